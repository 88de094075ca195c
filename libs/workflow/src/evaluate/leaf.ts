import { UNSET } from '../definition.ts';
import type { UnmetLeaf } from '../explanation.ts';
import type { ItemRef, SetBy, Taking } from '../facts.ts';
import type { Plain } from './holds.ts';
import { factRemedies, remedyStep, statusRemedies } from './remedies.ts';
import { type Asking, ownerOf, type Scope, takingsOf } from './ruled.ts';

/** Why a condition without parts does not hold, or (`want` is false) why it does. MUST be asked only where it stands in the way. */
export const leafOf = (asking: Asking, condition: Plain, scope: Scope, want: boolean): UnmetLeaf => {
  if ('fact' in condition) return factLeaf(asking, condition.fact, condition.is, scope, want);
  if ('item' in condition) return statusLeaf(asking, condition.item, condition.is, scope, want);
  return 'done' in condition
    ? doneLeaf(asking, condition.done, scope, want)
    : overdueLeaf(asking, condition.overdue, scope, want);
};

/** The entry of a taking, as what set something. */
export const setByTaking = (taking: Taking | undefined): SetBy | undefined =>
  taking && {
    entryId: taking.entryId,
    version: taking.version,
    type: taking.type,
    recordedAt: taking.at,
  };

/** What is unknown for want of an item to ask about: no step helps, since the question itself has no object. */
const notAtHand = (kind: UnmetLeaf['kind'], name: string, wanted: readonly string[]): UnmetLeaf => ({
  kind,
  name,
  wanted,
  actual: UNSET,
  known: false,
  remedies: [],
});

const others = (all: Iterable<string>, but: readonly string[]): readonly string[] =>
  [...new Set(all)].filter((value) => value !== UNSET && !but.includes(value));

const factLeaf = (
  asking: Asking,
  name: string,
  is: readonly string[],
  scope: Scope,
  want: boolean,
): UnmetLeaf => {
  const { definition, facts } = asking;
  const wanted = want ? is : others(definition.facts[name]?.enum ?? [], is);
  const owner = ownerOf(definition.facts[name]?.per, scope);
  if (owner === undefined) return notAtHand('fact', name, wanted);
  const item = owner ?? undefined;
  const actual = facts.fact(name, item);
  return {
    kind: 'fact',
    name,
    item,
    wanted,
    actual,
    known: actual !== UNSET,
    setBy: facts.setBy({ kind: 'fact', name, item }),
    remedies: factRemedies(asking, name, wanted, scope),
  };
};

const statusLeaf = (
  asking: Asking,
  type: string,
  is: readonly string[],
  scope: Scope,
  want: boolean,
): UnmetLeaf => {
  const { definition, facts } = asking;
  const { begins = {}, transitions = [] } = definition.items[type] ?? {};
  const statuses = [...Object.values(begins), ...transitions.flatMap(({ from, to }) => [from, to])];
  const wanted = want ? is : others(statuses, is);
  const item = ownerOf(type, scope);
  if (!item) return notAtHand('item', type, wanted);
  const actual = facts.status(item);
  return {
    kind: 'item',
    name: type,
    item,
    wanted,
    actual,
    known: actual !== UNSET,
    setBy: facts.setBy({ kind: 'status', item }),
    remedies: statusRemedies(asking, item, wanted),
  };
};

const YES = ['yes'];
const NO = ['no'];

const doneLeaf = (asking: Asking, step: string, scope: Scope, want: boolean): UnmetLeaf => {
  const owner = ownerOf(asking.definition.steps[step]?.per, scope);
  if (owner === undefined) return notAtHand('done', step, want ? YES : NO);
  const item = owner ?? undefined;
  const last = takingsOf(asking, step, owner).at(-1);
  const remedies = [[remedyStep(asking, step, item)]];
  if (!want) {
    const setBy = setByTaking(last);
    return { kind: 'done', name: step, item, wanted: NO, actual: 'yes', known: true, setBy, remedies: [] };
  }
  return last && item
    ? revisionLeaf(asking, step, item, last, remedies)
    : { kind: 'done', name: step, item, wanted: YES, actual: 'no', known: true, remedies };
};

/** The step was taken, but for another text than the present one. */
const revisionLeaf = (
  { facts }: Asking,
  step: string,
  item: ItemRef,
  last: Taking,
  remedies: UnmetLeaf['remedies'],
): UnmetLeaf => ({
  kind: 'revision',
  name: step,
  item,
  wanted: [String(facts.revision(item))],
  actual: String(last.revision ?? 0),
  known: true,
  setBy: facts.setBy({ kind: 'revision', item }),
  remedies,
});

const overdueLeaf = (asking: Asking, step: string, scope: Scope, want: boolean): UnmetLeaf => {
  const owner = ownerOf(asking.definition.steps[step]?.per, scope);
  if (owner === undefined) return notAtHand('overdue', step, want ? YES : NO);
  const item = owner ?? undefined;
  return {
    kind: 'overdue',
    name: step,
    item,
    wanted: want ? YES : NO,
    actual: want ? 'no' : 'yes',
    known: true,
    remedies: want ? [] : [[remedyStep(asking, step, item)]],
  };
};
