import { Code, UserId } from '#kernel';
import type { Role } from '../roles.ts';
import { action, eventOf } from '../state.ts';
import { TEAM_ROLES } from './codes.ts';

export class AssignCase {
  @UserId() readonly userId!: string;
  @Code(TEAM_ROLES) readonly role!: Role;
}

export const caseAssigned = eventOf('report')('CaseAssigned', {
  shape: AssignCase,
  evolve: (state, { userId, role }) => ({
    ...state,
    owner: userId,
    team: { ...state.team, [userId]: role },
  }),
  tell: {
    en: ({ userId, role }, say) => `The case was assigned to ${userId} as its owner (${say.word(role)})`,
    id: ({ userId, role }, say) =>
      `Kasus ditugaskan kepada ${userId} sebagai penanggung jawab (${say.word(role)})`,
  },
});

export const assignCase = action({
  name: 'assignCase',
  input: AssignCase,
  roles: ['COO'],
  example: { userId: 'advocate-2', role: 'ADV' },
  emits: [caseAssigned],
  decide: (input, { report: { owner, team } }) =>
    owner === input.userId && team[owner] === input.role ? [] : [caseAssigned.of(input)],
});
