import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { type ActionRequest, deciders, EntryFields } from '#engine';
import type { AnyAction } from '#kernel';
import { receipt } from './examples.ts';
import { PLACES } from './places.ts';
import { allSchemas, type Schema, schemaOf, schemasFor } from './schemas.ts';

/** The description of the whole surface: what the controllers say, and every action as an operation of its own. */
export const describeApi = (app: INestApplication): OpenAPIObject => {
  const config = new DocumentBuilder()
    .setTitle('Jejak')
    .setDescription(
      'Cases, actions and their history. Every action is stored as an event that never changes.',
    )
    .setVersion('1')
    .addApiKey({ type: 'apiKey', in: 'header', name: 'X-User' }, 'user')
    .addApiKey({ type: 'apiKey', in: 'header', name: 'X-Role' }, 'role')
    .addSecurityRequirements({ user: [], role: [] })
    .build();
  const document = SwaggerModule.createDocument(app, config);
  const paths = withActions(document.paths);
  const schemas = schemasFor(paths, { ...document.components?.schemas, ...allSchemas(), Problem });
  return {
    ...document,
    paths,
    components: { ...document.components, schemas } as OpenAPIObject['components'],
  };
};

/** RFC 9457. */
const Problem: Schema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    detail: { type: 'string' },
    errors: {
      type: 'array',
      items: { type: 'object', properties: { field: { type: 'string' }, message: { type: 'string' } } },
    },
  },
};

const withActions = (paths: OpenAPIObject['paths']): OpenAPIObject['paths'] => {
  const added = actionPaths();
  const all = Object.keys({ ...paths, ...added });
  return Object.fromEntries(all.map((path) => [path, { ...paths[path], ...added[path] }]));
};

const CATEGORIES = Object.keys(PLACES) as ActionRequest['category'][];

const actionPaths = (): Record<string, object> =>
  Object.fromEntries(
    CATEGORIES.flatMap((category) =>
      [...deciders[category].actions.values()].map((action) => [
        pathOf(PLACES[category], action),
        { post: operationOf(category, action) },
      ]),
    ),
  );

const pathOf = ({ path, opening }: { path: string; opening: string }, { name, on }: AnyAction): string => {
  if (name === opening) return path;
  return on === 'new' ? `${path}/actions/${name}` : `${path}/{id}/actions/${name}`;
};

/** A case has so many actions that each chapter gets a heading of its own. */
const headingOf = (category: ActionRequest['category'], [kind]: AnyAction['emits']): string =>
  category === 'case' ? `${PLACES.case.heading}: ${kind?.slice}` : PLACES[category].heading;

const operationOf = (
  category: ActionRequest['category'],
  { name, input, roles, on, example, emits }: AnyAction,
) => ({
  operationId: `${category}.${name}`,
  summary: `${name}: ${roles.join(', ')}`,
  description: `Stores ${[...new Set(emits.map(({ type }) => type))].join(', ')}.`,
  tags: [headingOf(category, emits)],
  parameters: [
    ...(on === 'new'
      ? []
      : [{ name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }]),
    header('Idempotency-Key', 'Repeating the request with this key answers the first result'),
    ...(on === 'new' ? [] : [header('If-Match', 'Refuse unless at this version, such as "7"')]),
  ],
  requestBody: {
    required: true,
    content: { 'application/json': { schema: bodyOf(input, category === 'case' && on === 'new'), example } },
  },
  responses: {
    [on === 'new' ? 201 : 200]: {
      description: 'Stored',
      content: { 'application/json': { example: receipt } },
    },
    default: {
      description: 'Refused; nothing was stored',
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  },
});

const header = (name: string, description: string) => ({
  name,
  description,
  in: 'header',
  required: false,
  schema: { type: 'string' },
});

/** The fields of the action and of the entry in one object. Only what opens a case says by which definition it goes. */
const bodyOf = (input: new () => object, opensCase: boolean): Schema => {
  const own = schemaOf(input);
  const { definition = {}, ...entry } = schemaOf(EntryFields).properties ?? {};
  const properties = { ...own.properties, ...entry, ...(opensCase && { definition }) };
  return { ...own, properties, additionalProperties: false };
};
