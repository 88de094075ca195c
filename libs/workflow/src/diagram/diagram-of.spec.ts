import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { takeStep } from '../abstract/take-step.ts';
import { EMPTY_WORLD, type World, worldFacts } from '../abstract/world.ts';
import { readDefinition } from '../reading/index.ts';
import { diagramOf } from './diagram-of.ts';
import { overlayOf } from './overlay.ts';

const definitionOf = (yaml: string) => {
  const { definition, findings } = readDefinition(yaml);
  if (!definition) throw new Error(JSON.stringify(findings));
  return definition;
};

const desk = definitionOf(`
id: desk
version: 2
title: {en: 'A "desk" & more', id: Meja}
calendar: ID
office: {zone: Asia/Jakarta, closes: "17:00"}
facts:
  report.checked: {enum: [unset, yes, no]}
items:
  letter:
    begins: {draftLetter: drafted}
    transitions: {drafted>sent: sendLetter, sent>answered: recordAnswer, sent>unanswered: markUnanswered}
steps:
  checkReport: {stage: intake, role: [INT, COO], sets: {report.checked: [yes, no]}, due: {workingDays: 1}}
  draftLetter: {stage: out-of-house, role: ADV, require: {fact: report.checked, is: yes}}
  sendLetter:
    stage: out-of-house
    per: letter
    role: ADV
    require: {all: [{item: letter, is: drafted}, {done: checkReport}]}
    fourEyes: {distinctFrom: draftLetter}
    awaits: {until: {item: letter, is: answered}, due: {days: 14}}
    escalation:
      - {at: due-2d, do: remind, role: ADV}
      - {at: due, do: perform, action: markUnanswered}
      - {at: due+5wd, do: requireStep, step: callAuthority}
  recordAnswer: {stage: out-of-house, per: letter, role: ADV, discretionary: true, require: {item: letter, is: sent}}
  markUnanswered: {stage: out-of-house, per: letter, role: SYS, require: {item: letter, is: sent}}
  callAuthority: {stage: out-of-house, role: ADV, require: {overdue: sendLetter}}
exits:
  goals-met: {when: {any: [{some: letter, that: {item: letter, is: answered}}, {not: {fact: report.checked, is: yes}}]}, role: COO}
`);

const DRAWN = `---
title: "A \\"desk\\" & more (desk@2)"
---
flowchart LR
  subgraph stage_intake["intake"]
    step_checkReport["<b>checkReport</b><br/>INT, COO<br/>due 1wd"]
  end
  subgraph stage_out_45_of_45_house["out-of-house"]
    step_draftLetter["<b>draftLetter</b><br/>ADV"]
    step_sendLetter["<b>sendLetter</b><br/>ADV<br/>per letter, awaits 14d"]
    step_recordAnswer("<b>recordAnswer</b><br/>ADV<br/>per letter")
    step_markUnanswered["<b>markUnanswered</b><br/>SYS<br/>per letter"]
    step_callAuthority["<b>callAuthority</b><br/>ADV"]
  end
  exit_goals_45_met(["<b>goals-met</b><br/>COO"])
  step_checkReport -->|"report.checked = yes"| step_draftLetter
  step_draftLetter -->|"letter: drafted"| step_sendLetter
  step_checkReport -->|"done"| step_sendLetter
  step_sendLetter -->|"letter: sent"| step_recordAnswer
  step_sendLetter -->|"letter: sent"| step_markUnanswered
  step_sendLetter -.->|"overdue<br/>due+5wd"| step_callAuthority
  step_recordAnswer -.->|"letter: answered"| exit_goals_45_met
  step_checkReport -.->|"report.checked = no"| exit_goals_45_met
  step_sendLetter -.->|"due"| step_markUnanswered
`;

const letter = (n: number) => ({ type: 'letter', id: `letter-${n}` });
const advocate = { id: 'advocate-1', role: 'ADV' };
const deskAfter = (...steps: readonly (readonly [string, number?])[]): World =>
  steps.reduce(
    (world, [step, n]) =>
      takeStep(desk, world, step, n === undefined ? undefined : letter(n), { by: 'advocate-2' }),
    EMPTY_WORLD,
  );
const overlay = (world: World) => overlayOf(desk, worldFacts(world), advocate);

describe('the diagram of a definition', () => {
  it('shows stages, roles, time limits and what each guard wants', () => expect(diagramOf(desk)).toBe(DRAWN));

  it('speaks as people do', () => {
    const say = (code: string) => (code === 'checkReport' ? 'Periksa <laporan> #1' : code);
    const text = diagramOf(desk, { say, language: 'id' });
    expect(text).toContain('title: "Meja (desk@2)"');
    expect(text).toContain('<b>Periksa #lt;laporan#gt; #35;1</b>');
  });

  it.each(['advocacy@1', 'hotline@1'])(
    'of %s has each step and each way to end once, and no loose edge',
    (name) => {
      const file = join(import.meta.dirname, '../../../../definitions', `${name}.yaml`);
      const definition = definitionOf(readFileSync(file, 'utf8'));
      const text = diagramOf(definition);
      const nodes = [...text.matchAll(/^ +((?:step|exit)_\w+)(?:\["|\("|\(\[")/gm)].map(([, id]) => id);
      const { steps, exits } = definition;
      expect(nodes).toHaveLength(Object.keys(steps).length + Object.keys(exits).length);
      expect(new Set(nodes).size).toBe(nodes.length);
      const ends = [...text.matchAll(/^ +(\w+) -.*?\| (\w+)$/gm)].flatMap(([, from, to]) => [from, to]);
      expect(ends.length).toBeGreaterThan(10);
      expect(ends.filter((end) => !nodes.includes(end))).toEqual([]);
    },
  );
});

describe('the diagram of a case', () => {
  it('tells what is done, open to me, open to others, and blocked', () => {
    const { steps } = overlay(deskAfter());
    expect(steps.checkReport).toEqual({ mark: 'others', done: 0, of: 1 });
    expect(steps.draftLetter).toEqual({ mark: 'blocked', done: 0, of: 1 });
    expect(steps.sendLetter).toEqual({ mark: 'blocked', done: 0, of: 0 });
    expect(overlay(deskAfter(['checkReport'])).steps).toMatchObject({
      checkReport: { mark: 'done' },
      draftLetter: { mark: 'open' },
    });
  });

  it('shows the most pressing of several letters, and how many are done', () => {
    const two = deskAfter(['checkReport'], ['draftLetter'], ['draftLetter'], ['sendLetter', 1]);
    expect(overlay(two).steps.sendLetter).toEqual({ mark: 'open', done: 1, of: 2 });
    const late = { ...two, overdue: [{ step: 'sendLetter', item: letter(1) }] };
    expect(overlay(late).steps.sendLetter).toEqual({ mark: 'overdue', done: 1, of: 2 });
    const both = takeStep(desk, two, 'sendLetter', letter(2));
    expect(overlay(both).steps.sendLetter).toEqual({ mark: 'done', done: 2, of: 2 });
  });

  it('leaves to others what my own step keeps me from', () => {
    const own = takeStep(desk, deskAfter(['checkReport']), 'draftLetter', undefined, { by: advocate.id });
    expect(overlay(own).steps.sendLetter).toMatchObject({ mark: 'others' });
  });

  it('shows the ways to end', () => {
    expect(overlay(deskAfter(['checkReport'])).exits).toEqual({ 'goals-met': 'blocked' });
    const answered = deskAfter(['checkReport'], ['draftLetter'], ['sendLetter', 1], ['recordAnswer', 1]);
    expect(overlay(answered).exits).toEqual({ 'goals-met': 'others' });
  });

  it('colours the steps by that', () => {
    const text = diagramOf(desk, { overlay: overlay(deskAfter(['checkReport'])) });
    expect(text).toContain('per letter 0/0, awaits 14d');
    expect(text).toContain('\n  class step_checkReport done\n');
    expect(text).toContain('\n  class step_draftLetter open\n');
    expect(text).toContain('\n  classDef overdue ');
    expect(text).not.toMatch(/class \S+ overdue/);
  });
});
