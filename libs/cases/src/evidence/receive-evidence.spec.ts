import { given, waiting } from '../given.ts';
import { addVictim } from '../report/add-victim.ts';
import { withVictim } from '../report/history.ts';
import { assessEvidence, evidenceAssessed } from './assess-evidence.ts';
import { consenting, received } from './history.ts';
import { evidenceReceived, receiveEvidence } from './receive-evidence.ts';
import { evidenceWithdrawn, withdrawEvidence } from './withdraw-evidence.ts';

const input = receiveEvidence.example;
const { personId } = addVictim.example;
const { otherBasis: _none, ...plain } = input;
const ofPerson = { ...plain, personId };

describe('receive evidence', () => {
  it('gives it an id on the case', () =>
    given(...withVictim)
      .when('receiveEvidence', input)
      .thenEvents(evidenceReceived.of({ ...input, evidenceId: 'E1' })));
  it('counts further pieces on', () => {
    const sha256 = 'b'.repeat(64);
    given(...received)
      .when('receiveEvidence', { ...input, sha256 })
      .thenEvents(evidenceReceived.of({ ...input, sha256, evidenceId: 'E2' }));
  });
  it('does nothing when the same content is there already', () =>
    given(...received)
      .when('receiveEvidence', { ...input, source: 'photo' })
      .thenNothing());
  it('may receive anew what was withdrawn', () =>
    given(...received, evidenceWithdrawn.of(withdrawEvidence.example))
      .when('receiveEvidence', input)
      .thenEvents(evidenceReceived.of({ ...input, evidenceId: 'E2' })));
  it('rests on the consent of the person whom it concerns, and keeps what it says as theirs', () => {
    const event = evidenceReceived.of({ ...ofPerson, evidenceId: 'E1' });
    given(...consenting)
      .when('receiveEvidence', ofPerson)
      .thenEvents(event);
    expect(event.personal).toEqual({
      [personId]: { collectedBy: input.collectedBy, description: input.description },
    });
  });
  it('is refused without the consent of the person', () =>
    given(...withVictim)
      .when('receiveEvidence', ofPerson)
      .thenRefused('consent/missing'));
  it('is refused when it rests on nothing', () =>
    given(...withVictim)
      .when('receiveEvidence', plain)
      .thenRefused('evidence/no-basis'));
  it('waits for its assessment', () => {
    expect(waiting('assess-evidence', ...received)).toEqual([expect.objectContaining({ about: 'E1' })]);
    const assessed = evidenceAssessed.of(assessEvidence.example);
    expect(waiting('assess-evidence', ...received, assessed)).toEqual([]);
  });
});
