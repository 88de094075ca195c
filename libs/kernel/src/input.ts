import { plainToInstance } from 'class-transformer';
import { type ValidationError, validateSync } from 'class-validator';

/** One offending field: `field` is a path such as `items.0.amount`. Never holds the value, which may be personal. */
export interface FieldError {
  readonly field: string;
  readonly message: string;
}

/** What was said does not fit its class; `fields` names every offending field. */
export class InvalidInput extends Error {
  constructor(readonly fields: readonly FieldError[]) {
    super(`Invalid input: ${fields.map(({ field, message }) => `${field}: ${message}`).join('; ')}`);
    this.name = 'InvalidInput';
  }
}

const RULES = {
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: true,
  stopAtFirstError: true,
};

/** Turns plain JSON into an instance of `shape`, or throws `InvalidInput`. Unknown fields are refused. */
export const readInput = <T extends object>(shape: new () => T, plain: unknown): T => {
  if (plain === null || typeof plain !== 'object' || Array.isArray(plain)) {
    throw new InvalidInput([{ field: '', message: 'must be an object' }]);
  }
  const input = plainToInstance(shape, plain);
  const errors = [...unsafeText(plain), ...flatten(validateSync(input, RULES))];
  if (errors.length > 0) throw new InvalidInput(errors);
  return input;
};

/** Reads only the given fields of `shape`: for corrections, which state some fields anew. */
export const readSomeFields = <T extends object>(shape: new () => T, plain: object): Partial<T> => {
  const some = plainToInstance(shape, plain);
  const named = (error: ValidationError) => error.property in plain;
  const errors = [...unsafeText(plain), ...flatten(validateSync(some, RULES).filter(named))];
  if (errors.length > 0) throw new InvalidInput(errors);
  return some;
};

const flatten = (errors: readonly ValidationError[], path = ''): FieldError[] =>
  errors.flatMap(({ property, constraints, children }) => {
    const field = `${path}${property}`;
    const own = Object.values(constraints ?? {}).map((message) => ({
      field,
      message: message.replace(
        new RegExp(`^(property )?${escaped(property)} | in ${escaped(property)}(?= )`),
        '',
      ),
    }));
    return [...own, ...flatten(children ?? [], `${field}.`)];
  });

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const MAX_DEPTH = 8;

/** NUL and lone surrogates cannot be stored faithfully as canonical JSON (RFC 8785), so they stop here. */
const unsafeText = (value: unknown, path = '', depth = 0): FieldError[] => {
  if (typeof value === 'string') {
    return value.includes('\u0000') || !value.isWellFormed()
      ? [{ field: path, message: 'must not contain NUL or lone surrogates' }]
      : [];
  }
  if (value === null || typeof value !== 'object') return [];
  if (depth === MAX_DEPTH) return [{ field: path, message: 'is nested too deeply' }];
  return Object.entries(value).flatMap(([key, inner]) => {
    const field = path === '' ? key : `${path}.${key}`;
    return unsafeText(key).length > 0
      ? [{ field: path, message: 'has a field name with NUL or lone surrogates' }]
      : unsafeText(inner, field, depth + 1);
  });
};
