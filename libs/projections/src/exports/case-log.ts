import { caseFacts, cases, caseVocabulary, itemsNamedIn, pinnedDefinition } from '#cases';
import { happenedAt, type RecordedEvent } from '#kernel';
import type { ItemRef } from '#workflow';
import type { Pseudonym } from './pseudonyms.ts';

/** What a miner may know of a thing: that it is there, of which type, and what it belongs to. */
export interface LoggedObject {
  readonly id: string;
  readonly type: string;
  readonly relations: readonly Relation[];
}

/** What a miner may know of an entry. Times and codes only. */
export interface LoggedEvent {
  readonly id: string;
  readonly type: string;
  /** When it happened where that is known to the day, else when it was recorded. */
  readonly time: string;
  readonly attributes: Readonly<Record<Attribute, string | undefined>>;
  readonly relations: readonly Relation[];
}

/** To another object, and what that is to this one. */
export interface Relation {
  readonly id: string;
  readonly qualifier: string;
}

/** The attributes of an event; only `recordedAt` is always an instant. */
export const ATTRIBUTES = ['action', 'step', 'role', 'recordedAt', 'occurredAt', 'precision'] as const;
type Attribute = (typeof ATTRIBUTES)[number];

/** One case as a miner may see it; events in the order in which they were recorded. */
export interface CaseLog {
  readonly id: string;
  /** By which definition it was opened, such as `advocacy@1`. */
  readonly definition: string | undefined;
  readonly openedAt: string;
  readonly events: readonly LoggedEvent[];
  readonly objects: readonly LoggedObject[];
}

export const CASE = 'case';
export const OBJECT_TYPES: readonly string[] = [CASE, ...Object.keys(caseVocabulary.items)];
export const EVENT_TYPES: readonly string[] = [...cases.kinds.keys()];

/** Names of steps are those of a definition; anything else might be somebody's words. */
const STEP = /^[a-z][A-Za-z0-9-]{0,63}$/;

/** A case without persons: every id under a pseudonym, and no field that says more than what was done, when and in which role. */
export const caseLog = (caseId: string, history: readonly RecordedEvent[], name: Pseudonym): CaseLog => {
  const of = caseNamed(caseId, name);
  const pinned = pinnedDefinition(history.slice(0, 1));
  return {
    id: name(CASE, caseId),
    definition: pinned && `${pinned.id}@${pinned.version}`,
    openedAt: history[0]?.recordedAt ?? '',
    events: history.map((event) => loggedEvent(event, caseId, of, name)),
    objects: [{ id: name(CASE, caseId), type: CASE, relations: [] }, ...objectsIn(history, caseId, of, name)],
  };
};

type NameItem = (item: ItemRef) => string;

/** An item is named within its case: whoever is on two cases is two victims, so that no export joins them. */
const caseNamed =
  (caseId: string, name: Pseudonym): NameItem =>
  ({ type, id }) =>
    name(type, caseId, id);

const loggedEvent = (event: RecordedEvent, caseId: string, of: NameItem, name: Pseudonym): LoggedEvent => {
  const { id, type, recordedAt, occurredAt, actor, meta, data } = event;
  const { value, precision } = occurredAt;
  const step = typeof data.step === 'string' && STEP.test(data.step) ? data.step : undefined;
  const toDay = precision === 'exact' || precision === 'day';
  return {
    id: name('event', id),
    type,
    time: toDay ? happenedAt(event) : recordedAt,
    attributes: {
      action: meta.action,
      step,
      role: actor.role,
      recordedAt,
      occurredAt: value ?? undefined,
      precision,
    },
    relations: [
      { id: name(CASE, caseId), qualifier: CASE },
      ...(typeof data.otherCaseId === 'string'
        ? [{ id: name(CASE, data.otherCaseId), qualifier: 'other-case' }]
        : []),
      ...itemsNamedIn(event).map((item) => ({ id: of(item), qualifier: item.type })),
    ],
  };
};

const objectsIn = (
  history: readonly RecordedEvent[],
  caseId: string,
  of: NameItem,
  name: Pseudonym,
): readonly LoggedObject[] => {
  const items = new Map(history.flatMap(itemsNamedIn).map((item) => [of(item), item]));
  const facts = caseFacts(cases.extend(cases.empty, history), history.at(-1)?.recordedAt ?? '');
  return [...items].map(([id, item]) => ({
    id,
    type: item.type,
    relations: [
      { id: name(CASE, caseId), qualifier: CASE },
      ...Object.keys(caseVocabulary.items[item.type]?.links ?? {}).flatMap((link) =>
        facts
          .linked(item, link)
          .map(of)
          .filter((linked) => items.has(linked))
          .map((linked) => ({ id: linked, qualifier: link })),
      ),
    ],
  }));
};
