import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { entry, type Step } from './scenario.ts';

type Change = readonly [part: string, instead: string];

const ADVOCACY = readFileSync(join(import.meta.dirname, '../../definitions/advocacy@1.yaml'), 'utf8');

const changed = (text: string, ...changes: readonly Change[]): string =>
  changes.reduce((before, [part, instead]) => {
    if (!before.includes(part)) throw new Error(`There is no ${part}`);
    return before.replace(part, instead);
  }, text);

const CONSENT = '        - { every: letter.victims, fact: consent.share-with-authorities';
const VERIFIED = '        - { fact: verification.outcome, is: [substantiated, partly-substantiated] }\n';
const TO_DO_WHEN_DUE = '      - { at: due, do: perform, action: markUnanswered }\n';

/** As the shipped process, but that letters rest on a verified report, and silence goes up a ladder of three rungs. */
const LETTER_OFFICE = changed(
  ADVOCACY,
  ['id: advocacy\n', 'id: letter-office\n'],
  [CONSENT, `${VERIFIED}${CONSENT}`],
  [TO_DO_WHEN_DUE, '      - { at: due, do: escalate, role: COO }\n'],
  [
    '      - { at: due+1wd, do: escalate, role: COO }\n      - { at: due+5wd, do: req',
    '      - { at: due+5wd, do: req',
  ],
);

/** How an office writes letters: with the holidays of the decree, at work on days of joint leave, and in calendar days. */
export const letterOffices = {
  'letter-office': LETTER_OFFICE,
  'working-office': changed(
    LETTER_OFFICE,
    ['id: letter-office', 'id: working-office'],
    ['closes: "17:00" }', 'closes: "17:00", cutiBersama: false }'],
  ),
  'quick-office': changed(
    LETTER_OFFICE,
    ['id: letter-office', 'id: quick-office'],
    ['due: { workingDays: 10, basis: sla, source: "No term', 'due: { days: 10, basis: sla, source: "No term'],
    [
      'at: due-2wd, do: remind, role: ADV }\n      - { at: due, do: escalate, role: COO }\n      - { at: due+5wd',
      'at: due-2d, do: remind, role: ADV }\n      - { at: due, do: escalate, role: COO }\n      - { at: due+5d',
    ],
  ),
};

/** The letters of a case of an office, up to the signature of the first one. */
export const underway = (office: keyof typeof letterOffices): readonly Step[] => [
  ['reportCase', { definition: office }],
  ['addVictim'],
  ['startVerification'],
  ['recordConsent'],
  ['concludeVerification'],
  ...signed('L1', '014/SA/III/2026'),
];

/** A further letter of the case, signed. */
export const signed = (letterId: string, number: string): readonly Step[] => [
  ['draftLetter', { replyBy: '2099-12-31' }],
  ['submitLetterForReview', { letterId }],
  ['approveLetter', { letterId }],
  ['numberLetter', { letterId, number }],
  ['signLetter', { letterId }],
];

/** A letter goes out on a day that is past. */
export const sentOn = (day: string, letterId = 'L1'): Step => [
  'sendLetter',
  { letterId, occurredAt: { value: day, precision: 'day' }, lateReason: 'Copied from the register' },
];

/** The entry that concluded the verification, in a case of these. */
export const CONCLUSION = entry(5);
