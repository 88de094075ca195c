import { applyDecorators } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiOperation, ApiQuery, ApiResponse } from '@nestjs/swagger';
import { schemaOf } from './schemas.ts';

/** Describes a reading operation: its summary, its query by the class that reads it, and an example answer. */
export const Documented = (summary: string, query: (new () => object) | undefined, example: unknown) => {
  const { properties = {} } = query ? schemaOf(query) : {};
  return applyDecorators(
    ApiOperation({ summary }),
    ...Object.entries(properties).map(([name, schema]) =>
      ApiQuery({ name, required: false, schema: schema as Record<string, unknown> }),
    ),
    ApiResponse({
      status: '2XX',
      description: summary,
      content: { [typeof example === 'string' ? 'text/plain' : 'application/json']: { example } },
    }),
  );
};

/** Marks a handler that serves every action: the API's description lists the actions one by one instead. */
export const AnyAction = () => ApiExcludeEndpoint();
