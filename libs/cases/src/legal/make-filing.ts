import { Code, Label, LocalId, Maybe, NeededIf, refuse, Text, Uuids } from '#kernel';
import { nextId } from '../ids.ts';
import { isFruitless, needSentLetter } from '../letters/letters.ts';
import { bracketed, people } from '../phrases.ts';
import { action, type CaseState, eventOf } from '../state.ts';
import { tail } from '../tail.ts';
import { FILING_RECIPIENTS, PLAIN_FILINGS } from './codes.ts';
import { needFiling, spent } from './filing.ts';
import type { FilingRecipient, PlainFiling } from './state.ts';

export class MakeFiling {
  @Code(PLAIN_FILINGS) readonly kind!: PlainFiling;
  @Code(FILING_RECIPIENTS) readonly recipient!: FilingRecipient;
  @Uuids() readonly personIds!: readonly string[];
  @Label() readonly documentRef!: string;
  /** The letter by which the agency was approached first. */
  @NeededIf<MakeFiling>(({ recipient }) => recipient === 'ombudsman') @LocalId() readonly letterId?: string;
  @Maybe() @Text() readonly note?: string;
}

class FilingMade extends MakeFiling {
  @LocalId() readonly filingId!: string;
}

export const filingMade = eventOf('legal')('FilingMade', {
  shape: FilingMade,
  fixed: ['filingId'],
  personal: ['note'],
  approveCorrections: true,
  evolve: (state, { filingId, ...filing }, { occurredAt }) => ({
    ...spent(state, filing.kind, filing.personIds),
    filings: { ...state.filings, [filingId]: { id: filingId, ...filing, when: occurredAt } },
  }),
  tell: {
    en: ({ filingId, kind, recipient, personIds, documentRef, letterId, note }, say) =>
      `Filing ${filingId} (${say.word(kind)}) was made with ${say.word(recipient)} for ${people(personIds, say)}${bracketed(documentRef, letterId && `after letter ${letterId}`)}${tail(note)}`,
    id: ({ filingId, kind, recipient, personIds, documentRef, letterId, note }, say) =>
      `Pengajuan ${filingId} (${say.word(kind)}) disampaikan kepada ${say.word(recipient)} untuk ${people(personIds, say)}${bracketed(documentRef, letterId && `setelah surat ${letterId}`)}${tail(note)}`,
  },
});

/** The Ombudsman hears only who has approached the agency first, in vain (UU 37/2008 art. 24(1)c). */
const needFruitless = (state: CaseState, letterId: string, personIds: readonly string[]) => {
  const letter = needSentLetter(state, letterId);
  if (!isFruitless(letter)) {
    refuse(
      'filing/agency-first',
      'A complaint rests upon a letter that the agency refused or left unanswered; this one is still open or was granted',
    );
  }
  const others = personIds.filter((id) => !letter.victims.includes(id));
  if (others.length > 0) {
    refuse(
      'filing/agency-first',
      'That letter was not about all of these persons; write to the agency first',
      {
        personIds: others,
      },
    );
  }
};

export const makeFiling = action({
  name: 'makeFiling',
  input: MakeFiling,
  roles: ['LAW'],
  example: {
    kind: 'agency-complaint',
    recipient: 'komnas-ham',
    personIds: ['0199d1a0-0000-7000-8000-00000000a001'],
    documentRef: '031/ADV/IX/2022',
  },
  emits: [filingMade],
  decide: (input, state, { actor, history }) => {
    const again = Object.values(state.legal.filings).some(
      ({ kind, recipient, documentRef }) =>
        kind === input.kind && recipient === input.recipient && documentRef === input.documentRef,
    );
    if (again) return [];
    if (input.letterId) needFruitless(state, input.letterId, input.personIds);
    needFiling(state, input.kind, input.personIds, actor);
    return [filingMade.of({ ...input, filingId: nextId('G', filingMade, history) })];
  },
});
