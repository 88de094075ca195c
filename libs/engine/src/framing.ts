import { type NewEvent, newId } from '#event-store';
import { type DomainEvent, THIS_STREAM } from '#kernel';
import { type EntryFields, happened } from './entry.ts';
import type { ActionRequest } from './perform-action.ts';
import type { Pin } from './workflow/definitions.ts';

/** What stands around each event of one command. */
export interface Frame {
  readonly request: ActionRequest;
  readonly entry: EntryFields;
  readonly commandId: string;
  readonly now: string;
}

/**
 * The decided event with who, when and why so late, ready to be stored. The one that opens a case carries the definition
 * by which the case goes.
 */
export const framed = (
  { request, entry, commandId, now }: Frame,
  event: DomainEvent,
  definition?: Pin,
): NewEvent => ({
  ...event,
  ...(entry.lateReason === undefined ? {} : { personal: withReason(event, entry.lateReason) }),
  id: newId(),
  occurredAt: happened(entry, now),
  actor: request.actor,
  ...(entry.onBehalfOf === undefined ? {} : { onBehalfOf: entry.onBehalfOf }),
  meta: {
    commandId,
    action: request.action,
    ...(request.correlationId === undefined ? {} : { correlationId: request.correlationId }),
    ...(definition === undefined ? {} : { definition }),
  },
});

/** What the system adds to a command: it happens now, whenever that happened which caused it. */
export const framedBySystem = (
  { request, commandId, now }: Frame,
  event: DomainEvent,
  causationId?: string,
): NewEvent => ({
  ...event,
  id: newId(),
  occurredAt: { value: now, precision: 'exact' },
  actor: SYSTEM,
  meta: {
    commandId,
    action: FOLLOW_DEFINITION,
    ...(request.correlationId === undefined ? {} : { correlationId: request.correlationId }),
    ...(causationId === undefined ? {} : { causationId }),
  },
});

/** Who acts when nobody does. */
export const SYSTEM = { id: 'system', role: 'SYS' } as const;

/** In `meta.action`, of what the definition demanded and no person did. */
const FOLLOW_DEFINITION = 'followDefinition';

const withReason = ({ personal }: DomainEvent, lateReason: string) => ({
  ...personal,
  [THIS_STREAM]: { ...personal?.[THIS_STREAM], lateReason },
});
