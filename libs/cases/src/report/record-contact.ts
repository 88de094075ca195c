import { Code, Maybe, NeededIf, Text, Uuid } from '#kernel';
import { action, eventOf } from '../state.ts';
import { tail } from '../tail.ts';
import { CONTACT_CHANNELS, CONTACT_KINDS, CONTACT_RESULTS } from './codes.ts';
import { EVERYBODY, type ReportState } from './state.ts';
import { needVictim } from './victims.ts';

type ContactKind = (typeof CONTACT_KINDS)[number];

export class RecordContact {
  @Code(CONTACT_KINDS) readonly kind!: ContactKind;
  @Code(CONTACT_CHANNELS) readonly channel!: string;
  /** Left out when it concerns all persons of the case. */
  @Maybe() @Uuid() readonly personId?: string;
  /** How an attempt ended. */
  @NeededIf<RecordContact>(({ kind }) => kind === 'attempted')
  @Code(CONTACT_RESULTS)
  readonly result?: string;
  @Maybe() @Text(2000) readonly note?: string;
}

const lostAfter = ({ lostContact }: ReportState, kind: ContactKind, who: string, at: string) => {
  if (kind === 'attempted') return lostContact;
  if (kind === 'lost') return { ...lostContact, [who]: lostContact[who] ?? at };
  const { [who]: _found, ...others } = lostContact;
  return who === EVERYBODY ? {} : others;
};

const PHRASES = {
  attempted: { en: 'Contact was attempted', id: 'Upaya kontak dilakukan' },
  lost: { en: 'Contact was lost', id: 'Kontak terputus' },
  regained: { en: 'Contact was regained', id: 'Kontak terjalin kembali' },
} as const;

export const contactNoted = eventOf('report')('ContactNoted', {
  shape: RecordContact,
  personal: ['note'],
  subject: ({ personId }) => personId,
  evolve: (state, { kind, personId = EVERYBODY, result }, { recordedAt }) => ({
    ...state,
    lostContact: lostAfter(state, kind, personId, recordedAt),
    ...(kind === 'regained' || result === 'reached' ? { lastContactAt: recordedAt } : {}),
  }),
  tell: {
    en: ({ kind, personId, channel, result, note }, say) =>
      `${PHRASES[kind].en}${personId ? ` with ${say.person(personId)}` : ''} (${say.list(result ? [channel, result] : [channel])})${tail(note)}`,
    id: ({ kind, personId, channel, result, note }, say) =>
      `${PHRASES[kind].id}${personId ? ` dengan ${say.person(personId)}` : ''} (${say.list(result ? [channel, result] : [channel])})${tail(note)}`,
  },
});

export const recordContact = action({
  name: 'recordContact',
  input: RecordContact,
  roles: ['ADV'],
  example: { kind: 'attempted', channel: 'telegram', result: 'no-answer' },
  emits: [contactNoted],
  decide: (input, state) => {
    if (input.personId !== undefined) needVictim(state, input.personId);
    return [contactNoted.of(input)];
  },
});
