import type { EventStore } from '#event-store';
import { Refusal } from '#kernel';
import type { Perform } from '../letter-desk.ts';
import { fileNameOf, type LetterDocuments } from '../letter-documents.ts';
import { filled, LETTER_PHRASES } from '../letter-phrases.ts';
import { isPermanent, type Mailer, proofOf, withoutAddresses } from './mailer.ts';
import { type Order, standingOf } from './order.ts';
import { type Patience, waitBefore } from './patience.ts';

export interface Following {
  readonly store: EventStore;
  readonly documents: LetterDocuments;
  readonly mailer: Mailer;
  readonly perform: Perform;
  /** Told what failed and is tried again; never with personal data. */
  readonly warn: (message: string) => void;
  readonly patience: Patience;
}

/** After this time a server that cannot take the letter is taken for one that will not. */
const GIVE_UP_MS = 3 * 24 * 3_600_000;

/** Who records what came of an order. */
const DISPATCHER = { id: 'dispatcher', role: 'SYS' };

type Result = { readonly sent: string } | { readonly failed: string } | 'settled' | 'later';

/**
 * Follows an order until something has come of it that is recorded on the case, or the signal aborts. Tried again, it
 * goes on where the case stands: what is recorded is never sent again.
 */
export const followOrder = async (order: Order, following: Following, signal: AbortSignal): Promise<void> => {
  let result: Result = 'later';
  for (let attempt = 1; result === 'later' && !signal.aborted; attempt++) {
    result = await persistently(order, following, signal, () => send(order, following));
    if (result === 'later') await waitBefore(attempt, following.patience, signal);
  }
  if (typeof result === 'object') {
    const done = result;
    await persistently(order, following, signal, () => record(order, done, following));
  }
};

/** Repeats work that fails by a fault, such as a database that is away; tries it once even when the signal has aborted. */
const persistently = async <T>(
  { letterId, caseId }: Order,
  { warn, patience }: Following,
  signal: AbortSignal,
  work: () => Promise<T>,
): Promise<T | 'later'> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      const what = error instanceof Refusal ? error.code : error instanceof Error ? error.name : 'fault';
      warn(`Letter ${letterId} of case ${caseId} is not dealt with yet (${what}); it is tried again`);
    }
    if (signal.aborted) return 'later';
    await waitBefore(attempt, patience, signal);
  }
};

const send = async (order: Order, { store, documents, mailer, warn }: Following): Promise<Result> => {
  const now = new Date();
  const history = await store.readStream(`case-${order.caseId}`);
  const standing = standingOf(order, history, now.toISOString());
  if (standing.kind === 'settled') return 'settled';
  if (standing.kind === 'forbidden') return { failed: standing.why.code };
  const mail = await mailOf(order, documents, mailer.from);
  if (mail instanceof Refusal) return { failed: mail.code };
  try {
    const answer = await mailer.send(mail);
    return { sent: proofOf(mail.messageId, withoutAddresses(answer)) };
  } catch (error) {
    if (isPermanent(error)) return { failed: proofOf(withoutAddresses(answerOf(error))) };
    const { code = 'fault' } = error as { code?: string };
    if (now.getTime() - Date.parse(order.recordedAt) > GIVE_UP_MS) return { failed: `given up: ${code}` };
    warn(`The mail server has not taken letter ${order.letterId} of case ${order.caseId} (${code})`);
    return 'later';
  }
};

const answerOf = (error: unknown): string => {
  const { response, message } = error as { response?: string; message?: string };
  return response ?? message ?? 'refused';
};

/** The mail with the letter in it; a refusal when the letter cannot be shown as it was approved. */
const mailOf = async (order: Order, documents: LetterDocuments, from: string) => {
  try {
    const letter = await documents.read(order.caseId, order.letterId, order.language);
    const { number, subject, office } = letter;
    return {
      messageId: `<${order.id}@${from.slice(from.lastIndexOf('@') + 1)}>`,
      to: order.address,
      subject: `${number}: ${subject}`,
      text: filled(LETTER_PHRASES[order.language].mail, { number, subject, office }),
      attachment: { filename: fileNameOf(letter, 'pdf'), content: await documents.render(letter, 'pdf') },
    };
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
};

const record = async (
  { id, caseId, letterId }: Order,
  result: { readonly sent: string } | { readonly failed: string },
  { perform }: Following,
): Promise<void> => {
  const about = { letterId, dispatchId: id };
  const [action, body] =
    'sent' in result
      ? ['sendLetter', { ...about, channel: 'email', proofRef: result.sent }]
      : ['recordDelivery', { ...about, kind: 'failed', receiptRef: result.failed }];
  await perform({
    category: 'case',
    id: caseId,
    action: action as string,
    body,
    actor: DISPATCHER,
    idempotencyKey: id,
  });
};
