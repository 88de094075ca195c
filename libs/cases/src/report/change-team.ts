import { Code, UserId } from '#kernel';
import type { Role } from '../roles.ts';
import { action, eventOf } from '../state.ts';
import { TEAM_CHANGES, TEAM_ROLES } from './codes.ts';
import type { ReportState } from './state.ts';

export class ChangeTeam {
  @Code(TEAM_CHANGES) readonly kind!: (typeof TEAM_CHANGES)[number];
  @UserId() readonly userId!: string;
  @Code(TEAM_ROLES) readonly role!: Role;
}

/** The state without this person in the team; the case loses its owner when that was the owner. */
const without = ({ owner, ...state }: ReportState, userId: string): ReportState => {
  const { [userId]: _gone, ...team } = state.team;
  return { ...state, team, ...(owner === undefined || owner === userId ? {} : { owner }) };
};

export const teamChanged = eventOf('report')('TeamChanged', {
  shape: ChangeTeam,
  evolve: (state, { kind, userId, role }) =>
    kind === 'added' ? { ...state, team: { ...state.team, [userId]: role } } : without(state, userId),
  tell: {
    en: ({ kind, userId, role }, say) =>
      `${userId} (${say.word(role)}) was ${kind === 'added' ? 'added to' : 'removed from'} the team`,
    id: ({ kind, userId, role }, say) =>
      `${userId} (${say.word(role)}) ${kind === 'added' ? 'ditambahkan ke' : 'dikeluarkan dari'} tim`,
  },
});

export const changeTeam = action({
  name: 'changeTeam',
  input: ChangeTeam,
  roles: ['COO'],
  example: { kind: 'added', userId: 'counsellor-1', role: 'PSY' },
  emits: [teamChanged],
  decide: (input, { report: { team } }) => {
    const inRole = team[input.userId] === input.role;
    return inRole === (input.kind === 'added') ? [] : [teamChanged.of(input)];
  },
});
