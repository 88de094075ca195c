import type { Definition, Rung } from '../definition.ts';
import { lengthOf } from './limits.ts';
import { type Want, wantsOf } from './wants.ts';

/** From a step to what it opens: another step, or a way to end the case. */
export interface Edge {
  readonly from: string;
  readonly to: { readonly step: string } | { readonly exit: string };
  readonly labels: readonly string[];
  /** One way of several, or something that only time brings. */
  readonly dotted: boolean;
}

/** What leads to what, in the order of the definition. A step that brings about its own condition has no edge to itself. */
export const edgesOf = (definition: Definition): readonly Edge[] => {
  const { steps, exits } = definition;
  const opened = [
    ...Object.entries(steps).map(([step, { require }]) => ({ to: { step }, condition: require })),
    ...Object.entries(exits).map(([exit, { when }]) => ({ to: { exit }, condition: when })),
  ];
  const byGuards = opened.flatMap(({ to, condition }) =>
    (condition ? wantsOf(definition, condition) : []).flatMap((want) =>
      bringersOf(definition, want).map(({ step, label }) => ({
        from: step,
        to,
        labels: [label],
        dotted: want.optional || want.kind === 'overdue',
      })),
    ),
  );
  const byLadders = Object.entries(steps).flatMap(([from, { escalation }]) =>
    escalation.flatMap((rung) => ladderEdges(definition, from, rung)),
  );
  return merged([...byGuards, ...byLadders].filter(({ from, to }) => !('step' in to && to.step === from)));
};

interface Bringer {
  readonly step: string;
  readonly label: string;
}

/** The steps that may bring about what a condition wants, and what they bring. */
export const bringersOf = (definition: Definition, want: Want): readonly Bringer[] => {
  const { kind, name } = want;
  if (kind === 'done' || kind === 'overdue')
    return name in definition.steps ? [{ step: name, label: kind }] : [];
  return kind === 'fact' ? settersOf(definition, want) : moversOf(definition, want);
};

const settersOf = ({ steps }: Definition, { name, values }: Want): readonly Bringer[] =>
  Object.entries(steps).flatMap(([step, { sets }]) => {
    const brought = (sets[name] ?? []).filter((value) => values.includes(value));
    return brought.length > 0 ? [{ step, label: `${name} = ${brought.join(' | ')}` }] : [];
  });

const moversOf = ({ steps, items }: Definition, { name, values }: Want): readonly Bringer[] => {
  const { begins = {}, transitions = [] } = items[name] ?? {};
  const ways = [
    ...Object.entries(begins).map(([step, to]) => ({ step, to })),
    ...transitions.flatMap((transition) => transition.steps.map((step) => ({ step, to: transition.to }))),
  ];
  return Object.keys(steps).flatMap((step) => {
    const to = ways.filter((way) => way.step === step && values.includes(way.to)).map((way) => way.to);
    return to.length > 0 ? [{ step, label: `${name}: ${[...new Set(to)].join(' | ')}` }] : [];
  });
};

/** What a ladder lets the system do, or makes required. */
const ladderEdges = ({ steps }: Definition, from: string, rung: Rung): readonly Edge[] => {
  const step = rung.step ?? Object.keys(steps).find((name) => steps[name]?.action === rung.action);
  if (rung.action === undefined && rung.step === undefined) return [];
  return step ? [{ from, to: { step }, labels: [`due${lengthOf(rung.at, true)}`], dotted: true }] : [];
};

/** One edge between two nodes, and one more where some of it is only one way of several. */
const merged = (edges: readonly Edge[]): readonly Edge[] => {
  const found = new Map<string, Edge>();
  for (const edge of edges) {
    const key = JSON.stringify([edge.from, edge.to, edge.dotted]);
    const labels = [...(found.get(key)?.labels ?? []), ...edge.labels];
    found.set(key, { ...edge, labels: [...new Set(labels)] });
  }
  return [...found.values()];
};
