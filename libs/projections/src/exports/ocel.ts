import {
  ATTRIBUTES,
  type CaseLog,
  EVENT_TYPES,
  type LoggedEvent,
  OBJECT_TYPES,
  type Relation,
} from './case-log.ts';

/** Reads all cases; every time the same ones, in the same order. */
export type ReadLogs = () => AsyncIterable<CaseLog>;

/**
 * An object-centric event log (OCEL 2.0) as JSON text, piece by piece. Cases are read twice, since the format wants all
 * events before or after all objects, and neither fit into memory.
 */
export async function* ocelOf(read: ReadLogs): AsyncGenerator<string> {
  yield `{"eventTypes":${JSON.stringify(eventTypes)},"objectTypes":${JSON.stringify(objectTypes)},"events":[`;
  yield* listed(read, ({ events }) => events.map(eventIn));
  yield '],"objects":[';
  yield* listed(read, objectsIn);
  yield ']}\n';
}

async function* listed(read: ReadLogs, of: (log: CaseLog) => readonly object[]): AsyncGenerator<string> {
  let before = '';
  for await (const log of read()) {
    yield before +
      of(log)
        .map((one) => JSON.stringify(one))
        .join(',\n');
    before = ',\n';
  }
}

const eventTypes = EVENT_TYPES.map((name) => ({
  name,
  attributes: ATTRIBUTES.map((attribute) => ({
    name: attribute,
    type: attribute === 'recordedAt' ? 'time' : 'string',
  })),
}));

const objectTypes = OBJECT_TYPES.map((name) => ({
  name,
  attributes: name === 'case' ? [{ name: 'definition', type: 'string' }] : [],
}));

const relationship = ({ id: objectId, qualifier }: Relation) => ({ objectId, qualifier });

const eventIn = ({ id, type, time, attributes, relations }: LoggedEvent) => ({
  id,
  type,
  time,
  attributes: ATTRIBUTES.flatMap((name) => {
    const value = attributes[name];
    return value === undefined ? [] : [{ name, value }];
  }),
  relationships: relations.map(relationship),
});

const objectsIn = ({ id: caseId, definition, openedAt, objects }: CaseLog) =>
  objects.map(({ id, type, relations }) => ({
    id,
    type,
    attributes:
      id === caseId && definition ? [{ name: 'definition', time: openedAt, value: definition }] : [],
    relationships: relations.map(relationship),
  }));
