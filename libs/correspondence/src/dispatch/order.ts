import { type CaseState, cases, type Letter, needReadyToSend } from '#cases';
import { type Language, type RecordedEvent, Refusal } from '#kernel';

/** An order to send a letter, as it stands in the history of its case. */
export interface Order {
  readonly id: string;
  readonly caseId: string;
  readonly letterId: string;
  readonly position: number;
  readonly recordedAt: string;
  readonly address: string;
  readonly language: Language;
}

/** The order in this event, or undefined when it is something else. */
export const orderIn = (event: RecordedEvent): Order | undefined => {
  if (event.type !== 'LetterDispatchRequested') return undefined;
  const { letterId, language = 'id' } = event.data as { letterId: string; language?: Language };
  const { address = '' } = Object.assign({}, ...Object.values(event.personal ?? {})) as { address?: string };
  const { id, streamId, position, recordedAt } = event;
  return { id, caseId: streamId.slice('case-'.length), letterId, position, recordedAt, address, language };
};

/** Where an order stands: to be followed, done with (sent, failed or taken back), or not to be followed any more. */
export type Standing =
  | { readonly kind: 'open' }
  | { readonly kind: 'settled' }
  | { readonly kind: 'forbidden'; readonly why: Refusal };

/** Where an order stands on the case as it is now. The rules of sending are asked again, since consent may be withdrawn. */
export const standingOf = (order: Order, history: readonly RecordedEvent[], now: string): Standing => {
  const { state } = cases.extend(cases.empty, history);
  const letter = state.letters.items[order.letterId];
  if (letter?.dispatch?.id !== order.id) return { kind: 'settled' };
  const why = obstacle(state, letter, now);
  return why ? { kind: 'forbidden', why } : { kind: 'open' };
};

const obstacle = (state: CaseState, letter: Letter, now: string): Refusal | undefined => {
  try {
    needReadyToSend(state, letter, { value: now, precision: 'exact' });
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
};
