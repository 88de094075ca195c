import { Label, LocalId, LocalIds, Maybe, Part, refuse } from '#kernel';
import { changed } from '../entries.ts';
import { action, eventOf } from '../state.ts';
import { deadlineEnded } from './deadline-ended.ts';
import { ItemNamed } from './parts.ts';
import { stepName } from './phrases.ts';

export class ApproveStepWaiver {
  @LocalId() readonly waiverId!: string;
}

class StepWaived extends ApproveStepWaiver {
  @Label() readonly step!: string;
  @Maybe() @Part(ItemNamed) readonly item?: ItemNamed;
  @LocalIds() readonly deadlineIds!: readonly string[];
}

export const stepWaived = eventOf('process')('StepWaived', {
  shape: StepWaived,
  approveCorrections: true,
  evolve: (state, { waiverId }) => ({
    ...state,
    waivers: changed(state.waivers, waiverId, (waiver) => ({ ...waiver, approved: true })),
  }),
  tell: {
    en: (waived, say) => `Going on without the step ${stepName(waived, say)} was approved by a second person`,
    id: (waived, say) => `Melanjutkan tanpa langkah ${stepName(waived, say)} disetujui oleh orang kedua`,
  },
});

export const approveStepWaiver = action({
  name: 'approveStepWaiver',
  input: ApproveStepWaiver,
  roles: ['COO', 'DIR'],
  example: { waiverId: 'V1' },
  emits: [stepWaived, deadlineEnded],
  decide: ({ waiverId }, state, { actor }) => {
    const { waivers, running } = state.process;
    const { approved, by, step, item, deadlineIds } =
      waivers[waiverId] ??
      refuse('waiver/not-found', 'No such waiver was proposed on this case; propose it first');
    if (approved) return [];
    if (by === actor.id) refuse('approval/self', 'A second person approves: not the one who proposed');
    return [
      stepWaived.of({ waiverId, step, item, deadlineIds }),
      ...deadlineIds
        .filter((id) => running[id])
        .map((deadlineId) => deadlineEnded.of({ deadlineId, outcome: 'waived' })),
    ];
  },
});
