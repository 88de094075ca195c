import { Label, LocalId, LocalIds, Maybe, Part, refuse, Text } from '#kernel';
import { isSame } from '#workflow';
import { needItem } from '../facts/need-item.ts';
import { nextId } from '../ids.ts';
import { action, eventOf } from '../state.ts';
import { ItemNamed } from './parts.ts';
import { stepName } from './phrases.ts';
import { isWaived, type ProcessState } from './state.ts';

export class ProposeStepWaiver {
  @Label() readonly step!: string;
  @Maybe() @Part(ItemNamed) readonly item?: ItemNamed;
  /** The running time limits that need not be kept either. */
  @Maybe() @LocalIds() readonly deadlineIds?: readonly string[];
  @Text(1000) readonly reason!: string;
}

class StepWaiverProposed extends ProposeStepWaiver {
  @LocalId() readonly waiverId!: string;
}

export const stepWaiverProposed = eventOf('process')('StepWaiverProposed', {
  shape: StepWaiverProposed,
  fixed: ['waiverId'],
  personal: ['reason'],
  evolve: (state, { waiverId, deadlineIds = [], ...waiver }, { id, actor }) => ({
    ...state,
    waivers: {
      ...state.waivers,
      [waiverId]: { id: waiverId, ...waiver, deadlineIds, by: actor.id, approved: false, details: id },
    },
  }),
  tell: {
    en: ({ reason, ...waiver }, say) =>
      `It was proposed to go on without the step ${stepName(waiver, say)}: ${reason}`,
    id: ({ reason, ...waiver }, say) =>
      `Diusulkan untuk melanjutkan tanpa langkah ${stepName(waiver, say)}: ${reason}`,
  },
});

const needRunning = ({ running }: ProcessState, deadlineIds: readonly string[] = []): void => {
  if (deadlineIds.every((id) => running[id])) return;
  refuse('time-limit/not-running', 'A time limit named here does not run on this case; name those that do');
};

export const proposeStepWaiver = action({
  name: 'proposeStepWaiver',
  input: ProposeStepWaiver,
  roles: ['ADV', 'LAW', 'COO'],
  example: {
    step: 'startVerification',
    reason: 'The embassy has verified the report, and its letter is here',
  },
  emits: [stepWaiverProposed],
  decide: (input, state, { history }) => {
    const waits = Object.values(state.process.waivers).some(
      ({ approved, step, item }) => !approved && step === input.step && isSame(item, input.item),
    );
    if (waits || isWaived(state.process, input.step, input.item)) return [];
    if (input.item) needItem(state, input.item);
    needRunning(state.process, input.deadlineIds);
    return [stepWaiverProposed.of({ ...input, waiverId: nextId('V', stepWaiverProposed, history) })];
  },
});
