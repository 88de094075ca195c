import { Code, Uuids } from '#kernel';
import { people } from '../phrases.ts';
import { needVictims } from '../report/victims.ts';
import { action, eventOf } from '../state.ts';
import { FILINGS } from './codes.ts';
import { spent } from './filing.ts';
import type { Filing } from './state.ts';

export class ApproveFiling {
  @Code(FILINGS) readonly kind!: Filing;
  @Uuids() readonly personIds!: readonly string[];
}

export const filingApproved = eventOf('legal')('FilingApproved', {
  shape: ApproveFiling,
  evolve: (state, { kind, personIds }, { actor }) => {
    const others = spent(state, kind, personIds);
    const anew = personIds.map((personId) => ({ filing: kind, personId, by: actor.id }));
    return { ...others, approvals: [...others.approvals, ...anew] };
  },
  tell: {
    en: ({ kind, personIds }, say) =>
      `The coming filing (${say.word(kind)}) for ${people(personIds, say)} was approved`,
    id: ({ kind, personIds }, say) =>
      `Rencana pengajuan (${say.word(kind)}) untuk ${people(personIds, say)} disetujui`,
  },
});

/** Approves one filing of this kind for each of these persons; making it uses the approval up. */
export const approveFiling = action({
  name: 'approveFiling',
  input: ApproveFiling,
  roles: ['COO'],
  example: { kind: 'police-report', personIds: ['0199d1a0-0000-7000-8000-00000000a001'] },
  emits: [filingApproved],
  decide: (input, state) => {
    needVictims(state, input.personIds);
    const isApproved = (personId: string) =>
      state.legal.approvals.some((a) => a.filing === input.kind && a.personId === personId);
    return input.personIds.every(isApproved) ? [] : [filingApproved.of(input)];
  },
});
