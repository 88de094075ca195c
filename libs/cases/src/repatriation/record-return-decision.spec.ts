import { given, waiting } from '../given.ts';
import { withVictim } from '../report/history.ts';
import { agreed, personId, stranger } from './history.ts';
import { recordReturnDecision, returnDecisionRecorded } from './record-return-decision.ts';

const input = recordReturnDecision.example;
const refusal = { personId, kind: 'refused', note: 'Takut kepada perekrut di desa' } as const;

describe('record whether a person wants to return', () => {
  it('notes the decision', () =>
    given(...withVictim)
      .when('recordReturnDecision', input)
      .thenEvents(returnDecisionRecorded.of(input)));
  it('does nothing the second time', () =>
    given(...agreed)
      .when('recordReturnDecision', input)
      .thenNothing());
  it('lets the person change it', () =>
    given(...agreed)
      .when('recordReturnDecision', refusal)
      .thenEvents(returnDecisionRecorded.of(refusal)));
  it('keeps the reasons with the person', () =>
    expect(returnDecisionRecorded.of(refusal).personal).toEqual({ [personId]: { note: refusal.note } }));
  it('is for persons on the case', () =>
    given(...withVictim)
      .when('recordReturnDecision', { ...input, personId: stranger })
      .thenRefused('victim/not-on-case'));
  it('asks to arrange the return of whoever agreed', () =>
    expect(waiting('arrange-return', ...agreed)).toMatchObject([{ about: personId }]));
});
