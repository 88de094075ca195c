import type { DecisionContext } from './action.ts';
import type { Decider } from './decider.ts';
import { type Actor, type DomainEvent, type RecordedEvent, UNPROVEN } from './event.ts';
import { InvalidInput } from './input.ts';
import type { OccurredAt } from './occurred-at.ts';
import { Refusal } from './refusal.ts';

interface Frame {
  readonly now: string;
  readonly actor: Actor;
}
type Past = DomainEvent & {
  readonly by?: Actor;
  readonly occurredAt?: OccurredAt;
  readonly recordedAt?: string;
};

/** In a test's history: the event as recorded by somebody else, or at another time. */
export const by = (actor: Actor, event: DomainEvent, recordedAt?: string): Past => ({
  ...event,
  by: actor,
  ...(recordedAt ? { recordedAt } : {}),
});

/** A history as a store would hold it: ids are `e1`, `e2`, … and the stream is `test-1`. */
export const recorded = ({ now, actor }: Frame, past: readonly Past[]): readonly RecordedEvent[] =>
  past.map(({ by: who, occurredAt, recordedAt, ...event }, index) => ({
    ...event,
    ...UNPROVEN,
    id: `e${index + 1}`,
    streamId: 'test-1',
    version: index + 1,
    position: index + 1,
    recordedAt: recordedAt ?? now,
    occurredAt: occurredAt ?? { value: recordedAt ?? now, precision: 'exact' },
    actor: who ?? actor,
    meta: { commandId: `c${index + 1}`, action: 'test' },
  }));

/** Given-when-then for a decider. Inputs are validated as over HTTP. Needs a test runner's global `expect`. */
export const specFor =
  <State>(decider: Decider<State>, frame: Frame) =>
  (...past: readonly Past[]) => ({
    /** The state after this history. */
    state: () => decider.fold(recorded(frame, past)),
    when: (action: string, input: unknown, context: Partial<Omit<DecisionContext, 'history'>> = {}) => {
      const act = () => {
        const occurredAt: OccurredAt = { value: context.now ?? frame.now, precision: 'exact' };
        const ledger = decider.extend(decider.empty, recorded(frame, past));
        return decider.decide(action, input, ledger, { ...frame, occurredAt, ...context });
      };
      return {
        thenEvents: (...events: readonly DomainEvent[]) => expect(act()).toEqual(events),
        thenNothing: () => expect(act()).toEqual([]),
        thenRefused: (code: string) => {
          expect(act).toThrow(Refusal);
          expect(act).toThrow(expect.objectContaining({ code }));
        },
        thenInvalid: (field: string) => {
          expect(act).toThrow(InvalidInput);
          expect(act).toThrow(
            expect.objectContaining({ fields: expect.arrayContaining([expect.objectContaining({ field })]) }),
          );
        },
      };
    },
  });
