import { as, entry, OTHER_PERSON, type Scenario, type Step, VICTIM } from '../../support/scenario.ts';
import { consent } from './histories.ts';

/** On the third entry of a case, which is a note or a consent. */
const corrected: Step = ['correctEntry', { entryId: entry(3), changes: { text: 'In the morning only' } }];
const correctedConsent: Step = ['correctEntry', { entryId: entry(3), changes: { form: 'written' } }];
const retracted: Step = ['retractEntry', { entryId: entry(3) }];

export const corrections: readonly Scenario[] = [
  { rule: 'an entry of the case is retracted', when: ['retractEntry'], refused: 'entry/not-found' },
  {
    rule: 'the report that opened the case stands',
    when: ['retractEntry', { entryId: entry(1) }],
    refused: 'entry/opening',
  },
  {
    rule: 'what was retracted is not corrected',
    given: [['addNote'], retracted],
    when: corrected,
    refused: 'entry/retracted',
  },
  {
    rule: 'a correction is not corrected',
    given: [['addNote'], corrected],
    when: ['correctEntry', { entryId: entry(4) }],
    refused: 'entry/not-correctable',
  },
  {
    rule: 'an approval is not retracted',
    given: [consent, correctedConsent, ['approveCorrection', { correctionId: entry(4) }]],
    when: ['retractEntry', { entryId: entry(5) }],
    refused: 'entry/not-retractable',
  },
  {
    rule: 'only what waits for approval is approved',
    when: ['approveCorrection'],
    refused: 'entry/not-found',
  },
  {
    rule: 'nobody approves their own correction',
    given: [consent, correctedConsent],
    when: ['approveCorrection', { correctionId: entry(4) }, as('COO', 'adv-1')],
    refused: 'approval/self',
  },
  {
    rule: 'an entry about one person does not become one about another',
    given: [['addNote', { personId: VICTIM }]],
    when: ['correctEntry', { entryId: entry(3), changes: { personId: OTHER_PERSON } }],
    refused: 'entry/other-person',
  },
];
