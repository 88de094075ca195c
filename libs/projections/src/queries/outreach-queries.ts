import { Injectable } from '@nestjs/common';
import pg from 'pg';
import type { OutreachState } from '#outreach';
import { type Resolved, resolveDetails } from '../history/details.ts';
import { Conditions } from './conditions.ts';
import { limitOf, type Page, type PageRequest, pageOf, placeOf } from './page.ts';
import { type PersonalRow, personalByEntry } from './personal-rows.ts';

/** Which outreach: of a kind, in an area (a code and all within it), between two days (both included). */
export interface OutreachFilter {
  readonly kind?: string;
  readonly area?: string;
  readonly from?: string;
  readonly to?: string;
}

export interface ListedActivity {
  readonly id: string;
  readonly work: 'activity' | 'group' | 'enterprise' | 'policy';
  readonly kind: string | null;
  readonly title: string | null;
  readonly status: string | null;
  readonly area: string | null;
  readonly day: string | null;
  readonly participants: number;
  readonly copies: number;
  readonly openedAt: string;
}

/** One piece of outreach as it stands now. */
export interface CurrentActivity {
  readonly id: string;
  readonly version: number;
  readonly position: number;
  readonly updatedAt: string;
  readonly state: Resolved<OutreachState>;
}

/** What was done in one month and area, of one kind. Cancelled activities do not count. */
export interface OutreachCount {
  readonly month: string;
  readonly area: string;
  readonly work: string;
  readonly kind: string;
  readonly count: number;
  readonly participants: number;
  readonly copies: number;
  readonly members: number;
  readonly beneficiaries: number;
}

export interface OutreachSummary {
  readonly counts: readonly OutreachCount[];
  readonly participants: readonly {
    readonly sex: string;
    readonly ageGroup: string;
    readonly count: number;
  }[];
}

/** Answers questions about education and empowerment work from the view `outreach`. */
@Injectable()
export class OutreachQueries {
  constructor(private readonly pool: pg.Pool) {}

  /** The work that fits, last opened first. Throws `InvalidInput` for a wrong cursor. */
  async list(request: OutreachFilter & PageRequest): Promise<Page<ListedActivity>> {
    const where = fitting(request);
    const after = placeOf(request, 'time', 'text');
    if (after) where.and('(opened_at, activity_id) < (?::timestamptz, ?)', ...after);
    const { rows } = await this.pool.query<ListedActivity>(
      `select activity_id as id, work, kind, title, status, area, day::text, participants, copies,
          opened_at as "openedAt"
        from view_outreach.activity_list where ${where}
        order by opened_at desc, activity_id desc limit ${where.value(limitOf(request) + 1)}`,
      where.values,
    );
    return pageOf(rows, request, ({ openedAt, id }) => [openedAt, id]);
  }

  /** The work as the view has it; nothing when the view has no such work. */
  async one(activityId: string): Promise<CurrentActivity | undefined> {
    const { rows } = await this.pool.query(
      `select version, position, updated_at as "updatedAt", state,
          (select json_agg(json_build_array(event_id, fields))
            from view_outreach.personal p where p.id = s.id) as personal
        from view_outreach.state s where id = $1`,
      [activityId],
    );
    if (!rows[0]) return undefined;
    const { state, personal, ...rest } = rows[0];
    const details = personalByEntry((personal ?? []) as readonly PersonalRow[]);
    return { id: activityId, ...rest, state: resolveDetails<OutreachState>(JSON.parse(state), details) };
  }

  /** How much was done, by month, area and kind, and with whom. */
  async summary(filter: OutreachFilter = {}): Promise<OutreachSummary> {
    const where = fitting(filter).and(`status is distinct from 'cancelled'`);
    const [counts, people] = await Promise.all([
      this.pool.query<OutreachCount>(
        `select to_char(day, 'YYYY-MM') as month, area, work, kind, count(*), sum(participants) as participants,
            sum(copies) as copies, coalesce(sum(members), 0) as members,
            coalesce(sum(beneficiaries), 0) as beneficiaries
          from view_outreach.activity_list where ${where} group by 1, 2, 3, 4 order by 1, 2, 3, 4`,
        where.values,
      ),
      this.pool.query<OutreachSummary['participants'][number]>(
        `select sex, age_group as "ageGroup", sum(count) as count
          from view_outreach.participants join view_outreach.activity_list using (activity_id)
          where ${where} group by 1, 2 order by 1, 2`,
        where.values,
      ),
    ]);
    return { counts: counts.rows, participants: people.rows };
  }
}

const fitting = ({ kind, area, from, to }: OutreachFilter): Conditions =>
  new Conditions()
    .and('kind = ?', kind)
    .and('starts_with(area, ?)', area)
    .and('day >= ?::date', from)
    .and('day <= ?::date', to);
