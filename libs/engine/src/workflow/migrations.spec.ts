import type { CommandBus } from '@nestjs/cqrs';
import { definitions } from '#cases';
import { MemoryEventStore } from '#event-store';
import type { RecordedEvent } from '#kernel';
import { REGISTER } from '#workflow';
import { requests } from '../given.ts';
import { type ActionRequest, PerformAction } from '../perform-action.ts';
import { PerformActionHandler } from '../perform-action-handler.ts';
import { CaseRules } from './case-rules.ts';
import { Definitions } from './definitions.ts';
import { Migrations } from './migrations.ts';

const coordinator = { id: 'coordinator-1', role: 'COO' };
const director = { id: 'director-1', role: 'DIR' };
const text = String(definitions.actions.get('publishDefinition')?.example.text);
/** The name under which the example is published. */
const ID = /^id: (\S+)$/m.exec(text)?.[1] ?? '';
const officeRules = { definition: ID, calendars: new Map() };

/** A store that tells how many streams were read together, and lets a spec step in before a case moves. */
class WatchedStore extends MemoryEventStore {
  mostTogether = 0;
  beforeMove: ((streamId: string) => Promise<void>) | undefined;

  override readStreams(streamIds: readonly string[]) {
    this.mostTogether = Math.max(this.mostTogether, streamIds.length);
    return super.readStreams(streamIds);
  }
  override async append(batch: Parameters<MemoryEventStore['append']>[0]) {
    const [move] = batch.filter(({ events }) => events.some(isMove));
    const { beforeMove } = this;
    if (move && beforeMove) {
      this.beforeMove = undefined;
      await beforeMove(move.streamId);
    }
    return super.append(batch);
  }
}

const isMove = ({ type }: Pick<RecordedEvent, 'type'>) => type === 'DefinitionMigrated';

const officeWithCases = async (n: number) => {
  const store = new WatchedStore();
  const published = new Definitions(store);
  const process = () => new PerformActionHandler(store, new CaseRules(published, officeRules));
  const [one, other] = [process(), process()];
  const perform = (
    request: Pick<ActionRequest, 'category' | 'action' | 'body'> & Partial<ActionRequest>,
    by = one,
  ) => by.execute(new PerformAction({ actor: director, ...request }));
  for (const version of [1, 2]) {
    const body = { text: text.replace('version: 1', `version: ${version}`) };
    await perform({ category: 'definition', id: REGISTER, action: 'publishDefinition', body });
  }
  const opening = { ...requests.report, body: { ...requests.report.body, definition: `${ID}@1` } };
  const ids: string[] = [];
  for (let made = 0; made < n; made += 1) {
    ids.push((await perform({ category: 'case', ...opening, actor: { id: 'intake-1', role: 'INT' } })).id);
  }
  ids.sort();
  const plan = {
    from: `${ID}@1`,
    to: `${ID}@2`,
    reason: 'A new number',
    steps: {},
    deadlines: { default: 'keep' },
  };
  const { id } = await perform({
    category: 'migration',
    action: 'planMigration',
    body: plan,
    actor: { id: 'lawyer-1', role: 'LAW' },
  });
  for (const actor of [coordinator, director])
    await perform({ category: 'migration', id, action: 'approveMigration', body: {}, actor });
  const caseIds = {
    after: async (last: string, limit: number) => ids.filter((next) => next > last).slice(0, limit),
  };
  const bus = { execute: (command: PerformAction) => one.execute(command) } as unknown as CommandBus;
  const migrations = new Migrations(store, bus, published, caseIds, officeRules);
  const note = (caseId: string) =>
    perform(
      { category: 'case', id: caseId, action: 'addNote', body: { text: 'Called' }, actor: coordinator },
      other,
    );
  return {
    store,
    migrations,
    id,
    ids,
    note,
    moves: async () => (await store.readAll(0, 10_000)).filter(isMove),
  };
};

describe('moving cases', () => {
  it('reads a page of them at a time, however many there are', async () => {
    const { store, migrations, id, moves } = await officeWithCases(120);
    expect(await migrations.run(id, 'coordinator-1')).toEqual({ moved: 120, refused: 0, left: [] });
    expect(await moves()).toHaveLength(120);
    expect(store.mostTogether).toBe(50);
  });

  it('looks anew at a case that changed meanwhile, and moves it as it then is', async () => {
    const { store, migrations, id, note, ids } = await officeWithCases(3);
    store.beforeMove = async (streamId) => {
      await note(streamId.slice('case-'.length));
    };
    expect(await migrations.run(id, 'coordinator-1')).toEqual({ moved: 3, refused: 0, left: [] });
    const types = (await store.readStream(`case-${ids[0]}`)).map(({ type }) => type);
    expect(types.indexOf('NoteAdded')).toBeLessThan(types.indexOf('DefinitionMigrated'));
  });

  it('stores no more for a case than that it moved, by which plan, and who approved it', async () => {
    const { migrations, id, moves } = await officeWithCases(1);
    await migrations.run(id, 'coordinator-1');
    const [move] = await moves();
    expect(move).toMatchObject({
      actor: { id: 'system', role: 'SYS' },
      onBehalfOf: 'coordinator-1',
      data: {
        planId: id,
        to: { id: ID, version: 2 },
        steps: [],
        deadlines: [{ deadlineId: 'W1', decision: 'keep' }],
        approvedBy: ['coordinator-1', 'director-1'],
      },
    });
  });

  it('says in a dry run what it would do, page by page, and stores nothing', async () => {
    const { store, migrations, id, ids, moves } = await officeWithCases(5);
    const head = await store.head();
    const first = await migrations.dryRun(id, { limit: 3 });
    const second = await migrations.dryRun(id, { limit: 3, after: first.next });
    expect([...first.cases, ...second.cases].map((one) => [one.id, one.verdict])).toEqual(
      ids.map((one) => [one, 'safe']),
    );
    expect(second.next).toBeUndefined();
    expect(await store.head()).toBe(head);
    expect(await moves()).toEqual([]);
  });

  it('is not done for a plan that nobody made', async () => {
    const { migrations } = await officeWithCases(0);
    await expect(migrations.run('none', 'coordinator-1')).rejects.toMatchObject({
      code: 'migration/not-found',
    });
  });
});
