import { Injectable } from '@nestjs/common';
import pg from 'pg';
import { type CaseState, openItems, type Stage, stageOf } from '#cases';
import type { CaseView } from '../history/case-view.ts';
import { resolveDetails } from '../history/details.ts';
import { type CaseStatus, statusOf } from '../views/case-status.ts';
import { Conditions } from './conditions.ts';
import { type ListedLetter, type ListLetters, listLetters } from './letters.ts';
import { namesIn } from './names-in.ts';
import { limitOf, type Page, type PageRequest, pageOf, placeOf } from './page.ts';
import { type PersonalRow, personalByEntry } from './personal-rows.ts';
import { findsCase } from './search-cases.ts';
import { type ListWork, listWork, type WorkItem } from './work.ts';

/** One line of the list of cases. */
export interface ListedCase {
  readonly id: string;
  readonly number: string | null;
  readonly stage: Stage;
  readonly status: CaseStatus;
  readonly priority: string | null;
  readonly owner: string | null;
  readonly country: string | null;
  readonly city: string | null;
  readonly channel: string | null;
  readonly victimCount: number | null;
  readonly reportedAt: string;
  readonly updatedAt: string;
}

export interface ListCases extends PageRequest {
  /** Words that begin like words of the number, the place, or the name of a person on the case. */
  readonly q?: string;
  readonly stage?: string;
  readonly status?: string;
  readonly assignee?: string;
  readonly priority?: string;
  /** A country's code, or a city. */
  readonly place?: string;
}

/** Answers questions about cases from the views `cases` and `people`. */
@Injectable()
export class CaseQueries {
  constructor(private readonly pool: pg.Pool) {}

  /** The case as the view has it, personal fields in place; nothing when the view has no such case. */
  async current(caseId: string): Promise<CaseView | undefined> {
    const { rows } = await this.pool.query<CurrentRow>({ ...CURRENT, values: [caseId] });
    const row = rows[0];
    if (!row) return undefined;
    const state: CaseState = JSON.parse(row.state);
    return {
      id: caseId,
      version: row.version,
      position: row.position,
      stage: stageOf(state),
      status: statusOf(state),
      state: resolveDetails(state, personalByEntry(row.personal ?? [])),
      people: await namesIn(this.pool, row.state),
      openItems: openItems(state),
      updatedAt: row.updated_at,
    };
  }

  /** The cases that fit, newest report first. Throws `InvalidInput` for a wrong cursor. */
  async list(request: ListCases): Promise<Page<ListedCase>> {
    const { q, stage, status, assignee, priority, place } = request;
    const where = new Conditions()
      .and('c.stage = ?', stage)
      .and('c.status = ?', status)
      .and('c.owner = ?', assignee)
      .and('c.priority = ?', priority)
      .and(/^[A-Z]{2}$/.test(place ?? '') ? 'c.country = ?' : 'lower(c.city) = lower(?)', place);
    findsCase(where, q);
    const after = placeOf(request, 'time', 'text');
    if (after) where.and('(c.reported_at, c.case_id) < (?::timestamptz, ?)', ...after);
    const { rows } = await this.pool.query<ListedCase>(
      `select c.case_id as id, c.number, c.stage, c.status, c.priority, c.owner, c.country, c.city, c.channel,
          c.victim_count as "victimCount", c.reported_at as "reportedAt", s.updated_at as "updatedAt"
        from view_cases.case_list c join view_cases.state s on s.id = c.case_id
        where ${where} order by c.reported_at desc, c.case_id desc limit ${where.value(limitOf(request) + 1)}`,
      where.values,
    );
    return pageOf(rows, request, ({ reportedAt, id }) => [reportedAt, id]);
  }

  /** The next ids of cases after this one ('' at first), in order, at most so many. */
  async ids(after: string, limit: number): Promise<readonly string[]> {
    const { rows } = await this.pool.query<{ id: string }>(
      'select id from view_cases.state where id > $1 order by id limit $2',
      [after, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** What waits for somebody, most urgent first: overdue, then by priority, then what is due next. */
  work(request: ListWork, now = new Date().toISOString()): Promise<Page<WorkItem>> {
    return listWork(this.pool, request, now);
  }

  /** The letters that fit, first those whose reply is (or was) due first. */
  letters(request: ListLetters): Promise<Page<ListedLetter>> {
    return listLetters(this.pool, request);
  }
}

const CURRENT = {
  name: 'current-case',
  text: `select version, position, updated_at, state,
      (select json_agg(json_build_array(event_id, fields)) from view_cases.personal p where p.id = s.id) as personal
    from view_cases.state s where id = $1`,
};

interface CurrentRow {
  readonly version: number;
  readonly position: number;
  readonly updated_at: string;
  readonly state: string;
  readonly personal: readonly PersonalRow[] | null;
}
