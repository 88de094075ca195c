import type { RecordedEvent } from '#kernel';
import type { DryOffice } from './dry-case.ts';
import { type Replayed, replayed } from './replay.ts';

/** What a new definition would have made of past cases. */
export interface WhatIf {
  readonly cases: number;
  readonly before: Sums;
  readonly after: Sums;
  /** The cases that would have gone otherwise. */
  readonly different: readonly Difference[];
}

interface Sums {
  /** How many cases would have been stopped somewhere, and how many would have been late somewhere. */
  readonly blocked: number;
  readonly overdue: number;
}

/** One case: what only the old definition, and what only the new one has against it. */
export interface Difference {
  readonly streamId: string;
  readonly before: Replayed;
  readonly after: Replayed;
}

/** Replays the histories of cases under two definitions, until an instant, and compares. */
export const whatIf = (
  histories: readonly (readonly RecordedEvent[])[],
  { before, after, until }: { readonly before: DryOffice; readonly after: DryOffice; readonly until: string },
): WhatIf => {
  const pairs = histories.map((history) => ({
    streamId: history[0]?.streamId ?? '',
    before: replayed(before, history, until),
    after: replayed(after, history, until),
  }));
  const sums = (which: 'before' | 'after'): Sums => ({
    blocked: pairs.filter((pair) => pair[which].blocked.length > 0).length,
    overdue: pairs.filter((pair) => pair[which].overdue.length > 0).length,
  });
  return {
    cases: pairs.length,
    before: sums('before'),
    after: sums('after'),
    different: pairs
      .map(({ streamId, ...pair }) => ({
        streamId,
        before: without(pair.before, pair.after),
        after: without(pair.after, pair.before),
      }))
      .filter(({ before: old, after: fresh }) =>
        [old, fresh].some((one) => one.blocked.length + one.overdue.length > 0),
      ),
  };
};

const without = (one: Replayed, other: Replayed): Replayed => ({
  blocked: one.blocked.filter((objection) => !other.blocked.includes(objection)),
  overdue: one.overdue.filter((limit) => !other.overdue.includes(limit)),
});
