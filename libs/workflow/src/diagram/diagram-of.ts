import type { Definition } from '../definition.ts';
import { type Edge, edgesOf } from './edges.ts';
import { limitsOf } from './limits.ts';
import { MARKS, type Mark, type Overlay } from './overlay.ts';

export interface DiagramOptions {
  /** A case upon the definition. */
  readonly overlay?: Overlay;
  /** What people call a step, a stage or a reason to close; as the definition writes it, otherwise. */
  readonly say?: (code: string) => string;
  readonly language?: 'en' | 'id';
}

/**
 * A definition as the text of a Mermaid flowchart: stages as frames, steps with role and time limits, edges by what a
 * guard wants, dotted where it is one way of several. The same definition and overlay give the same text.
 */
export const diagramOf = (
  definition: Definition,
  { overlay, say = (code) => code, language = 'en' }: DiagramOptions = {},
): string => {
  const { id, version, title, exits } = definition;
  return [
    '---',
    `title: ${JSON.stringify(`${title[language]} (${id}@${version})`)}`,
    '---',
    'flowchart LR',
    ...stagesOf(definition).flatMap((stage) => [
      `  subgraph ${node('stage', stage)}["${text(say(stage))}"]`,
      ...stepsOf(definition, stage).map(
        (step) => `    ${stepNode(definition, step, { overlay, say, language })}`,
      ),
      '  end',
    ]),
    ...Object.entries(exits).map(
      ([exit, { role }]) => `  ${node('exit', exit)}(["${lines(bold(say(exit)), text(role.join(', ')))}"])`,
    ),
    ...edgesOf(definition).map((edge) => `  ${edgeLine(edge)}`),
    ...(overlay ? classLines(overlay) : []),
    '',
  ].join('\n');
};

const stagesOf = ({ steps }: Definition): readonly string[] => [
  ...new Set(Object.values(steps).map(({ stage }) => stage)),
];

const stepsOf = ({ steps }: Definition, stage: string): readonly string[] =>
  Object.keys(steps).filter((step) => steps[step]?.stage === stage);

const stepNode = (
  { steps }: Definition,
  name: string,
  { overlay, say = String, language = 'en' }: DiagramOptions,
): string => {
  const step = steps[name];
  if (!step) return '';
  const taken = overlay?.steps[name];
  const per = step.per && `per ${step.per}${taken ? ` ${taken.done}/${taken.of}` : ''}`;
  const label = lines(
    bold(step.title?.[language] ?? say(name)),
    text(step.role.join(', ')),
    text([per, limitsOf(step)].filter(Boolean).join(', ')),
  );
  return step.discretionary ? `${node('step', name)}("${label}")` : `${node('step', name)}["${label}"]`;
};

const edgeLine = ({ from, to, labels, dotted }: Edge): string => {
  const target = 'step' in to ? node('step', to.step) : node('exit', to.exit);
  return `${node('step', from)} ${dotted ? '-.->' : '-->'}|"${lines(...labels.map(text))}"| ${target}`;
};

const COLOURS: Readonly<Record<Mark, string>> = {
  done: 'fill:#d5e8d4,stroke:#4a7c3f,color:#1b1b1b',
  open: 'fill:#fff2cc,stroke:#b8860b,stroke-width:3px,color:#1b1b1b',
  others: 'fill:#fff9e6,stroke:#b8860b,stroke-dasharray:4 3,color:#1b1b1b',
  blocked: 'fill:#eeeeee,stroke:#999999,color:#555555',
  overdue: 'fill:#f8cecc,stroke:#b22222,stroke-width:3px,color:#1b1b1b',
};

const classLines = ({ steps, exits }: Overlay): readonly string[] => {
  const marked = [
    ...Object.entries(steps).map(([step, { mark }]) => ({ id: node('step', step), mark })),
    ...Object.entries(exits).map(([exit, mark]) => ({ id: node('exit', exit), mark })),
  ];
  return MARKS.flatMap((mark) => {
    const ids = marked.filter((one) => one.mark === mark).map(({ id }) => id);
    return [
      `  classDef ${mark} ${COLOURS[mark]}`,
      ...(ids.length > 0 ? [`  class ${ids.join(',')} ${mark}`] : []),
    ];
  });
};

/** A name that Mermaid takes for nothing else; what is no letter or digit is told apart by its code. */
const node = (kind: 'stage' | 'step' | 'exit', name: string): string =>
  `${kind}_${name.replace(/[^A-Za-z0-9]/g, (sign) => `_${sign.charCodeAt(0)}_`)}`;

const ENTITIES: Readonly<Record<string, string>> = {
  '"': '#quot;',
  '#': '#35;',
  '<': '#lt;',
  '>': '#gt;',
  '&': '#amp;',
};

/** Plain text within a label, whatever stands in it. */
const text = (plain: string): string => plain.replace(/["#<>&]/g, (sign) => ENTITIES[sign] ?? sign);

const bold = (plain: string): string => `<b>${text(plain)}</b>`;

const lines = (...all: readonly string[]): string => all.filter((line) => line !== '').join('<br/>');
