import { Count, Label, refuse, UserId } from '#kernel';
import { action, eventOf } from '../state.ts';

export class RegisterCase {
  @Label() readonly caseNumber!: string;
  @UserId() readonly owner!: string;
  /** How many candidates the search for duplicates showed: proof that it was made. */
  @Count() readonly duplicatesFound!: number;
}

export const caseRegistered = eventOf('report')('CaseRegistered', {
  shape: RegisterCase,
  evolve: (state, { caseNumber, owner }, { recordedAt }) => ({
    ...state,
    number: caseNumber,
    registeredAt: recordedAt,
    owner,
    team: { [owner]: 'ADV', ...state.team },
  }),
  tell: {
    en: ({ caseNumber, owner, duplicatesFound }) =>
      `The case was registered under number ${caseNumber} with ${owner} as its owner; the search for duplicates found ${duplicatesFound || 'none'}`,
    id: ({ caseNumber, owner, duplicatesFound }) =>
      `Kasus didaftarkan dengan nomor ${caseNumber} dan ${owner} sebagai penanggung jawab; pencarian duplikat ${duplicatesFound ? `menemukan ${duplicatesFound}` : 'tidak menemukan apa pun'}`,
  },
});

export const registerCase = action({
  name: 'registerCase',
  input: RegisterCase,
  roles: ['INT'],
  example: { caseNumber: 'JJK-2022-0031', owner: 'advocate-1', duplicatesFound: 0 },
  emits: [caseRegistered],
  decide: (input, { report }) => {
    if (report.number === undefined) return [caseRegistered.of(input)];
    if (report.number === input.caseNumber) return [];
    return refuse('case/already-registered', 'The case has a number already; correct the entry to change it');
  },
});
