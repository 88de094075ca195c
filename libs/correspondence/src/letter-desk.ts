import type { ActionRequest, Receipt } from '#engine';
import type { EventStore } from '#event-store';
import { Refusal } from '#kernel';
import type { Office } from './office.ts';
import { claimNumber } from './register.ts';

export type Perform = (request: ActionRequest) => Promise<Receipt>;

interface Desk {
  readonly perform: Perform;
  readonly store: EventStore;
  readonly office: Office;
  /** Is there a way to send e-mail? */
  readonly sendsMail: boolean;
}

/**
 * Performs actions with what only the office knows: a letter that is numbered without a number gets the next one of
 * the register, once everything else allows it. Refuses to send by e-mail where none is set up.
 */
export class LetterDesk {
  constructor(private readonly desk: Desk) {}

  async perform(request: ActionRequest): Promise<Receipt> {
    const withoutMail = request.action === 'dispatchLetter' && !this.desk.sendsMail;
    try {
      return await this.desk.perform(withoutMail ? { ...request, hindrance: noMail() } : request);
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'letter/number-needed') throw error;
      return this.desk.perform(await this.numbered(request));
    }
  }

  private async numbered(request: ActionRequest): Promise<ActionRequest> {
    const { id: caseId = '', actor } = request;
    const body = request.body as { readonly letterId: string };
    const asked = { caseId, letterId: body.letterId, actor, now: new Date().toISOString() };
    return {
      ...request,
      body: { ...body, number: await claimNumber(this.desk.store, this.desk.office, asked) },
    };
  }
}

const noMail = (): Refusal =>
  new Refusal(
    'letter/no-mail',
    'This office has no e-mail set up (SMTP_URL, MAIL_FROM); send the letter another way and record that with sendLetter',
  );
