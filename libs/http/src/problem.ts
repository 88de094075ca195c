import { HttpException } from '@nestjs/common';
import { isPassing, StoreUnavailable, UnstorableEvent } from '#event-store';
import { InvalidInput, Refusal } from '#kernel';
import { ViewBehind } from '#projections';

/** RFC 9457 problem details. `code` is stable; `detail` is for people and never holds personal data. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly [more: string]: unknown;
}

/** Statuses by code, or by the first part of the code; what stands nowhere is a domain refusal, 409. */
const STATUS: Readonly<Record<string, number>> = {
  'access/unknown-actor': 401,
  access: 403,
  'action/unknown': 404,
  'case/not-found': 404,
  'person/not-found': 404,
  'activity/not-found': 404,
  'entry/not-found': 404,
  'projection/not-found': 404,
  'definition/not-found': 404,
  'definition/invalid': 422,
  'incident/not-found': 404,
  'migration/not-found': 404,
  'migration/unsafe': 422,
  'document/not-found': 404,
  'log/not-found': 404,
  workflow: 423,
  'route/not-found': 404,
  request: 400,
  'command/key-reused': 422,
  'reference/unknown': 422,
};

const TITLES: Readonly<Record<number, string>> = {
  400: 'The request is malformed',
  401: 'Who is asking is not known',
  403: 'Not allowed',
  404: 'Not found',
  409: 'A rule or a newer version forbids this',
  413: 'The request is too large',
  415: 'The request must be JSON',
  422: 'Some fields are not valid',
  423: 'The process does not allow this yet',
  500: 'Something went wrong here',
  503: 'Try again in a moment',
};

/** What a refusal adds never takes the place of a member that RFC 9457 defines. */
const problem = (status: number, code: string, detail: string, more: object = {}): Problem => ({
  ...more,
  type: `urn:jejak:problem:${code}`,
  title: TITLES[status] ?? 'The request was refused',
  status,
  code,
  detail,
});

/** What the caller is told about an error. Anything unexpected is a 500 that says nothing of its cause. */
export const problemOf = (error: unknown): Problem => {
  if (error instanceof Refusal) {
    const status = STATUS[error.code] ?? STATUS[error.code.split('/', 1)[0] ?? ''] ?? 409;
    return problem(status, error.code, error.message, error.details);
  }
  if (error instanceof InvalidInput) {
    return problem(422, 'input/invalid', 'Correct the fields named in errors; nothing was stored', {
      errors: error.fields,
    });
  }
  if (error instanceof UnstorableEvent) return problem(422, 'input/unstorable', error.message);
  // The views are read without the store, and say it in the database's own words.
  if (error instanceof StoreUnavailable || (error instanceof Error && isPassing(error))) {
    return problem(503, 'store/unavailable', 'The database is away; repeat with the same Idempotency-Key');
  }
  if (error instanceof ViewBehind)
    return problem(503, 'view/behind', 'The view has not caught up yet; ask again');
  return (
    requestProblem(error) ?? problem(500, 'internal', 'The cause was logged; the request may be repeated')
  );
};

/** Errors of the HTTP layer itself: body too large, not JSON, no such route. */
const requestProblem = (error: unknown): Problem | undefined => {
  const status =
    error instanceof HttpException ? error.getStatus() : (error as { statusCode?: unknown })?.statusCode;
  if (typeof status !== 'number' || status < 400 || status >= 500) return undefined;
  if (status === 404) return problem(404, 'route/not-found', 'There is nothing at this address');
  return problem(status, 'request/malformed', TITLES[status] ?? 'The request could not be read');
};
