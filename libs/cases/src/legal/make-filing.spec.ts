import { given, waiting } from '../given.ts';
import { replyDueAt } from '../letters/history.ts';
import { letterMarkedUnanswered } from '../letters/mark-unanswered.ts';
import {
  approvalOf,
  empowered,
  empoweredAfterLetter,
  lawyer,
  personId,
  stranger,
  willing,
} from './history.ts';
import { filingMade, makeFiling } from './make-filing.ts';

const input = makeFiling.example;
const ready = [...empowered, approvalOf('agency-complaint')] as const;
const made = filingMade.of({ ...input, filingId: 'G1' });
const afterLetter = [...empoweredAfterLetter, approvalOf('agency-complaint')] as const;
const unanswered = letterMarkedUnanswered.of({ letterId: 'L1', dueAt: replyDueAt });
const toOmbudsman = { ...input, recipient: 'ombudsman', letterId: 'L1' } as const;

describe('make a filing', () => {
  it('notes it with its document', () =>
    given(...ready)
      .when('makeFiling', input, { actor: lawyer })
      .thenEvents(filingMade.of({ ...input, filingId: 'G1' })));
  it('does nothing the second time', () =>
    given(...ready, made)
      .when('makeFiling', input, { actor: lawyer })
      .thenNothing());
  it('needs a new approval for another filing of the kind', () =>
    given(...ready, made)
      .when('makeFiling', { ...input, documentRef: '032/ADV/IX/2022' }, { actor: lawyer })
      .thenRefused('filing/not-approved'));
  it('needs an approval of this kind of filing', () =>
    given(...ready)
      .when('makeFiling', { ...input, kind: 'civil-suit' }, { actor: lawyer })
      .thenRefused('filing/not-approved'));
  it('needs a power of attorney', () =>
    given(...willing, approvalOf('agency-complaint'))
      .when('makeFiling', input, { actor: lawyer })
      .thenRefused('legal/no-power-of-attorney'));
  it('goes to the Ombudsman when the agency was approached in vain', () =>
    given(...afterLetter, unanswered)
      .when('makeFiling', toOmbudsman, { actor: lawyer })
      .thenEvents(filingMade.of({ ...toOmbudsman, filingId: 'G1' })));
  it('is refused to the Ombudsman while the agency may still answer', () =>
    given(...afterLetter)
      .when('makeFiling', toOmbudsman, { actor: lawyer })
      .thenRefused('filing/agency-first'));
  it('is refused to the Ombudsman for a person of whom that letter said nothing', () =>
    given(...afterLetter, unanswered)
      .when('makeFiling', { ...toOmbudsman, personIds: [personId, stranger] }, { actor: lawyer })
      .thenRefused('filing/agency-first'));
  it('names that letter', () =>
    given(...ready)
      .when('makeFiling', { ...input, recipient: 'ombudsman' })
      .thenInvalid('letterId'));
  it('keeps the case open until its outcome', () =>
    expect(waiting('follow-filing', ...ready, made)).toMatchObject([{ about: 'G1', blocksClosure: true }]));
});
