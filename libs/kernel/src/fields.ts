import 'reflect-metadata';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  IsNotEmpty,
  IsObject,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { endOf } from './time.ts';

/** The rules that inputs are made of, each a class-validator decorator, so that all chapters say the same thing alike. */
type Rule = PropertyDecorator;

const all =
  (...rules: Rule[]): Rule =>
  (target, name) => {
    for (const rule of rules) rule(target, name);
  };

/** The field may be left out (but not be null). */
export const Maybe = (): Rule => ValidateIf((_input, value) => value !== undefined);

/** The field must be there when the others ask for it, and may be left out (but not be null) otherwise. */
export const NeededIf = <Input>(asked: (input: Input) => boolean): Rule =>
  ValidateIf((input: Input, value) => value !== undefined || asked(input));

/** Free text of 1 to `max` characters. Free text may name people: declare it as personal. */
export const Text = (max = 4000): Rule => all(IsString(), IsNotEmpty(), MaxLength(max));

/** A short public label: a document number, a code of another office. MUST NOT hold names of private persons. */
export const Label = (): Rule => all(IsString(), IsNotEmpty(), MaxLength(120));

export const Labels = (min = 0): Rule =>
  all(
    IsArray(),
    ArrayMinSize(min),
    ArrayMaxSize(50),
    ArrayUnique(),
    IsString({ each: true }),
    IsNotEmpty({ each: true }),
    MaxLength(120, { each: true }),
  );

/** One of a closed list. */
export const Code = (codes: readonly string[]): Rule => IsIn(codes);

/** A set out of a closed list, at least `min`. */
export const Codes = (codes: readonly string[], min = 1): Rule =>
  all(IsArray(), ArrayMinSize(min), ArrayMaxSize(50), ArrayUnique(), IsIn(codes, { each: true }));

/** A UUID: a person, another case. */
export const Uuid = (): Rule => all(IsUUID('all'));
export const Uuids = (min = 1): Rule =>
  all(IsArray(), ArrayMinSize(min), ArrayMaxSize(500), ArrayUnique(), IsUUID('all', { each: true }));

/** Always with a digit, so that an id is never the name of a property that every object has, such as `constructor`. */
const LOCAL_ID = /^(?=.*\d)[A-Za-z0-9-]{1,40}$/;

/** An id that is unique within its stream, such as `L1` for a letter or the id of an entry. */
export const LocalId = (): Rule => all(IsString(), Matches(LOCAL_ID));
export const LocalIds = (min = 0): Rule =>
  all(IsArray(), ArrayMinSize(min), ArrayMaxSize(200), ArrayUnique(), Matches(LOCAL_ID, { each: true }));

/** A user of the system, by pseudonymous id. */
export const UserId = (): Rule => all(IsString(), Matches(/^[A-Za-z0-9._@-]{1,64}$/));

/** A calendar day, `2022-07-30`. */
export const Day = (): Rule => all(IsISO8601({ strict: true }), Matches(/^\d{4}-\d{2}-\d{2}$/));

/** What a function of time can read, so that no decision meets an hour that does not exist. */
const ReadBy = (read: (text: string) => unknown): Rule =>
  ValidateBy(
    { name: 'readBy', validator: { validate: (value) => reads(read, value) } },
    { message: 'must be a time that exists' },
  );

const reads = (read: (text: string) => unknown, value: unknown): boolean => {
  try {
    return read(String(value)) !== undefined;
  } catch {
    return false; // The reader says so by throwing.
  }
};

/** An instant in ISO 8601 with its zone. */
export const Instant = (): Rule =>
  all(IsISO8601({ strict: true }), Matches(/^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/), ReadBy(endOf));

/** A time limit: an instant with its zone, or a calendar day, which lasts to its end where the office is. */
export const DayOrInstant = (): Rule =>
  all(
    IsISO8601({ strict: true }),
    Matches(/^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2}))?$/),
    ReadBy(endOf),
  );

/** How many: a whole number from `min`. */
export const Count = (min = 0, max = 1_000_000): Rule => all(IsInt(), Min(min), Max(max));

/** Money in integer minor units (sen, cents). Beside it stands a `Currency`. */
export const MinorUnits = (): Rule => all(IsInt(), Min(0), Max(Number.MAX_SAFE_INTEGER));
export const Currency = (): Rule =>
  Matches(/^[A-Z]{3}$/, { message: 'must be an ISO 4217 code such as IDR' });

/** An ISO 3166-1 alpha-2 country. */
export const Country = (): Rule => Matches(/^[A-Z]{2}$/, { message: 'must be an ISO 3166 code such as KH' });

/** An ISO 639 language. */
export const LanguageCode = (): Rule =>
  Matches(/^[a-z]{2,3}$/, { message: 'must be an ISO 639 code such as id' });

/** A SHA-256 in lower-case hex. */
export const Sha256 = (): Rule =>
  Matches(/^[0-9a-f]{64}$/, { message: 'must be a SHA-256 in lower-case hex' });

/** An object of its own class. */
export const Part = (shape: new () => object): Rule =>
  all(
    IsObject(),
    ValidateNested(),
    Type(() => shape),
  );
export const Parts = (shape: new () => object, min = 1): Rule =>
  all(
    IsArray(),
    ArrayMinSize(min),
    ArrayMaxSize(200),
    ValidateNested({ each: true }),
    Type(() => shape),
  );
