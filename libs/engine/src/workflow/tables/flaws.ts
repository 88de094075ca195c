import type { CaseState } from '#cases';
import { InvalidInput, type Ledger, Refusal } from '#kernel';
import type { Unmet } from '#workflow';
import type { Expected } from './table.ts';

/** How a row ended. */
export interface Outcome {
  readonly ledger: Ledger<CaseState>;
  /** How long the history was when all that is given was done. */
  readonly before: number;
  /** Where in it the events of `when` begin. */
  readonly from: number;
  /** What `when` was answered, if not with events. */
  readonly refusal: unknown;
}

/** The events by which time limits run. */
export const LIMITS: ReadonlySet<string> = new Set(['DeadlineArmed', 'DeadlineEnded', 'DeadlineReached']);

/** What is not as it was expected. */
export const flawsIn = (
  expected: Expected,
  { ledger, before, from, refusal }: Outcome,
): readonly string[] => {
  const { history } = ledger;
  const events = history.slice(from).filter(({ type }) => !LIMITS.has(type));
  const reached = history.slice(before).filter(({ type }) => type === 'DeadlineReached');
  return [
    ...refusalFlaws(expected, refusal),
    ...flaw(
      'events',
      expected.events,
      events.map(({ type }) => type),
    ),
    ...flaw(
      'reached',
      expected.reached,
      reached
        .map(({ data }) => ({ step: data.step, do: data.do }))
        .filter(({ step }) => !expected.reached?.length || expected.reached.some((one) => one.step === step)),
    ),
    ...deadlineFlaws(expected, ledger),
  ];
};

/** A refusal in a few words: its code, and the names of what stands in the way. Throws on what is no refusal. */
export const toldOf = (error: unknown): string => {
  if (error instanceof InvalidInput)
    return error.fields.map(({ field, message }) => `${field} ${message}`).join('; ');
  if (!(error instanceof Refusal)) throw error;
  const names = blockersIn(error);
  return `${error.code}${names.length > 0 ? ` (${names.join(', ')})` : ''}`;
};

/** The names of all that stands in the way, each once. */
const blockersIn = ({ details }: Refusal): readonly string[] => {
  const blocked = (details?.blocked ?? []) as readonly { readonly unmet: readonly Unmet[] }[];
  return [...new Set(blocked.flatMap(({ unmet }) => unmet.flatMap(namesIn)))].sort();
};

const namesIn = (unmet: Unmet): readonly string[] =>
  'any' in unmet ? unmet.any.flat().flatMap(namesIn) : [unmet.name];

/** By what code the API would refuse; undefined where it would not. */
const codeOf = (refusal: unknown): string | undefined => {
  if (refusal instanceof Refusal) return refusal.code;
  return refusal instanceof InvalidInput ? 'input/invalid' : undefined;
};

const refusalFlaws = ({ blockedBy, refused }: Expected, refusal: unknown): readonly string[] => {
  const told = refusal === undefined ? 'nothing' : toldOf(refusal);
  if (blockedBy === undefined) {
    return codeOf(refusal) === refused ? [] : [`refused: ${told}, not ${refused ?? 'nothing'}`];
  }
  const names = refusal instanceof Refusal && refusal.code === 'workflow/blocked' ? blockersIn(refusal) : [];
  return names.length > 0
    ? flaw('blockedBy', blockedBy.toSorted(), names)
    : [`blockedBy: ${told} stood in the way`];
};

const deadlineFlaws = ({ deadlines = [] }: Expected, { state }: Ledger<CaseState>): readonly string[] => {
  const running = Object.values(state.process.running).map(({ step, item, localDate: due }) => ({
    step,
    item: item?.id,
    due,
  }));
  return deadlines
    .filter(
      (one) =>
        !running.some(({ step, item, due }) => step === one.step && item === one.item && due === one.due),
    )
    .map((one) => `deadlines: ${JSON.stringify(one)} is not among ${JSON.stringify(running)}`);
};

const flaw = (
  what: string,
  expected: readonly unknown[] | undefined,
  actual: readonly unknown[],
): readonly string[] => {
  const [wanted, got] = [JSON.stringify(expected), JSON.stringify(actual)];
  return expected === undefined || wanted === got ? [] : [`${what}: ${got}, not ${wanted}`];
};
