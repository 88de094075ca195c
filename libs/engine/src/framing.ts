import { v7 as uuid } from 'uuid';
import type { NewEvent } from '#event-store';
import { type DomainEvent, THIS_STREAM } from '#kernel';
import { type EntryFields, happened } from './entry.ts';
import type { ActionRequest } from './perform-action.ts';

/** What stands around each event of one command. */
export interface Frame {
  readonly request: ActionRequest;
  readonly entry: EntryFields;
  readonly commandId: string;
  readonly now: string;
}

/** The decided event with who, when and why so late, ready to be stored. */
export const framed = ({ request, entry, commandId, now }: Frame, event: DomainEvent): NewEvent => ({
  ...event,
  ...(entry.lateReason === undefined ? {} : { personal: withReason(event, entry.lateReason) }),
  id: uuid(),
  occurredAt: happened(entry, now),
  actor: request.actor,
  ...(entry.onBehalfOf === undefined ? {} : { onBehalfOf: entry.onBehalfOf }),
  meta: {
    commandId,
    action: request.action,
    ...(request.correlationId === undefined ? {} : { correlationId: request.correlationId }),
  },
});

const withReason = ({ personal }: DomainEvent, lateReason: string) => ({
  ...personal,
  [THIS_STREAM]: { ...personal?.[THIS_STREAM], lateReason },
});
