import type { RecordedEvent } from '#kernel';
import type { ItemRef } from '#workflow';
import { cases } from '../decider.ts';
import { fieldsOfChapter, namesNoItems } from './item-fields.ts';
import type { ItemType } from './item-types.ts';

/** Fields that mean the same in every chapter. */
const ANYWHERE: Readonly<Record<string, ItemType>> = {
  letterId: 'letter',
  evidenceId: 'evidence',
  evidenceIds: 'evidence',
  enclosures: 'evidence',
  // Time limits of the process have ids of their own among those that a person set.
  deadlineId: 'deadline',
};

/** The items of its case that an entry names, each once. */
export const itemsNamedIn = ({ type, data, meta }: RecordedEvent): readonly ItemRef[] => {
  if (namesNoItems(meta.action)) return [];
  const chapter = cases.kinds.get(type)?.slice ?? '';
  const named = Object.entries({ ...ANYWHERE, ...fieldsOfChapter(chapter) }).flatMap(([field, of]) =>
    [data[field] ?? []].flat().map((id) => ({ type: of, id: String(id) })),
  );
  const item = data.item as ItemRef | undefined;
  const all: readonly ItemRef[] = item ? [...named, item] : named;
  return [...new Map(all.map((one) => [`${one.type} ${one.id}`, one])).values()];
};
