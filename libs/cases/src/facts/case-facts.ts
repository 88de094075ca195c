import { effective, happenedAt, isBefore, type Ledger, type RecordedEvent } from '#kernel';
import { type Facts, type ItemRef, isSame, type SetBy, type Taking, UNSET } from '#workflow';
import { cases } from '../decider.ts';
import { DEFINITION_MIGRATED } from '../process/pinned-definition.ts';
import type { CaseState } from '../state.ts';
import { FACTS, ITEMS } from './all-facts.ts';
import { itemFields } from './item-fields.ts';

type Asked = (state: CaseState) => string;

const factOf =
  (name: string, item?: ItemRef): Asked =>
  (state) => {
    const known = FACTS.get(name);
    if (known) return (known.per === item?.type ? known.of(state, item?.id ?? '') : undefined) ?? UNSET;
    return state.process.ownFacts.find((own) => own.name === name && isSame(own.item, item))?.value ?? UNSET;
  };

const statusOf =
  ({ type, id }: ItemRef): Asked =>
  (state) =>
    ITEMS.get(type)?.status(state, id) ?? UNSET;

const revisionIn = (state: CaseState, { type, id }: ItemRef): number =>
  ITEMS.get(type)?.revision?.(state, id) ?? 0;

/** Is this entry what its action is for, and no consequence beside it? */
const isTaking = ({ type, meta }: RecordedEvent): boolean =>
  cases.actions.get(meta.action)?.emits[0]?.type === type;

const names = (action: string, { data }: RecordedEvent, item: ItemRef): boolean =>
  isSame(data.item as ItemRef | undefined, item) ||
  Object.entries(itemFields(action)).some(
    ([field, type]) => type === item.type && [data[field]].flat().includes(item.id),
  );

/** What a step of the organisation's own is called now: moves to other definitions since may have renamed it. */
const nameNow = (step: string, moves: readonly RecordedEvent[], version: number): string =>
  moves
    .filter((move) => move.version > version)
    .flatMap(({ data }) => [data.steps as readonly { readonly from: string; readonly to: string }[]])
    .reduce((name, steps) => steps.find(({ from }) => from === name)?.to ?? name, step);

const takingFrom = (entry: RecordedEvent, moves: readonly RecordedEvent[]): Taking => {
  const { id, version, type, actor, data } = entry;
  return {
    entryId: id,
    version,
    type,
    by: actor.id,
    ...(typeof data.step === 'string' && { step: nameNow(data.step, moves, version) }),
    ...(typeof data.revision === 'number' && { revision: data.revision }),
    at: happenedAt(entry),
  };
};

/** The state after each entry, as it was known then: corrections count from where they stand. */
const statesAfter = (history: readonly RecordedEvent[]): readonly CaseState[] => {
  let ledger = cases.empty;
  return history.map((entry) => {
    ledger = cases.extend(ledger, [entry]);
    return ledger.state;
  });
};

/** The last entry after which the answer was another one. */
const setBy = (
  history: readonly RecordedEvent[],
  states: readonly CaseState[],
  asked: Asked,
): SetBy | undefined => {
  const answers = [cases.initial, ...states].map(asked);
  const set = history.findLast((_entry, index) => answers[index + 1] !== answers[index]);
  return set && { entryId: set.id, version: set.version, type: set.type, recordedAt: set.recordedAt };
};

/** The entries in force that took an action, by action. */
const takingsIn = (history: readonly RecordedEvent[]): ReadonlyMap<string, readonly RecordedEvent[]> => {
  const byAction = new Map<string, RecordedEvent[]>();
  for (const entry of effective(history)) {
    const { action } = entry.meta;
    if (!isTaking(entry)) continue;
    const before = byAction.get(action);
    if (before) before.push(entry);
    else byAction.set(action, [entry]);
  }
  return byAction;
};

/** Works something out when it is first asked for. */
const once = <T>(work: () => T): (() => T) => {
  let result: { readonly value: T } | undefined;
  return () => {
    result ??= { value: work() };
    return result.value;
  };
};

/** What is true of a case at this time, for the guards of its process. Answers what is asked, and works out nothing else. */
export const caseFacts = ({ history, state }: Ledger<CaseState>, now: string): Facts => {
  const takings = once(() => takingsIn(history));
  const states = once(() => statesAfter(history));
  const moves = once(() => effective(history).filter(({ type }) => type === DEFINITION_MIGRATED));
  return {
    fact: (name, item) => factOf(name, item)(state),
    status: (item) => statusOf(item)(state),
    items: (type) => ITEMS.get(type)?.ids(state) ?? [],
    linked: ({ type, id }, name) => {
      const link = ITEMS.get(type)?.links[name];
      return (link?.ids(state, id) ?? []).map((to) => ({ type: link?.to ?? '', id: to }));
    },
    revision: (item) => revisionIn(state, item),
    taken: (action, item) =>
      (takings().get(action) ?? [])
        .filter((entry) => !item || names(action, entry, item))
        .map((entry) => takingFrom(entry, moves())),
    evidence: (source) =>
      Object.values(state.evidence.items).filter((piece) => piece.source === source && !piece.withdrawn)
        .length,
    overdue: (step, item) =>
      Object.values(state.process.running).some(
        (deadline) => deadline.step === step && isSame(deadline.item, item) && isBefore(deadline.dueAt, now),
      ),
    setBy: (what) =>
      setBy(history, states(), what.kind === 'fact' ? factOf(what.name, what.item) : ofItem(what)),
  };
};

const ofItem = ({ kind, item }: { readonly kind: 'status' | 'revision'; readonly item: ItemRef }): Asked =>
  kind === 'status' ? statusOf(item) : (state) => String(revisionIn(state, item));
