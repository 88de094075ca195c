import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cases } from '#cases';
import { MemoryEventStore } from '#event-store';
import { readDefinition } from '#workflow';
import { rulesOf } from '../given.ts';
import { PerformAction } from '../perform-action.ts';
import { PerformActionHandler } from '../perform-action-handler.ts';
import { Diagrams } from './diagrams.ts';

const { definition } = readDefinition(
  readFileSync(join(import.meta.dirname, '../../../../definitions/hotline@1.yaml'), 'utf8'),
);
const store = new MemoryEventStore();
const rules = rulesOf(definition);
const diagrams = new Diagrams(store, rules);
const intake = { id: 'intake-1', role: 'INT' };

const openCase = async () => {
  const body = cases.actions.get('reportCase')?.example;
  const request = { category: 'case', action: 'reportCase', body, actor: intake } as const;
  return (await new PerformActionHandler(store, rules).execute(new PerformAction(request))).id;
};

describe('the diagram of a case', () => {
  it('shows it upon its definition as it stands for who asks, in their language', async () => {
    const id = await openCase();
    const forIntake = await diagrams.ofCase(id, intake, 'en');
    expect(forIntake).toContain('<b>register the case</b>');
    expect(forIntake).toContain('class step_reportCase done\n');
    expect(forIntake).toMatch(/class \S*step_registerCase\S* open\n/);
    const forCoordinator = await diagrams.ofCase(id, { id: 'coordinator-1', role: 'COO' }, 'id');
    expect(forCoordinator).toContain('<b>daftarkan kasus</b>');
    expect(forCoordinator).toMatch(/class \S*step_registerCase\S* others\n/);
  });

  it('is none where there is no case', async () =>
    expect(await diagrams.ofCase('0199d1a0-0000-7000-8000-00000000c0de', intake, 'en')).toBeUndefined());
});
