import { consenting } from '../evidence/history.ts';
import { given, waiting } from '../given.ts';
import { withVictim } from '../report/history.ts';
import { approved, personId, planned, stranger } from './history.ts';
import { planRescue, rescuePlanned } from './plan-rescue.ts';

const input = planRescue.example;

describe('plan a rescue', () => {
  it('gives the plan an id', () =>
    given(...consenting)
      .when('planRescue', input)
      .thenEvents(rescuePlanned.of({ ...input, planId: 'R1' })));
  it('numbers further plans', () =>
    given(...planned)
      .when('planRescue', input)
      .thenEvents(rescuePlanned.of({ ...input, planId: 'R2' })));
  it('keeps the exact place and the note apart', () => {
    const { data, personal } = rescuePlanned.of({
      ...input,
      planId: 'R1',
      exactPlace: 'Gedung 7, lantai 3',
      note: 'Penjaga berganti pukul enam',
    });
    expect(personal).toEqual({
      stream: { exactPlace: 'Gedung 7, lantai 3', note: 'Penjaga berganti pukul enam' },
    });
    expect(JSON.stringify(data)).not.toContain('Gedung');
  });
  it('is for persons on the case', () =>
    given(...consenting)
      .when('planRescue', { ...input, personIds: [personId, stranger] })
      .thenRefused('victim/not-on-case'));
  it('needs their consent, or that two persons have overridden it', () =>
    given(...withVictim)
      .when('planRescue', input)
      .thenRefused('consent/missing'));
  it('needs the question whether it may do harm', () =>
    given(...consenting)
      .when('planRescue', { ...input, doNoHarmChecked: false })
      .thenInvalid('doNoHarmChecked'));
  it('waits for approval, and then for a request', () => {
    expect(waiting('approve-rescue-plan', ...planned)).toEqual([
      {
        id: 'rescue-R1-approval',
        kind: 'approve-rescue-plan',
        role: 'COO',
        about: 'R1',
        blocksClosure: true,
      },
    ]);
    expect(waiting('approve-rescue-plan', ...approved)).toEqual([]);
    expect(waiting('request-rescue', ...approved)).toHaveLength(1);
  });
});
