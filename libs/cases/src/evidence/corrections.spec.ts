import { by } from '#kernel';
import { given } from '../given.ts';
import { received } from './history.ts';

const correction = {
  entryId: `e${received.length}`,
  changes: { collectedAt: '2022-07-28' },
  reason: 'The date was misread',
};
const collectedAt = (...past: Parameters<typeof by>[1][]) =>
  given(...received, ...past).state().evidence.items.E1?.collectedAt;

describe('correct what a court relies on', () => {
  const corrected = {
    type: 'EntryCorrected',
    schema: 1,
    data: {
      entryId: correction.entryId,
      fields: ['collectedAt'],
      before: { collectedAt: '2022-07-29' },
      after: { collectedAt: '2022-07-28' },
      about: 'stream',
      needsApproval: true,
    },
    personal: { stream: { reason: correction.reason } },
  };
  it('asks for a second person', () =>
    given(...received)
      .when('correctEntry', correction)
      .thenEvents(corrected));
  it('takes effect once that person approved', () => {
    expect(collectedAt(corrected)).toBe('2022-07-29');
    const approved = {
      type: 'CorrectionApproved',
      schema: 1,
      data: { correctionId: `e${received.length + 1}` },
    };
    expect(collectedAt(corrected, by({ id: 'lawyer-1', role: 'LAW' }, approved))).toBe('2022-07-28');
  });
});
