import { Injectable, type PipeTransform } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsIn, IsInt, Max, Min } from 'class-validator';
import { Code, Day, Instant, LANGUAGES, Label, type Language, Maybe, readInput, Text, UserId } from '#kernel';

/** Reads a query string by the rules of a class: `@Query(Reads(ListCases))`. */
export const Reads = <T extends object>(shape: new () => T): PipeTransform => new QueryPipe(shape);

@Injectable()
class QueryPipe<T extends object> implements PipeTransform {
  constructor(private readonly shape: new () => T) {}
  transform(query: unknown): T {
    return readInput(this.shape, { ...(query as object) });
  }
}

const Whole =
  (min: number, max: number): PropertyDecorator =>
  (target, name) => {
    for (const rule of [Maybe(), Type(() => Number), IsInt(), Min(min), Max(max)]) rule(target, name);
  };

/** The position of a receipt: the answer waits until the view has it. */
export class Reading {
  @Whole(0, Number.MAX_SAFE_INTEGER) readonly position?: number;
}

const Limit = () => Whole(1, 200);
const Cursor = (): PropertyDecorator => (target, name) => {
  for (const rule of [Maybe(), Text(500)]) rule(target, name);
};

/** One page of a list. `cursor` comes from the page before. */
export class Page extends Reading {
  @Limit() readonly limit?: number;
  @Cursor() readonly cursor?: string;
}

/** One page of what a plan would do to cases. */
export class ListMoves {
  @Limit() readonly limit?: number;
  /** `next` of the page before. */
  @Cursor() readonly cursor?: string;
}

/** A point in the past: an instant, or a version of the stream. */
export class AsKnown extends Reading {
  @Maybe() @Instant() readonly knownAt?: string;
  @Whole(0, Number.MAX_SAFE_INTEGER) readonly version?: number;
}

export class ListCases extends Page {
  @Maybe() @Label() readonly q?: string;
  @Maybe() @Label() readonly stage?: string;
  @Maybe() @Code(['open', 'closed', 'declined']) readonly status?: string;
  @Maybe() @UserId() readonly assignee?: string;
  @Maybe() @Code(['P1', 'P2', 'P3', 'P4']) readonly priority?: string;
  @Maybe() @Label() readonly place?: string;
}

export class ReadTimeline extends AsKnown {
  @Maybe() @IsIn(['occurred', 'recorded']) readonly order?: 'occurred' | 'recorded';
  @Maybe() @IsIn(LANGUAGES) readonly lang?: Language;
  /** With the time limits that began to run and ended as they should. */
  @Maybe() @Code(['true', 'false']) readonly complete?: 'true' | 'false';
}

/** In which language sentences are to be. */
export class InLanguage {
  @Maybe() @IsIn(LANGUAGES) readonly lang?: Language;
}

/** A page of attempts; `before` is the id of the last of the page before. */
export class ListAttempts {
  @Whole(1, Number.MAX_SAFE_INTEGER) readonly before?: number;
  @Limit() readonly limit?: number;
}

export class ReadEvents {
  @Whole(1, Number.MAX_SAFE_INTEGER) readonly from?: number;
}

export class ListWork extends Page {
  @Maybe() @UserId() readonly assignee?: string;
  @Maybe() @Label() readonly role?: string;
  @Maybe() @Code(['overdue', 'today', 'week', 'all']) readonly due?: 'overdue' | 'today' | 'week' | 'all';
}

export class ListLetters extends Page {
  @Maybe() @Label() readonly status?: string;
  @Maybe() @Label() readonly recipient?: string;
}

export class ListPeople extends Page {
  @Maybe() @Label() readonly q?: string;
}

/** Which outreach: of a kind, in an area and all within it, between two days. */
export class CountOutreach extends Reading {
  @Maybe() @Label() readonly kind?: string;
  @Maybe() @Label() readonly area?: string;
  @Maybe() @Day() readonly from?: string;
  @Maybe() @Day() readonly to?: string;
}

export class ListOutreach extends CountOutreach {
  @Limit() readonly limit?: number;
  @Cursor() readonly cursor?: string;
}
