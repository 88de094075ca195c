import { Code, Day, Label, Uuid } from '#kernel';
import { needVictim } from '../report/victims.ts';
import { action, eventOf } from '../state.ts';
import { DECIDING_ORGS, TRAFFICKING_STATUSES } from './codes.ts';
import type { StatusDetermination, TraffickingStatus } from './state.ts';

export class DetermineTraffickingStatus {
  @Uuid() readonly personId!: string;
  @Code(TRAFFICKING_STATUSES) readonly status!: TraffickingStatus;
  /** The type of the body that decided. */
  @Code(DECIDING_ORGS) readonly decidingOrg!: string;
  @Label() readonly orgName!: string;
  @Day() readonly date!: string;
  /** The document that says so. */
  @Label() readonly documentRef!: string;
}

export const traffickingStatusDetermined = eventOf('verification')('TraffickingStatusDetermined', {
  shape: DetermineTraffickingStatus,
  approveCorrections: true,
  evolve: (state, { personId, ...determination }, { id }) => ({
    ...state,
    determinations: {
      ...state.determinations,
      [personId]: [...(state.determinations[personId] ?? []), { ...determination, entryId: id }],
    },
  }),
  tell: {
    en: ({ personId, status, decidingOrg, orgName, date, documentRef }, say) =>
      `${orgName} (${say.word(decidingOrg)}) determined on ${say.date(date)} that ${say.person(personId)} is ${say.word(status)} (${documentRef})`,
    id: ({ personId, status, decidingOrg, orgName, date, documentRef }, say) =>
      `${orgName} (${say.word(decidingOrg)}) pada ${say.date(date)} menetapkan ${say.person(personId)} sebagai ${say.word(status)} (${documentRef})`,
  },
});

const isSame = (known: StatusDetermination, input: DetermineTraffickingStatus): boolean =>
  known.status === input.status &&
  known.decidingOrg === input.decidingOrg &&
  known.orgName === input.orgName &&
  known.date === input.date;

export const determineTraffickingStatus = action({
  name: 'determineTraffickingStatus',
  input: DetermineTraffickingStatus,
  roles: ['LAW'],
  example: {
    personId: '0199d1a0-0000-7000-8000-00000000a001',
    status: 'actual-victim-of-trafficking',
    decidingOrg: 'non-police-governmental-organization',
    orgName: 'Kementerian Sosial',
    date: '2022-08-20',
    documentRef: 'BA-17/RPTC/VIII/2022',
  },
  emits: [traffickingStatusDetermined],
  decide: (input, state) => {
    needVictim(state, input.personId);
    const known = state.verification.determinations[input.personId] ?? [];
    return known.some((one) => isSame(one, input)) ? [] : [traffickingStatusDetermined.of(input)];
  },
});
