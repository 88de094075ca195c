import { Code, Codes, Label, LocalId, Uuids } from '#kernel';
import { nextId } from '../ids.ts';
import { needVictims } from '../report/victims.ts';
import { action, eventOf } from '../state.ts';
import { DATA_SCOPES, RECEIVER_KINDS, SERVICES } from './codes.ts';
import { needSharing } from './sharing.ts';
import { type ReceiverKind, type Referral, runs } from './state.ts';

export class ProposeReferral {
  @Label() readonly toOrg!: string;
  @Code(RECEIVER_KINDS) readonly toKind!: ReceiverKind;
  @Code(SERVICES) readonly service!: string;
  @Uuids() readonly personIds!: readonly string[];
  @Codes(DATA_SCOPES) readonly dataScope!: readonly string[];
}

class ReferralProposed extends ProposeReferral {
  @LocalId() readonly referralId!: string;
}

export const referralProposed = eventOf('referral')('ReferralProposed', {
  shape: ReferralProposed,
  fixed: ['referralId'],
  evolve: (state, { referralId, ...referral }, { recordedAt }) => ({
    ...state,
    referrals: {
      ...state.referrals,
      [referralId]: { id: referralId, ...referral, status: 'proposed', at: recordedAt },
    },
  }),
  tell: {
    en: ({ referralId, toOrg, service, personIds, dataScope }, say) =>
      `Referral ${referralId} of ${personIds.map(say.person).join(', ')} to ${toOrg} was proposed for ${say.word(service)}, sharing: ${say.list(dataScope)}`,
    id: ({ referralId, toOrg, service, personIds, dataScope }, say) =>
      `Rujukan ${referralId} untuk ${personIds.map(say.person).join(', ')} ke ${toOrg} diusulkan untuk ${say.word(service)}, dengan berbagi data: ${say.list(dataScope)}`,
  },
});

const isSame = (known: Referral, { toOrg, service, personIds }: ProposeReferral): boolean =>
  runs(known) &&
  known.toOrg === toOrg &&
  known.service === service &&
  personIds.every((id) => known.personIds.includes(id));

export const proposeReferral = action({
  name: 'proposeReferral',
  input: ProposeReferral,
  roles: ['ADV', 'PSY', 'CAD'],
  example: {
    toOrg: 'RPTC Bambu Apus',
    toKind: 'agency',
    service: 'social-rehabilitation',
    personIds: ['0199d1a0-0000-7000-8000-00000000a001'],
    dataScope: ['identity', 'needs-assessment'],
  },
  emits: [referralProposed],
  decide: (input, state, { history }) => {
    needVictims(state, input.personIds);
    needSharing(state, input.personIds, input.toKind);
    const { referrals } = state.referral;
    if (Object.values(referrals).some((known) => isSame(known, input))) return [];
    return [referralProposed.of({ ...input, referralId: nextId('F', referralProposed, history) })];
  },
});
