import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Attempts, type Identified } from '#access';
import { LetterDesk } from '#correspondence';
import type { ActionRequest, Receipt } from '#engine';
import { type RecordedEvent, Refusal, refuse } from '#kernel';
import { leafHashOf } from '#leaf';
import { PLACES } from './places.ts';
import { idempotencyKey, ifMatch } from './request-headers.ts';

export type Request = FastifyRequest & Identified;

/** The receipt as the client gets it: what was stored, without the personal fields that it sent itself. */
export interface ReceiptAnswer extends Omit<Receipt, 'events'> {
  readonly events: readonly ReceiptEvent[];
}

interface ReceiptEvent
  extends Pick<RecordedEvent, 'id' | 'type' | 'schema' | 'version' | 'position' | 'recordedAt' | 'data'> {
  /** Whoever keeps it can later ask the log of proofs for this very event. */
  readonly leafHash: string;
}

interface Target {
  readonly category: ActionRequest['category'];
  readonly id?: string;
  readonly action: string;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The id of a path, or `not-found`: what is not an id names nothing. */
export const idOf = (category: string, id: string): string =>
  UUID.test(id) ? id : refuse(`${category}/not-found`, `There is no such ${category}`);

/** Hands a request's action to the engine, with the headers that go with it. */
@Injectable()
export class Performing {
  constructor(
    @Inject(LetterDesk) private readonly desk: LetterDesk,
    @Inject(Attempts) private readonly attempts: Attempts,
  ) {}

  /** Performs the action that begins a stream, by default the usual one, and says where the new stream is found. */
  async begin(
    category: ActionRequest['category'],
    request: Request,
    reply: FastifyReply,
    action = PLACES[category].opening,
  ): Promise<ReceiptAnswer> {
    const receipt = await this.perform({ category, action }, request, reply);
    reply.header('location', `${PLACES[category].path}/${receipt.id}`);
    return receipt;
  }

  async perform(target: Target, request: Request, reply: FastifyReply): Promise<ReceiptAnswer> {
    const { headers, body, actor, id: correlationId } = request;
    const receipt = await this.desk
      .perform({
        ...target,
        body: body ?? {},
        actor,
        correlationId,
        idempotencyKey: idempotencyKey(headers['idempotency-key']),
        expectedVersion: ifMatch(headers['if-match']),
      })
      .catch((error: unknown) => this.refused(error, target, request));
    reply.header('etag', `"${receipt.version}"`);
    return { ...receipt, events: receipt.events.map(shown) };
  }

  /** What somebody was not allowed to do is kept for auditors before they are told. */
  private async refused(
    error: unknown,
    target: Target,
    { actor, id: correlationId }: Request,
  ): Promise<never> {
    if (error instanceof Refusal && LOGGED.includes(error.code)) {
      const { category, id = 'new', action } = target;
      await this.attempts.log({
        actor,
        stream: `${category}-${id}`,
        action,
        code: error.code,
        correlationId,
      });
    }
    throw error;
  }
}

/** Refusals that say something about who tried what; a domain rule or a slip of the keyboard does not. */
const LOGGED = ['workflow/blocked', 'access/role'];

const shown = ({
  id,
  type,
  schema,
  version,
  position,
  recordedAt,
  data,
  leaf,
}: RecordedEvent): ReceiptEvent => ({
  id,
  type,
  schema,
  version,
  position,
  recordedAt,
  data,
  leafHash: leafHashOf(leaf),
});
