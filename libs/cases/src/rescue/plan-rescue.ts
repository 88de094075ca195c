import { Equals } from 'class-validator';
import { Codes, LocalId, Maybe, Part, Text, Uuids } from '#kernel';
import { needConsent } from '../consent/consents.ts';
import { nextId } from '../ids.ts';
import { people, placeName } from '../phrases.ts';
import { ReportedPlace } from '../report/report-case.ts';
import { needVictims } from '../report/victims.ts';
import { action, eventOf } from '../state.ts';
import { tail } from '../tail.ts';
import { RESCUE_RISKS } from './codes.ts';

export class PlanRescue {
  @Uuids() readonly personIds!: readonly string[];
  @Part(ReportedPlace) readonly place!: ReportedPlace;
  @Maybe() @Text(500) readonly exactPlace?: string;
  @Codes(RESCUE_RISKS, 0) readonly risks!: readonly string[];
  /** Somebody asked what this plan may do to those inside, and to those who stay behind. */
  @Equals(true) readonly doNoHarmChecked!: boolean;
  @Maybe() @Text() readonly note?: string;
}

class RescuePlanned extends PlanRescue {
  @LocalId() readonly planId!: string;
}

export const rescuePlanned = eventOf('rescue')('RescuePlanned', {
  shape: RescuePlanned,
  fixed: ['planId'],
  personal: ['exactPlace', 'note'],
  evolve: (state, { planId, personIds, place, risks }, { id, actor }) => ({
    ...state,
    plans: {
      ...state.plans,
      [planId]: { id: planId, personIds, place, risks, by: actor.id, details: id },
    },
  }),
  tell: {
    en: ({ planId, personIds, place, risks, note }, say) =>
      `Rescue plan ${planId} was made for ${people(personIds, say)} in ${placeName(place)}, checked to do no harm; ${risks.length > 0 ? `risks: ${say.list(risks)}` : 'no particular risk seen'}${tail(note)}`,
    id: ({ planId, personIds, place, risks, note }, say) =>
      `Rencana penyelamatan ${planId} disusun untuk ${people(personIds, say)} di ${placeName(place)} dan telah diperiksa agar tidak menimbulkan bahaya; ${risks.length > 0 ? `risiko: ${say.list(risks)}` : 'tidak ada risiko khusus yang terlihat'}${tail(note)}`,
  },
});

export const planRescue = action({
  name: 'planRescue',
  input: PlanRescue,
  roles: ['ADV'],
  example: {
    personIds: ['0199d1a0-0000-7000-8000-00000000a001'],
    place: { country: 'KH', city: 'Sihanoukville' },
    risks: ['armed-guards', 'phones-taken'],
    doNoHarmChecked: true,
  },
  emits: [rescuePlanned],
  decide: (input, state, { history }) => {
    needVictims(state, input.personIds);
    needConsent(state, input.personIds, 'case-handling');
    return [rescuePlanned.of({ ...input, planId: nextId('R', rescuePlanned, history) })];
  },
});
