import { getMetadataStorage } from 'class-validator';
import { chapters, definitions } from '#cases';
import { type AnyAction, correctionActions } from '#kernel';
import { outreach } from '#outreach';
import { people } from '#people';
import { migrations } from '#workflow';

const corrections: readonly string[] = correctionActions([], [], []).map(({ name }) => name);
const own = ({ name }: AnyAction) => !corrections.includes(name);

/** The catalogue by chapter: what may be done, by whom, and which event it stores with which fields. */
export const eventsDocument = (): string => {
  const parts: [string, readonly AnyAction[]][] = [
    ...Object.entries(chapters).map(([name, actions]): [string, readonly AnyAction[]] => [
      `Case: ${name}`,
      actions,
    ]),
    ['Person', [...people.actions.values()].filter(own)],
    ['Outreach', [...outreach.actions.values()].filter(own)],
    ['Definition', [...definitions.actions.values()]],
    ['Migration', [...migrations.actions.values()]],
    ['Corrections, on every stream', [...people.actions.values()].filter((action) => !own(action))],
  ];
  return [
    '# Events',
    '',
    'Made from the code by `UPDATE_DOCS=1 npm test -- test/events-document`; a test checks it. Personal fields, in italics, are stored apart and can be erased. ² marks events whose correction a second person approves.',
    ...parts.map(([title, actions]) => section(title, actions)),
    '',
  ].join('\n');
};

const section = (title: string, actions: readonly AnyAction[]): string =>
  [
    '',
    `## ${title}`,
    '',
    '| Action | Who | Event | Fields |',
    '| --- | --- | --- | --- |',
    ...actions.flatMap(rows),
  ].join('\n');

const fieldsOf = (shape: new () => object): readonly string[] => {
  const rules = getMetadataStorage().getTargetValidationMetadatas(shape, '', true, false);
  return [...new Set(rules.map(({ propertyName }) => propertyName))];
};

const rows = ({ name, roles, emits }: AnyAction): string[] =>
  emits.map(({ type, schema, shape, personal, approveCorrections }) => {
    const fields = fieldsOf(shape).map((field) => (personal.includes(field) ? `*${field}*` : field));
    return `| ${name} | ${roles.join(' ')} | ${type} v${schema}${approveCorrections ? ' ²' : ''} | ${fields.join(', ')} |`;
  });
