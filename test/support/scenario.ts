import { randomUUID } from 'node:crypto';
import type { AnyAction } from '#kernel';
import { catalogues } from './catalogue.ts';
import { type Answer, type As, advocate, type Client, director, intake } from './client.ts';
import { rulesOnly } from './rules-only.ts';

type Category = 'case' | 'person' | 'activity' | 'definition' | 'migration';

/** Somebody does something: an action, what is said otherwise than in its example, who, and the request's headers. */
export type Step = readonly [
  action: string,
  differs?: object,
  who?: As | undefined,
  headers?: Record<string, string>,
];

/** A history, an action upon it, and the code with which that is refused. */
export interface Scenario {
  readonly rule: string;
  readonly given?: readonly Step[];
  readonly when: Step;
  readonly refused: string;
  /** What it is about; a case unless said otherwise. */
  readonly on?: Category;
  /** What begins it, if not the usual; no step for what nobody has begun. */
  readonly begun?: readonly Step[];
}

/** What came of the last step. */
export interface Played {
  readonly answer: Answer;
  /** How many events the store held before and after it. */
  readonly stored: readonly [before: number, after: number];
  /** Every personal text that was said in any step. */
  readonly personal: readonly string[];
}

/** A stream on which something was recorded. */
export interface Told {
  readonly id: string;
  /** The answer to each step. */
  readonly receipts: readonly Answer['body'][];
  /** Ids by what they stand for in steps. */
  readonly ids: Readonly<Record<string, string>>;
}

/** In steps: ids that are known only when they are played. */
export const THIS = '$this';
export const VICTIM = '$victim';
export const OTHER_PERSON = '$other-person';
const OTHER_CASE = '$other-case';
/** The n-th entry that a step made, from 1; time limits that begin or end with it do not count. */
export const entry = (number: number): string => `$entry-${number}`;
const isStep = ({ type }: { readonly type: string }) => !TIME_LIMITS.includes(type);
const TIME_LIMITS = ['DeadlineArmed', 'DeadlineEnded'];

/** In place of an action: a plan to move cases is carried out. */
export const RUN = '$run';

/** Somebody of this role; the user is the first of it unless named. */
export const as = (role: string, user = userOf(role)): As => ({ role, user });
const userOf = (role: string): string => `${role.toLowerCase()}-1`;

/** Whom the examples of the actions mean. */
const EXAMPLES = {
  '0199d1a0-0000-7000-8000-00000000a001': VICTIM,
  '0199d1a0-0000-7000-8000-00000000a002': OTHER_PERSON,
  '0199d1a0-0000-7000-8000-00000000a009': OTHER_PERSON,
  '0199d1a0-0000-7000-8000-00000000c002': OTHER_CASE,
  '0199d1a0-0000-7000-8000-00000000c003': OTHER_CASE,
};
const PATHS: Record<Category, string> = {
  case: '/api/cases',
  person: '/api/people',
  activity: '/api/outreach',
  definition: '/api/definitions',
  migration: '/api/migrations',
};
export const BEGINNING: Record<Category, readonly Step[]> = {
  case: [['reportCase'], ['addVictim']],
  person: [['registerPerson']],
  activity: [['planActivity']],
  definition: [],
  migration: [['planMigration']],
};

const actionOf = (category: Category, name: string): AnyAction | undefined =>
  catalogues.find(({ decider }) => decider.category === category)?.decider.actions.get(name);

/** Plays steps on one server, where only the rules of the domain forbid anything, on streams of their own; two people and another case are there for all. */
export class Stage {
  constructor(
    private readonly client: Client,
    /** Ids of the people and the case that are there for all. */
    readonly known: Readonly<Record<string, string>>,
  ) {}

  static async set(client: Client): Promise<Stage> {
    const register = async () =>
      (await client.post('/api/people', actionOf('person', 'registerPerson')?.example, intake)).body.id;
    const stage = new Stage(client, {
      [VICTIM]: await register(),
      [OTHER_PERSON]: await register(),
      [OTHER_CASE]: await client.openCase(),
    });
    await stage.publish(rulesOnly);
    return stage;
  }

  /** Publishes a definition by which cases may go. Throws when it is refused. */
  async publish(text: string): Promise<void> {
    const { status, body } = await this.client.post('/api/definitions', { text }, director);
    if (status !== 201) throw new Error(`It was not published: ${JSON.stringify(body)}`);
  }

  /** Plays a history on a new stream, or goes on with one. Throws when a step is refused. */
  async tell(
    steps: readonly Step[],
    { on = 'case', after }: { on?: Category; after?: Told } = {},
  ): Promise<Told> {
    const ids: Record<string, string> = { ...this.known, ...after?.ids };
    const receipts = [];
    let entries = Object.keys(ids).filter((name) => name.startsWith('$entry-')).length;
    for (const step of steps) {
      const { status, body } = await this.perform(on, step, ids);
      if (status >= 300) throw new Error(`${step[0]} was not done: ${JSON.stringify(body)}`);
      ids[THIS] = body.id;
      for (const { id } of body.events.filter(isStep)) ids[entry(++entries)] = id;
      receipts.push(body);
    }
    return { id: String(ids[THIS]), ids, receipts };
  }

  /** The answer to one more step of a history, refused or not. */
  attempt(step: Step, { ids }: Told): Promise<Answer> {
    return this.perform('case', step, ids);
  }

  async play({ on = 'case', begun = BEGINNING[on], given = [], when }: Scenario): Promise<Played> {
    const steps = [...begun, ...given];
    const { ids } = await this.tell(steps, { on });
    const before = await this.head();
    const begins = BEGINNING[on][0]?.[0] === when[0] && steps.length === 0;
    const answer = await this.perform(on, when, { ...(begins ? {} : { [THIS]: randomUUID() }), ...ids });
    const personal = [...steps, when].flatMap((step) => personalIn(on, step));
    return { answer, personal, stored: [before, await this.head()] };
  }

  private perform(on: Category, [name, differs, who, headers]: Step, ids: Told['ids']): Promise<Answer> {
    const action = actionOf(on, name);
    const definition = name === 'reportCase' && ids[THIS] === undefined ? { definition: 'rules-only' } : {};
    const body = withIds({ ...action?.example, ...definition, ...differs }, ids);
    const role = action?.roles.find((one) => one !== 'SYS') ?? advocate.role;
    return this.client.post(pathOf(on, name, ids[THIS]), body, who ?? as(role), headers);
  }

  private async head(): Promise<number> {
    return (await this.client.get('/health/ready')).body.head;
  }
}

const pathOf = (on: Category, name: string, id?: string): string => {
  if (on === 'definition') return PATHS.definition;
  if (name === RUN) return `${PATHS.migration}/${id}/run`;
  if (id !== undefined) return `${PATHS[on]}/${id}/actions/${name}`;
  return BEGINNING[on][0]?.[0] === name ? PATHS[on] : `${PATHS[on]}/actions/${name}`;
};

const withIds = (body: object, ids: Told['ids']): unknown => {
  let text = JSON.stringify(body);
  for (const [from, to] of Object.entries({ ...EXAMPLES, ...ids }))
    text = text.replaceAll(`"${from}"`, `"${to}"`);
  return JSON.parse(text);
};

/** Shorter ones may stand in any sentence. */
const TELLING_LENGTH = 6;

const personalIn = (on: Category, [name, differs]: Step): readonly string[] => {
  const action = actionOf(on, name);
  const said: Record<string, unknown> = { ...action?.example, ...differs };
  const fields = action?.emits.flatMap(({ personal }) => personal) ?? [];
  return fields.flatMap((field) => textsIn(said[field])).filter((text) => text.length >= TELLING_LENGTH);
};

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
};
