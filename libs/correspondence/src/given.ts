import { v7 as uuid } from 'uuid';
import { type ActionRequest, deciders, type Receipt } from '#engine';
import type { EventStore } from '#event-store';
import { type RecordedEvent, Refusal } from '#kernel';
import type { Perform } from './letter-desk.ts';

/** For specs: performs actions by their own rules alone, whatever definition a case goes by. */
export const performingOn =
  (store: EventStore): Perform =>
  async (request) => {
    const id = request.id ?? uuid();
    const { actor, idempotencyKey } = request;
    const commandId = idempotencyKey ? `${actor.id}:${idempotencyKey}` : uuid();
    const first = await store.readCommand(commandId);
    if (first.length > 0) return receiptOf(id, first, true);
    for (;;) {
      const events = await attempt(store, request, `${request.category}-${id}`, commandId);
      if (events) return receiptOf(id, events);
    }
  };

const receiptOf = (id: string, events: readonly RecordedEvent[], repeated = false): Receipt => {
  const { version = 0, position = 0 } = events.at(-1) ?? {};
  return { id, version, position, events, repeated };
};

/** The stored events, or undefined when somebody was faster. */
const attempt = async (
  store: EventStore,
  { category, action, actor, body, hindrance }: ActionRequest,
  streamId: string,
  commandId: string,
): Promise<readonly RecordedEvent[] | undefined> => {
  const decider = deciders[category];
  if (!decider.actions.get(action)?.roles.includes(actor.role)) throw new Refusal('access/role', 'No');
  const ledger = decider.extend(decider.empty, await store.readStream(streamId));
  const occurredAt = { value: new Date().toISOString(), precision: 'exact' as const };
  const decided = decider.decide(action, body, ledger, { now: occurredAt.value, actor, occurredAt });
  if (decided.length === 0) return [];
  if (hindrance) throw hindrance;
  const frame = { occurredAt, actor, meta: { commandId, action } };
  const events = decided.map((event) => ({ ...event, ...frame, id: uuid() }));
  const expected = ledger.history.length || 'none';
  const [result] = await store.append([{ streamId, expected, commandId, events }]);
  return result?.kind === 'conflict' ? undefined : result?.events;
};

const ACTORS: Readonly<Record<string, string>> = { INT: 'intake-1', ADV: 'advocate-1', COO: 'coordinator-1' };
const EXAMPLE_PERSON = '0199d1a0-0000-7000-8000-00000000a001';

/** For specs: a step of a history, by the first role that may do it; what is not said is as in the action's example. */
export const step = (
  category: 'case' | 'person',
  action: string,
  { id, said = {}, person }: { id?: string; said?: object; person?: string } = {},
): ActionRequest => {
  const { roles = [], example } = deciders[category].actions.get(action) ?? {};
  const [role = 'ADV'] = roles;
  const body = JSON.stringify({ ...(example as object), ...said });
  return {
    category,
    ...(id === undefined ? {} : { id }),
    action,
    body: JSON.parse(person === undefined ? body : body.replaceAll(EXAMPLE_PERSON, person)),
    actor: { id: ACTORS[role] ?? 'director-1', role },
  };
};

const LETTER_STEPS = ['submitLetterForReview', 'approveLetter', 'signLetter'];

/** For specs: a case of one person with letters that are signed and not yet numbered; answers the case's id. */
export const signedLetter = async (perform: Perform, said: object = {}, letters = 1): Promise<string> => {
  const { id: person } = await perform(step('person', 'registerPerson'));
  const { id } = await perform(step('case', 'reportCase'));
  for (const action of ['addVictim', 'startVerification', 'recordConsent', 'receiveEvidence']) {
    await perform(step('case', action, { id, person }));
  }
  for (let n = 1; n <= letters; n++) {
    await perform(step('case', 'draftLetter', { id, person, said: { replyBy: '2099-12-31', ...said } }));
    for (const action of LETTER_STEPS)
      await perform(step('case', action, { id, said: { letterId: `L${n}` } }));
  }
  return id;
};
