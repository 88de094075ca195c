import { Code, Currency, LocalId, MinorUnits, Parts, refuse, type Say, Uuid } from '#kernel';
import { needConsent } from '../consent/consents.ts';
import { nextId } from '../ids.ts';
import { needVictim } from '../report/victims.ts';
import { action, eventOf } from '../state.ts';
import { RESTITUTION_ITEMS } from './codes.ts';
import { needReport } from './legal-entries.ts';
import type { RestitutionClaim } from './state.ts';

export class RestitutionItem {
  @Code(RESTITUTION_ITEMS) readonly kind!: string;
  @MinorUnits() readonly amount!: number;
  @Currency() readonly currency!: string;
}

export class PrepareRestitution {
  @Uuid() readonly personId!: string;
  /** The procedure in which it is claimed, by its police report. */
  @LocalId() readonly reportId!: string;
  @Parts(RestitutionItem) readonly items!: readonly RestitutionItem[];
}

class RestitutionPrepared extends PrepareRestitution {
  @LocalId() readonly claimId!: string;
}

const listed = (items: readonly RestitutionItem[], say: Say) =>
  items.map(({ kind, amount, currency }) => `${say.word(kind)} ${say.money(amount, currency)}`).join(', ');

export const restitutionPrepared = eventOf('legal')('RestitutionPrepared', {
  shape: RestitutionPrepared,
  fixed: ['claimId'],
  approveCorrections: true,
  evolve: (state, { claimId, ...claim }) => ({
    ...state,
    claims: { ...state.claims, [claimId]: { id: claimId, ...claim, steps: [], sums: {}, paid: {} } },
  }),
  tell: {
    en: ({ claimId, personId, items }, say) =>
      `Restitution claim ${claimId} was prepared for ${say.person(personId)}: ${listed(items, say)}`,
    id: ({ claimId, personId, items }, say) =>
      `Permohonan restitusi ${claimId} disiapkan untuk ${say.person(personId)}: ${listed(items, say)}`,
  },
});

const isSame = (known: RestitutionClaim['items'], items: readonly RestitutionItem[]) =>
  known.length === items.length &&
  items.every(({ kind, amount, currency }, i) => {
    const other = known[i];
    return other?.kind === kind && other.amount === amount && other.currency === currency;
  });

export const prepareRestitution = action({
  name: 'prepareRestitution',
  input: PrepareRestitution,
  roles: ['LAW'],
  example: {
    personId: '0199d1a0-0000-7000-8000-00000000a001',
    reportId: 'P1',
    items: [
      { kind: 'lost-income', amount: 4_500_000_000, currency: 'IDR' },
      { kind: 'suffering', amount: 2_500_000_000, currency: 'IDR' },
    ],
  },
  emits: [restitutionPrepared],
  decide: (input, state, { history }) => {
    needVictim(state, input.personId);
    needConsent(state, [input.personId], 'legal-proceedings');
    needReport(state, input.reportId);
    const known = Object.values(state.legal.claims).find(
      ({ personId, reportId }) => personId === input.personId && reportId === input.reportId,
    );
    if (known && isSame(known.items, input.items)) return [];
    if (known) {
      refuse(
        'restitution/exists',
        'This person claims restitution in this procedure already; correct that claim instead',
      );
    }
    return [restitutionPrepared.of({ ...input, claimId: nextId('C', restitutionPrepared, history) })];
  },
});
