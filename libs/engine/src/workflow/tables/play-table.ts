import { type CaseState, cases } from '#cases';
import type { Actor, Ledger } from '#kernel';
import { type Coverage, coverageOf } from './coverage.ts';
import { type Act, acted, type DryOffice, waited } from './dry-case.ts';
import { flawsIn, toldOf } from './flaws.ts';
import { guardsSeen, pointsIn, takenSteps } from './points.ts';
import type { Row, Table, Taken } from './table.ts';

/** What came of one row: nothing is wrong when it has no flaws. */
export interface Played {
  readonly name: string;
  readonly flaws: readonly string[];
}

/** Plays tables by the rules of the engine; says what is not as expected, and what of the definition they show. */
export const playTables = (
  office: DryOffice,
  tables: readonly Table[],
): { readonly rows: readonly Played[]; readonly coverage: Coverage } => {
  const seen = new Set<string>();
  const rows = tables.flatMap((table) => table.rows.map((row) => new Play(office, table, seen).row(row)));
  return { rows, coverage: coverageOf(office.published.definition, seen) };
};

/** One row on its way. */
class Play {
  private ledger: Ledger<CaseState> = cases.empty;
  private now: string;

  constructor(
    private readonly office: DryOffice,
    private readonly table: Table,
    private readonly seen: Set<string>,
  ) {
    this.now = table.starts;
  }

  row({ name, given, at, when, then: expected }: Row): Played {
    try {
      for (const taken of this.spelledOut(given)) this.take(taken);
    } catch (error) {
      return { name, flaws: [`what is given cannot be: ${toldOf(error)}`] };
    }
    const before = this.ledger.history.length;
    this.wait(at ?? this.now);
    const from = when === undefined ? before : this.ledger.history.length;
    const refusal = when === undefined ? undefined : this.attempt(when);
    for (const point of pointsIn(this.office.published.definition, this.ledger)) this.seen.add(point);
    return { name, flaws: flawsIn(expected, { ledger: this.ledger, before, from, refusal }) };
  }

  private attempt(when: string | Omit<Taken, 'at'>): unknown {
    try {
      this.take(typeof when === 'string' ? { do: when } : when);
      return undefined;
    } catch (error) {
      return error;
    }
  }

  /** Names of pasts replaced by what they list. */
  private spelledOut(given: readonly (string | Taken)[]): readonly Taken[] {
    return given.flatMap((one) => {
      if (typeof one !== 'string') return [one];
      const past = this.table.pasts[one];
      return past ? this.spelledOut(past) : [{ do: one }];
    });
  }

  private take(taken: Taken): void {
    if (taken.at !== undefined) this.wait(taken.at);
    const { definition } = this.office.published;
    const act = actOf(taken, this.office, this.now);
    for (const point of guardsSeen(definition, this.ledger, act)) this.seen.add(point);
    this.ledger = acted(this.office, this.ledger, act);
    for (const step of takenSteps(definition, act)) this.seen.add(step);
  }

  private wait(until: string): void {
    this.ledger = waited(this.office, this.ledger, until);
    this.now = until;
  }
}

const actOf = ({ do: action, as, with: changes = {} }: Taken, office: DryOffice, now: string): Act => {
  const { example, roles = [] } = cases.actions.get(action) ?? {};
  const input = Object.entries({ ...(example as object | undefined), ...changes }).filter(
    ([, value]) => value !== null,
  );
  const [step = ''] = takenSteps(office.published.definition, { action, input: changes });
  const role = office.published.definition.steps[step]?.role ?? roles;
  return {
    action,
    input: Object.fromEntries(input),
    actor: actorOf(as, role),
    now: new Date(now).toISOString(),
  };
};

const actorOf = (as: string | undefined, [first = '']: readonly string[]): Actor => {
  const [id = '', role = ''] = (as ?? `${first.toLowerCase()}-1/${first}`).split('/');
  return { id, role };
};
