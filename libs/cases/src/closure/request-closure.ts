import { Code, Label, Labels, Parts, refuse, Text } from '#kernel';
import { action, eventOf } from '../state.ts';
import { CLOSURE_REASONS } from './codes.ts';
import { needReadyToClose } from './ready-to-close.ts';
import type { ClosureReason } from './state.ts';

class Waiver {
  /** The open item that closing need not wait for. */
  @Label() readonly itemId!: string;
  @Text(1000) readonly reason!: string;
}

export class RequestClosure {
  @Code(CLOSURE_REASONS) readonly reason!: ClosureReason;
  @Text() readonly summary!: string;
  @Parts(Waiver, 0) readonly waived!: readonly Waiver[];
}

class ClosureRequested extends RequestClosure {
  /** The ids out of `waived`, whose reasons are personal. */
  @Labels() readonly waivedItems!: readonly string[];
}

export const closureRequested = eventOf('closure')('ClosureRequested', {
  shape: ClosureRequested,
  personal: ['summary', 'waived'],
  evolve: (state, { reason, waivedItems }, { id, recordedAt, actor }) => ({
    ...state,
    requested: { by: actor.id, at: recordedAt, reason, waived: waivedItems, details: id },
  }),
  tell: {
    en: ({ reason, summary, waivedItems }, say) =>
      `Closing the case was requested (${say.word(reason)}; ${waivedItems.length} open items waived): ${summary}`,
    id: ({ reason, summary, waivedItems }, say) =>
      `Penutupan kasus dimohonkan (${say.word(reason)}; ${waivedItems.length} hal terbuka dikesampingkan): ${summary}`,
  },
});

export const requestClosure = action({
  name: 'requestClosure',
  input: RequestClosure,
  roles: ['ADV'],
  example: {
    reason: 'repatriated-and-reintegrated',
    summary: 'All are home, and the last follow-up visit was good.',
    waived: [],
  },
  emits: [closureRequested],
  decide: (input, state) => {
    const { requested } = state.closure;
    if (requested?.reason === input.reason) return [];
    if (requested) {
      refuse(
        'closure/requested',
        'Closing was requested for another reason; have that request decided first',
      );
    }
    const waivedItems = [...new Set(input.waived.map(({ itemId }) => itemId))];
    needReadyToClose(state, waivedItems);
    return [closureRequested.of({ ...input, waivedItems })];
  },
});
