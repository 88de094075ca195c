import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Identified } from '#access';
import { LetterDesk } from '#correspondence';
import type { ActionRequest, Receipt } from '#engine';
import { type RecordedEvent, refuse } from '#kernel';
import { PLACES } from './places.ts';
import { idempotencyKey, ifMatch } from './request-headers.ts';

export type Request = FastifyRequest & Identified;

/** The receipt as the client gets it: what was stored, without the personal fields that it sent itself. */
export interface ReceiptAnswer extends Omit<Receipt, 'events'> {
  readonly events: readonly Pick<
    RecordedEvent,
    'id' | 'type' | 'schema' | 'version' | 'position' | 'recordedAt' | 'data'
  >[];
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
  constructor(@Inject(LetterDesk) private readonly desk: LetterDesk) {}

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
    const receipt = await this.desk.perform({
      ...target,
      body: body ?? {},
      actor,
      correlationId,
      idempotencyKey: idempotencyKey(headers['idempotency-key']),
      expectedVersion: ifMatch(headers['if-match']),
    });
    reply.header('etag', `"${receipt.version}"`);
    return { ...receipt, events: receipt.events.map(shown) };
  }
}

const shown = ({ id, type, schema, version, position, recordedAt, data }: RecordedEvent) => ({
  id,
  type,
  schema,
  version,
  position,
  recordedAt,
  data,
});
