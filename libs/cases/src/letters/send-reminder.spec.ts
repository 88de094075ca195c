import { given } from '../given.ts';
import { numbered, sent } from './history.ts';
import { reminderSent, sendReminder } from './send-reminder.ts';

const input = sendReminder.example;

describe('send a reminder', () => {
  it('is counted', () => {
    given(...sent)
      .when('sendReminder', input)
      .thenEvents(reminderSent.of(input));
    const past = [...sent, reminderSent.of(input), reminderSent.of(input)];
    expect(given(...past).state().letters.items.L1?.reminders).toBe(2);
  });
  it('is refused before the letter is sent', () =>
    given(...numbered)
      .when('sendReminder', input)
      .thenRefused('letter/wrong-status'));
});
