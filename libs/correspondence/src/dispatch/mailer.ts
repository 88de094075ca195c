import { createTransport } from 'nodemailer';

export interface Mail {
  /** The same for every try, so that a recipient can tell a repetition. */
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly attachment: { readonly filename: string; readonly content: Buffer };
}

/** Hands mail to the office's server. */
export interface Mailer {
  readonly from: string;
  /** What the server answered when it took the mail. Throws what it or the network said otherwise. */
  send(mail: Mail): Promise<string>;
  close(): void;
}

/** A server that does not answer for this long is away. */
const TIMEOUT_MS = 30_000;

/** A mailer on the server of an `smtp:` or `smtps:` address. It connects when there is something to send. */
export const openMailer = ({ url, from }: { readonly url: string; readonly from: string }): Mailer => {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 2,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
  });
  return {
    from,
    send: async ({ attachment, ...mail }) =>
      (await transport.sendMail({ ...mail, from, attachments: [attachment] })).response,
    close: () => transport.close(),
  };
};

/** Did the server say no for good? Anything else, such as a wrong password on our side, may be mended. */
export const isPermanent = (error: unknown): boolean => {
  const { code, responseCode = 0 } = error as { code?: string; responseCode?: number };
  return code !== 'EAUTH' && responseCode >= 500 && responseCode < 600;
};

const MAX_PROOF = 120;

/** A server's words as far as they may stand in an event: short, and without addresses. */
export const proofOf = (...words: readonly string[]): string =>
  words.join(' ').replace(/\s+/g, ' ').trim().slice(0, MAX_PROOF);

/** A server's answer without the addresses that it may repeat. */
export const withoutAddresses = (answer: string): string => answer.replace(/<?[^\s<>]+@[^\s<>]+>?:?/g, '…');
