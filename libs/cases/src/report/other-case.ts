import { type DecisionContext, refuse } from '#kernel';

/** The id of the case upon which the decision is taken, without its category. */
export const thisCaseId = ({ history }: DecisionContext): string | undefined =>
  history[0]?.streamId.replace(/^case-/, '');

/** Refuses with `case/same` when a case is named as another one to itself. */
export const needOtherCase = (context: DecisionContext, otherCaseId: string): void => {
  if (otherCaseId === thisCaseId(context)) {
    refuse('case/same', 'The other case named here is this case itself; name the other one');
  }
};
