import { Code, type DecisionContext, NeededIf, refuse, Text, Uuid } from '#kernel';
import { action, eventOf } from '../state.ts';
import { DUPLICATE_OUTCOMES } from './codes.ts';
import { thisCaseId } from './other-case.ts';

export class ResolveDuplicate {
  @Uuid() readonly otherCaseId!: string;
  @Code(DUPLICATE_OUTCOMES) readonly outcome!: (typeof DUPLICATE_OUTCOMES)[number];
  /** When confirmed: the one of the two in which the work goes on. */
  @NeededIf<ResolveDuplicate>(({ outcome }) => outcome === 'confirmed')
  @Uuid()
  readonly survivorCaseId?: string;
  @Text(1000) readonly reason!: string;
}

export const duplicateResolved = eventOf('report')('DuplicateResolved', {
  shape: ResolveDuplicate,
  personal: ['reason'],
  evolve: (state, { otherCaseId, outcome, survivorCaseId }) => ({
    ...state,
    duplicates: { ...state.duplicates, [otherCaseId]: outcome },
    ...(survivorCaseId === undefined ? {} : { survivorCaseId }),
  }),
  tell: {
    en: ({ otherCaseId, outcome, survivorCaseId, reason }) =>
      outcome === 'dismissed'
        ? `Another case was found not to be the same: ${reason}`
        : `Another case was found to be the same, and the work goes on in ${survivorCaseId === otherCaseId ? 'that case' : 'this case'}: ${reason}`,
    id: ({ otherCaseId, outcome, survivorCaseId, reason }) =>
      outcome === 'dismissed'
        ? `Kasus lain dinyatakan tidak sama: ${reason}`
        : `Kasus lain dinyatakan sama, dan penanganan dilanjutkan dalam ${survivorCaseId === otherCaseId ? 'kasus tersebut' : 'kasus ini'}: ${reason}`,
  },
});

const checkSurvivor = (
  { outcome, otherCaseId, survivorCaseId }: ResolveDuplicate,
  context: DecisionContext,
) => {
  if (outcome === 'dismissed') {
    if (survivorCaseId) refuse('duplicate/no-survivor', 'Two different cases both go on; name no survivor');
  } else if (survivorCaseId !== otherCaseId && survivorCaseId !== thisCaseId(context)) {
    refuse(
      'duplicate/survivor-unknown',
      'The work goes on in one of the two cases: name this or the other one',
    );
  }
};

export const resolveDuplicate = action({
  name: 'resolveDuplicate',
  input: ResolveDuplicate,
  roles: ['ADV'],
  example: {
    otherCaseId: '0199d1a0-0000-7000-8000-00000000c002',
    outcome: 'confirmed',
    survivorCaseId: '0199d1a0-0000-7000-8000-00000000c002',
    reason: 'The same group reported twice, through two relatives',
  },
  emits: [duplicateResolved],
  refers: ({ otherCaseId }) => [`case-${otherCaseId}`],
  decide: (input, { report }, context) => {
    const status = report.duplicates[input.otherCaseId];
    if (status === input.outcome) return [];
    if (status !== 'flagged')
      refuse('duplicate/not-flagged', 'The other case does not stand flagged as a duplicate; flag it first');
    checkSurvivor(input, context);
    return [duplicateResolved.of(input)];
  },
});
