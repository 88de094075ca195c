import fc from 'fast-check';
import { evaluateStep, type Unmet, type UnmetLeaf, worldFacts } from '#workflow';
import { type Attempted, attempts, TARGET } from './blocked-cases.ts';
import { allCleared, canBeCleared, chosen, clearedOf, isCleared, leavesOf, nobodyCan } from './clearing.ts';

const verdictOn = ({ definition, world, ...asked }: Attempted) =>
  evaluateStep(definition, TARGET, worldFacts(world), asked);

const seen = { blocked: 0, clearable: 0, leftOut: 0, broughtByOthers: 0, kinds: new Set<string>() };

/** A reason that is none: it does not stand in the way, or names no remedy though a step would be one. */
const untrue = (attempt: Attempted, leaves: readonly UnmetLeaf[]): UnmetLeaf | undefined =>
  leaves.find((leaf) => {
    seen.kinds.add(leaf.kind);
    return (
      isCleared(clearedOf(attempt, [], [], 0), leaf) || !(canBeCleared(leaf) || nobodyCan(attempt, leaf))
    );
  });

/**
 * A reason without whose remedy the step opens all the same. The remedies of the others may happen to bring what it wants
 * (one step establishes two facts), or another branch of its choice: then, and only then, the step has to open.
 */
const needless = (attempt: Attempted, unmet: readonly Unmet[], all: readonly UnmetLeaf[], at: number) =>
  all.find((left) => {
    const others = all.filter((leaf) => leaf !== left);
    const rest = clearedOf(attempt, others, all, at);
    const brought = allCleared(rest, unmet);
    seen.leftOut += 1;
    if (brought) seen.broughtByOthers += 1;
    return verdictOn(rest).allowed !== brought;
  });

/** What is wrong with the explanation of a blocked step. `at` decides between branches and between remedies. */
const flaw = (attempt: Attempted, unmet: readonly Unmet[], at: number): unknown => {
  const leaves = leavesOf(unmet);
  if (leaves.length === 0) return 'nothing is said';
  const lie = untrue(attempt, leaves);
  if (lie) return { lie };
  const all = chosen(unmet, at);
  if (!all) return undefined;
  seen.clearable += 1;
  const missing = verdictOn(clearedOf(attempt, all, all, at)).unmet;
  if (missing.length > 0) return { missing };
  const left = needless(attempt, unmet, all, at);
  return left && { needless: left };
};

describe('The explanation of a blocked step', () => {
  it('is never missing, is true, is enough to open the step, and holds nothing that could be left out', () => {
    const sound = fc.property(attempts, fc.nat(1000), (attempt, at) => {
      const { allowed, unmet } = verdictOn(attempt);
      fc.pre(!allowed);
      seen.blocked += 1;
      const found = flaw(attempt, unmet, at);
      if (found) throw new Error(JSON.stringify(found));
    });
    fc.assert(sound, { numRuns: 9_000 });
    expect(seen.clearable).toBeGreaterThan(5000);
    expect(seen.broughtByOthers / seen.leftOut).toBeLessThan(0.1);
    expect([...seen.kinds].sort()).toEqual([
      'count',
      'done',
      'evidence',
      'fact',
      'field',
      'four-eyes',
      'item',
      'overdue',
      'reason',
      'repeat',
      'revision',
      'role',
    ]);
  });
});
