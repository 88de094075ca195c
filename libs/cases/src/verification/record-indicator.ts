import { Code, LocalIds, NeededIf, refuse, Text, Uuid } from '#kernel';
import { needReliedUpon } from '../evidence/pieces.ts';
import { needVictim } from '../report/victims.ts';
import { action, eventOf } from '../state.ts';
import { tail } from '../tail.ts';
import { INDICATOR_CODES, INDICATOR_SCHEMES, INDICATORS, type IndicatorScheme } from './codes.ts';
import type { Indicator } from './state.ts';

export class RecordIndicator {
  @Code(INDICATOR_SCHEMES) readonly scheme!: IndicatorScheme;
  @Code(INDICATOR_CODES) readonly code!: string;
  @Uuid() readonly personId!: string;
  @LocalIds() readonly evidenceIds!: readonly string[];
  /** What the person or a witness said; evidence may stand in its place. */
  @NeededIf<RecordIndicator>(({ evidenceIds }) => evidenceIds?.length === 0)
  @Text()
  readonly statement?: string;
}

export const indicatorRecorded = eventOf('verification')('IndicatorRecorded', {
  shape: RecordIndicator,
  personal: ['statement'],
  subject: ({ personId }) => personId,
  evolve: (state, indicator, { id }) => ({
    ...state,
    indicators: [...state.indicators, { ...indicator, details: id }],
  }),
  tell: {
    en: ({ scheme, code, personId, evidenceIds, statement }, say) =>
      `An indicator of trafficking was recorded for ${say.person(personId)}: ${say.word(code)} (${say.word(scheme)})${evidenceIds.length > 0 ? `, by evidence ${evidenceIds.join(', ')}` : ''}${tail(statement)}`,
    id: ({ scheme, code, personId, evidenceIds, statement }, say) =>
      `Indikator TPPO dicatat untuk ${say.person(personId)}: ${say.word(code)} (${say.word(scheme)})${evidenceIds.length > 0 ? `, berdasarkan bukti ${evidenceIds.join(', ')}` : ''}${tail(statement)}`,
  },
});

const saysTheSame = (known: Indicator, { scheme, code, personId, evidenceIds, statement }: RecordIndicator) =>
  statement === undefined &&
  known.scheme === scheme &&
  known.code === code &&
  known.personId === personId &&
  evidenceIds.every((id) => known.evidenceIds.includes(id));

export const recordIndicator = action({
  name: 'recordIndicator',
  input: RecordIndicator,
  roles: ['ADV'],
  example: {
    scheme: 'ILO-11',
    code: 'retention-of-identity-documents',
    personId: '0199d1a0-0000-7000-8000-00000000a001',
    evidenceIds: [],
    statement: 'The supervisor keeps all passports in a locked drawer',
  },
  emits: [indicatorRecorded],
  decide: (input, state) => {
    const codes: readonly string[] = INDICATORS[input.scheme];
    if (!codes.includes(input.code)) {
      refuse('indicator/not-in-scheme', 'The scheme has no such indicator; choose one of its own');
    }
    needVictim(state, input.personId);
    for (const id of input.evidenceIds) needReliedUpon(state, id);
    const known = state.verification.indicators.some((indicator) => saysTheSame(indicator, input));
    return known ? [] : [indicatorRecorded.of(input)];
  },
});
