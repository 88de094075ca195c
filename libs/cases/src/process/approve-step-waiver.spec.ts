import { by } from '#kernel';
import { given, waiting } from '../given.ts';
import { coordinator } from '../letters/history.ts';
import { approveStepWaiver, stepWaived } from './approve-step-waiver.ts';
import { deadlineEnded } from './deadline-ended.ts';
import { armed, running } from './history.ts';
import { proposeStepWaiver, stepWaiverProposed } from './propose-step-waiver.ts';
import { isWaived } from './state.ts';

const { example } = proposeStepWaiver;
const proposed = stepWaiverProposed.of({ ...example, deadlineIds: ['W1'], waiverId: 'V1' });
const waived = stepWaived.of({ waiverId: 'V1', step: example.step, deadlineIds: ['W1'] });
const approval = { actor: coordinator };

describe('going on without a step', () => {
  it('is proposed with a reason', () => {
    given(...running)
      .when('proposeStepWaiver', { ...example, deadlineIds: ['W1'] })
      .thenEvents(proposed);
  });
  it('is proposed once', () => {
    given(...running, proposed)
      .when('proposeStepWaiver', example)
      .thenNothing();
  });
  it('is about something on this case', () => {
    const other = { ...example, item: { type: 'letter', id: 'L1' } };
    given(...running, proposed)
      .when('proposeStepWaiver', other)
      .thenRefused('item/not-found');
  });
  it('is proposed with time limits that run', () => {
    given(...running)
      .when('proposeStepWaiver', { ...example, deadlineIds: ['W2'] })
      .thenRefused('time-limit/not-running');
  });
  it('is approved by a second person, and ends the time limits named', () => {
    given(...running, proposed)
      .when('approveStepWaiver', { waiverId: 'V1' }, approval)
      .thenEvents(waived, deadlineEnded.of({ deadlineId: 'W1', outcome: 'waived' }));
  });
  it('is not approved by who proposed it', () => {
    given(...running, proposed)
      .when('approveStepWaiver', { waiverId: 'V1' })
      .thenRefused('approval/self');
  });
  it('is approved once', () => {
    given(...running, proposed, by(coordinator, waived))
      .when('approveStepWaiver', approveStepWaiver.example, approval)
      .thenNothing();
  });
  it('is proposed before it is approved', () => {
    given(...running)
      .when('approveStepWaiver', { waiverId: 'V1' }, approval)
      .thenRefused('waiver/not-found');
  });
  it('holds for the case, and for nothing else', () => {
    const { process } = given(...running, proposed, by(coordinator, waived)).state();
    expect(isWaived(process, example.step)).toBe(true);
    expect(isWaived(process, example.step, armed.item)).toBe(false);
    expect(isWaived(given(...running, proposed).state().process, example.step)).toBe(false);
  });
  it('waits for the second person', () =>
    expect(waiting('approve-step-waiver', ...running, proposed)).toMatchObject([
      { role: 'COO', about: 'V1' },
    ]));
});
