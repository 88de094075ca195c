import { shipped } from '../../../../test/support/calendars.ts';
import { arm } from './arm.ts';
import { definitionOf, nth, office } from './given.ts';

const sent = { step: 'sendLetter', item: nth('letter'), awaits: true };
const noon = '2026-03-12T05:00:00Z';

describe('a deadline that begins', () => {
  it('carries its whole ladder: a reminder on 31 March, what happens on 2 April, and on 10 April', () => {
    expect(arm(office, sent, noon, shipped)).toEqual({
      step: 'sendLetter',
      item: { type: 'letter', id: 'letter-1' },
      awaits: true,
      from: noon,
      dueAt: '2026-04-02T10:00:00.000Z',
      localDate: '2026-04-02',
      zone: 'Asia/Jakarta',
      calendar: 'ID',
      calendarVersion: 'ID-2026@1',
      provisional: false,
      rungs: [
        { at: '2026-03-31T10:00:00.000Z', do: 'remind', role: 'advocate' },
        { at: '2026-04-02T10:00:00.000Z', do: 'perform', action: 'markUnanswered' },
        { at: '2026-04-10T10:00:00.000Z', do: 'requireStep', step: 'escalateLetter' },
      ],
    });
  });

  it('says what it rests on', () => {
    const stated = '{days: 14, basis: law, source: "UU 27/2022, art. 9", confirmed: false}';
    const definition = definitionOf(['{days: 14}', stated]);
    const awaited = { step: 'recordConsent', item: nth('victim'), awaits: false };
    expect(arm(definition, awaited, noon, shipped)).toMatchObject({
      basis: 'law',
      source: 'UU 27/2022, art. 9',
      confirmed: false,
    });
  });

  it('names the calendar of a rung that reaches further than the time limit', () => {
    expect(arm(office, sent, '2026-12-10T05:00:00Z', shipped)).toMatchObject({
      localDate: '2026-12-28',
      calendarVersion: 'ID-2026@1+ID-2027@1',
      rungs: [{}, {}, { at: '2027-01-06T10:00:00.000Z' }],
    });
    // What is due before the last decree ends is certain, even if a later rung is not.
    expect(arm(office, sent, '2027-12-10T05:00:00Z', shipped)).toMatchObject({
      localDate: '2027-12-27',
      calendarVersion: 'ID-2027@1+ID-2028@0',
      provisional: false,
    });
  });

  it('counts the rungs of a time limit in hours by the clock, or by the day at the same hour', () => {
    const rungs =
      '- {at: due-2h, do: remind, role: caseOfficer}\n      - {at: due-1d, do: remind, role: caseOfficer}\n      - {at: due-1wd, do: escalate, role: director}';
    const definition = definitionOf(
      ['due: {workingDays: 3, basis: sla}', 'due: {hours: 72}'],
      ['- {at: due-1wd, do: remind, role: caseOfficer}', rungs],
    );
    const verification = { step: 'verifyReport', awaits: false };
    expect(arm(definition, verification, '2026-03-20T01:30:00Z', shipped)).toMatchObject({
      dueAt: '2026-03-23T01:30:00.000Z',
      rungs: [
        { at: '2026-03-22T23:30:00.000Z' },
        { at: '2026-03-22T01:30:00.000Z' },
        { at: '2026-03-17T01:30:00.000Z' },
        { at: '2026-03-23T01:30:00.000Z' },
      ],
    });
  });

  it('only calls on people while the step itself is due, where the step also awaits something', () => {
    const definition = definitionOf([
      '    repeat: {max: 20}',
      '    repeat: {max: 20}\n    due: {workingDays: 2}',
    ]);
    const due = arm(definition, { ...sent, awaits: false }, noon, shipped);
    expect(due?.rungs.map((rung) => rung.do)).toEqual(['remind']);
    expect(arm(definition, sent, noon, shipped)?.rungs).toHaveLength(3);
  });

  it('is none where the definition sets none', () => {
    expect(arm(office, { step: 'recordAnswer', awaits: false }, noon, shipped)).toBeUndefined();
    expect(arm(office, { step: 'sendLetter', awaits: false }, noon, shipped)).toBeUndefined();
    expect(arm(office, { step: 'no such step', awaits: false }, noon, shipped)).toBeUndefined();
  });
});
