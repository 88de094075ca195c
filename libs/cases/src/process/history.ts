import { sendLetter } from '../letters/send-letter.ts';
import { reported } from '../report/history.ts';
import { type DeadlineArmed, deadlineArmed } from './deadline-armed.ts';
import { deadlineReached } from './reach-deadline.ts';

/** For specs: an answer is awaited until the evening of 8 August, with a ladder around it. */
export const armed = {
  deadlineId: 'W1',
  step: sendLetter.name,
  item: { type: 'letter', id: 'L1' },
  awaits: true,
  from: '2022-08-01T02:00:00.000Z',
  dueAt: '2022-08-08T10:00:00.000Z',
  localDate: '2022-08-08',
  zone: 'Asia/Jakarta',
  calendar: 'ID',
  calendarVersion: 'ID-2022@1',
  provisional: false,
  basis: 'sla',
  source: 'Office rule on letters',
  rungs: [
    { at: '2022-08-04T10:00:00.000Z', do: 'remind', role: 'ADV' },
    { at: '2022-08-08T10:00:00.000Z', do: 'escalate', role: 'COO' },
    { at: '2022-08-15T10:00:00.000Z', do: 'requireStep', step: 'escalateLetter' },
  ],
} as const satisfies DeadlineArmed;

export const running = [...reported, deadlineArmed.of(armed)] as const;

/** For specs: a rung of it is reached, as it is due unless said otherwise. */
export const reached = (rung: 0 | 1 | 2, firedAt: string = armed.rungs[rung].at) => {
  const { deadlineId, step, item, awaits, dueAt: limit, rungs } = armed;
  const { at: dueAt, do: deed, ...rest } = rungs[rung];
  const { role, step: requiredStep } = { role: undefined, step: undefined, ...rest };
  return deadlineReached.of({
    deadlineId,
    rung,
    firedAt,
    step,
    item,
    awaits,
    limit,
    dueAt,
    do: deed,
    role,
    requiredStep,
  });
};
