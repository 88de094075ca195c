import {
  type Actor,
  type Amendment,
  amended,
  amendmentsOf,
  type Decider,
  type Language,
  type OccurredAt,
  type RecordedEvent,
  rewrites,
  type Say,
  spanOf,
  type Word,
  type Words,
} from '#kernel';
import { occurrenceIn, recordedLaterIn, type Span } from './occurrence.ts';
import { asStored, type Fields, type OpenPart, personalOf } from './personal.ts';
import { sayIn } from './say.ts';

/** As it happened in the world, or as it was written down. */
export const ORDERS = ['occurred', 'recorded'] as const;
export type Order = (typeof ORDERS)[number];

/** What an entry tells: its fields, the sentence made of them, and when it happened. */
export interface Wording {
  readonly sentence: string;
  readonly occurredAt: OccurredAt & { readonly text: string };
}

/** One entry of the legal timeline, as it counts after all that the history says about it. */
export interface TimelineEntry extends Wording {
  readonly entryId: string;
  readonly version: number;
  readonly position: number;
  readonly type: string;
  readonly action: string;
  readonly chapter: string;
  readonly recordedAt: string;
  /** In words, when the entry was made more than a day after what it tells. */
  readonly recordedLater?: string;
  readonly lateReason?: string;
  readonly actor: Actor & { readonly roleText: string };
  readonly onBehalfOf?: string;
  /** A retracted entry may have been corrected before. */
  readonly standing: 'stands' | 'corrected' | 'retracted';
  /** The corrections in force, oldest first, by entry id. */
  readonly correctedBy: readonly string[];
  readonly retractedBy?: string;
  /** The original wording, to be struck through, when a correction is in force. */
  readonly was?: Wording;
  /** The entry that this correction, retraction or approval is about. */
  readonly corrects?: string;
  readonly data: Fields;
  /** The personal fields as the sentence shows them: the word for "erased" stands for what is erased. */
  readonly personal: Fields;
}

export interface TimelineOptions {
  readonly order: Order;
  readonly language: Language;
  /** With the routine entries too: each time limit that began to run or ended as it should. */
  readonly complete?: boolean;
  /** Names by person id; others appear under a pseudonym. */
  readonly names: ReadonlyMap<string, string>;
  readonly words: Words;
  readonly open?: OpenPart;
}

const ERASED_WORD: Word = { en: '[erased]', id: '[dihapus]' };
const UNTOUCHED: Amendment = { correctedBy: [] };

/**
 * The history of one stream, told. Every entry is there, also the retracted ones; routine ones only when it is to be
 * complete, or when something was wrong with them. Events MUST be at their current schema. Nothing beside the given history has an influence: of a prefix it tells what was known then.
 */
export const timelineOf = (
  decider: Pick<Decider<object>, 'kinds'>,
  history: readonly RecordedEvent[],
  { order, language, complete = false, names, words, open = asStored }: TimelineOptions,
): readonly TimelineEntry[] => {
  const telling: Telling = { kinds: decider.kinds, language, say: sayIn(language, names, words), open };
  const amendments = amendmentsOf(history);
  const byId = new Map(history.map((event) => [event.id, event]));
  const told = history.flatMap((event) => {
    const amendment = amendments.get(event.id);
    if (!complete && !amendment && decider.kinds.get(event.type)?.routine) return [];
    const corrections = (amendment?.correctedBy ?? []).flatMap((id) => byId.get(id) ?? []);
    return [toldOf(event, corrections.reduce(amended, event), amendment ?? UNTOUCHED, telling)];
  });
  if (order === 'occurred') told.sort((a, b) => a.at - b.at || a.entry.version - b.entry.version);
  return told.map(({ entry }) => entry);
};

interface Telling extends Pick<Decider<object>, 'kinds'> {
  readonly language: Language;
  readonly say: Say;
  readonly open: OpenPart;
}

/** The entry, and the first instant that it may have happened: where none is known, when it was recorded. */
const toldOf = (
  event: RecordedEvent,
  current: RecordedEvent,
  amendment: Amendment,
  telling: Telling,
): { readonly entry: TimelineEntry; readonly at: number } => {
  const span = spanOf(current.occurredAt);
  return {
    entry: entryOf(event, current, amendment, span, telling),
    at: span?.[0] ?? Date.parse(event.recordedAt),
  };
};

const entryOf = (
  event: RecordedEvent,
  current: RecordedEvent,
  { correctedBy, retractedBy }: Amendment,
  span: Span,
  telling: Telling,
): TimelineEntry => {
  const { id: entryId, version, position, type, recordedAt, actor, onBehalfOf, meta } = event;
  const { lateReason, ...personal } = personalFields(current, telling);
  const recordedLater = recordedLaterIn(telling.language, span, recordedAt);
  return {
    entryId,
    version,
    position,
    type,
    action: meta.action,
    chapter: telling.kinds.get(type)?.slice ?? '',
    ...wordingOf(current, span, telling),
    recordedAt,
    ...(recordedLater && { recordedLater }),
    ...(lateReason ? { lateReason: String(lateReason) } : {}),
    actor: { ...actor, roleText: telling.say.word(actor.role) },
    ...(onBehalfOf && { onBehalfOf }),
    standing: standingOf(correctedBy, retractedBy),
    correctedBy,
    ...(retractedBy && { retractedBy }),
    ...(correctedBy.length > 0 && { was: wordingOf(event, spanOf(event.occurredAt), telling) }),
    ...(rewrites(event) && { corrects: String(event.data.entryId ?? event.data.correctionId) }),
    data: current.data,
    personal,
  };
};

const standingOf = (correctedBy: readonly string[], retractedBy?: string): TimelineEntry['standing'] => {
  if (retractedBy) return 'retracted';
  return correctedBy.length > 0 ? 'corrected' : 'stands';
};

const wordingOf = (event: RecordedEvent, span: Span, telling: Telling): Wording => {
  const { kinds, language, say } = telling;
  const fields = { ...event.data, ...personalFields(event, telling) };
  return {
    sentence: kinds.get(event.type)?.tell[language](fields, say) ?? event.type,
    occurredAt: { ...event.occurredAt, text: occurrenceIn(language, event.occurredAt, span) },
  };
};

const personalFields = (event: RecordedEvent, { kinds, language, open }: Telling): Fields => {
  const { fields, erased } = personalOf(event, open);
  if (!erased) return fields;
  const declared = kinds.get(event.type)?.personal ?? [];
  return { ...Object.fromEntries(declared.map((name) => [name, ERASED_WORD[language]])), ...fields };
};
