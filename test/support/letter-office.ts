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

const STEP = ADVOCACY.slice(ADVOCACY.indexOf('  sendLetter:\n'), ADVOCACY.indexOf('  dispatchLetter:\n'));
const LIMIT = { working: 'workingDays: 10', calendar: 'days: 10' } as const;
const DAYS = { working: 'wd', calendar: 'd' } as const;

/** A letter rests on a verified report, and silence goes up a ladder of three rungs. */
const sendLetter = (count: keyof typeof DAYS): string =>
  `${changed(
    STEP.slice(0, STEP.indexOf('    escalation:\n')),
    [
      '        - { every:',
      '        - { fact: verification.outcome, is: [substantiated, partly-substantiated] }\n        - { every:',
    ],
    [LIMIT.working, LIMIT[count]],
  )}    escalation:
      - { at: due-2${DAYS[count]}, do: remind, role: ADV }
      - { at: due, do: escalate, role: COO }
      - { at: due+5${DAYS[count]}, do: requireStep, step: escalateLetter }
`;

/** The shipped process under another name, with this way to send letters. */
const office = (name: string, count: keyof typeof DAYS, ...changes: readonly Change[]): string =>
  changed(ADVOCACY, ['id: advocacy\n', `id: ${name}\n`], [STEP, sendLetter(count)], ...changes);

/** How an office writes letters: with the holidays of the decree, at work on days of joint leave, and in calendar days. */
export const letterOffices = {
  'letter-office': office('letter-office', 'working'),
  'working-office': office('working-office', 'working', [
    'closes: "17:00" }',
    'closes: "17:00", cutiBersama: false }',
  ]),
  'quick-office': office('quick-office', 'calendar'),
};

/** The letters of a case of an office, up to the signature of the first one. */
export const underway = (name: keyof typeof letterOffices): readonly Step[] => [
  ['reportCase', { definition: name }],
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
