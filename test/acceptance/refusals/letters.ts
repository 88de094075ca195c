import { as, type Scenario, type Step } from '../../support/scenario.ts';
import { consent, letter, orderedLetter, sentLetter } from './histories.ts';

const second = { letterId: 'L2' };
const secondApproved: readonly Step[] = [
  ['draftLetter'],
  ['submitLetterForReview', second],
  ['approveLetter', second],
];

export const letters: readonly Scenario[] = [
  {
    rule: 'a letter relies on verified facts',
    given: [consent],
    when: ['draftLetter'],
    refused: 'letter/not-verified',
  },
  { rule: 'a letter is drafted first', when: ['submitLetterForReview'], refused: 'letter/not-found' },
  {
    rule: 'a letter is signed when it is approved',
    given: letter.drafted,
    when: ['signLetter'],
    refused: 'letter/wrong-status',
  },
  {
    rule: 'nobody approves their own letter',
    given: letter.submitted,
    when: ['approveLetter', {}, as('COO', 'adv-1')],
    refused: 'approval/self',
  },
  {
    rule: 'the revision that was read is approved',
    given: letter.submitted,
    when: ['approveLetter', { revision: 2 }],
    refused: 'letter/other-revision',
  },
  {
    rule: 'the text that was read is approved',
    given: letter.submitted,
    when: ['approveLetter', { textHash: 'f'.repeat(64) }],
    refused: 'letter/other-text',
  },
  {
    rule: 'a letter on its way is not taken back',
    given: orderedLetter,
    when: ['cancelLetter'],
    refused: 'letter/on-its-way',
  },
  {
    rule: 'a letter keeps its number',
    given: [...letter.approved, ['numberLetter']],
    when: ['numberLetter', { number: '015/SA/VIII/2022' }],
    refused: 'letter/numbered',
  },
  {
    rule: 'two letters do not have the same number',
    given: [...letter.approved, ['numberLetter'], ...secondApproved],
    when: ['numberLetter', second],
    refused: 'letter/number-taken',
  },
  {
    rule: 'a letter leaves with its number',
    given: letter.signed,
    when: ['sendLetter'],
    refused: 'letter/not-numbered',
  },
  {
    rule: 'a letter is sent before the day for its answer',
    given: [...letter.signed, ['numberLetter']],
    when: ['sendLetter'],
    refused: 'letter/reply-by-passed',
  },
  {
    rule: 'only a letter that was sent is forwarded',
    given: letter.drafted,
    when: ['recordAgencyForward'],
    refused: 'letter/not-sent',
  },
  {
    rule: 'an authority has its time to answer',
    given: sentLetter('2099-12-31'),
    when: ['markUnanswered'],
    refused: 'letter/not-due',
  },
  {
    rule: 'only a letter that brought nothing is escalated',
    given: sentLetter('2022-08-08'),
    when: ['escalateLetter'],
    refused: 'letter/not-fruitless',
  },
];
