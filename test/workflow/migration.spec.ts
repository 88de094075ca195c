import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { caseFacts, caseVocabulary } from '#cases';
import {
  calendarsOf,
  deadlinePlan,
  migrationVerdicts,
  type Running,
  readCalendar,
  readDefinition,
} from '#workflow';
import { chronologies, played } from '../support/chronology.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const calendars = calendarsOf(
  readdirSync(join(root, 'calendars')).map((file) => readCalendar(read(`calendars/${file}`))),
);
const versionOf = (version: number) => {
  const { definition } = readDefinition(
    read('definitions/advocacy@1.yaml').replace('version: 1', `version: ${version}`),
  );
  if (!definition) throw new Error('advocacy@1 cannot be read');
  return definition;
};
const from = versionOf(1);
const verdictOn = migrationVerdicts({
  plan: {
    id: 'plan-1',
    from: 'advocacy@1',
    to: 'advocacy@2',
    reason: 'A new number',
    steps: {},
    deadlines: { default: 'keep' },
  },
  from,
  to: versionOf(2),
  vocabulary: caseVocabulary,
  calendars,
});

describe.each(chronologies.map((one) => [one.title, one] as const))('the case of %s', (_, chronology) => {
  const open = played(chronology, from).stages.filter(({ state }) => !state.closure.closed);
  it('could move to the same rules under another number after each of its steps', () => {
    const stuck = open.flatMap((ledger) => {
      const now = ledger.history.at(-1)?.recordedAt ?? '';
      const facts = caseFacts(ledger, now);
      const { arm } = deadlinePlan({ definition: from, facts, running: [], calendars, now });
      const running = arm.map((one, index): Running => ({ ...one, deadlineId: `W${index + 1}` }));
      const { verdict, reasons, blockedAfter } = verdictOn({ facts, running, isWaived: () => false, now });
      return verdict === 'safe' && blockedAfter.length === 0
        ? []
        : [{ after: ledger.history.at(-1)?.type, reasons, blockedAfter }];
    });
    expect(open).not.toHaveLength(0);
    expect(stuck).toEqual([]);
  });
});
