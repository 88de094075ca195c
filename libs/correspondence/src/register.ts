import { v7 as uuid } from 'uuid';
import { letterNumberClaimed } from '#cases';
import type { EventStore } from '#event-store';
import type { Actor } from '#kernel';
import { formatNumber, officeYear } from './number-pattern.ts';
import type { Office } from './office.ts';

/** Who asks for a letter's number, and when. */
export interface NumberRequest {
  readonly caseId: string;
  readonly letterId: string;
  readonly actor: Actor;
  readonly now: string;
}

/**
 * The number of a letter in the office's register of the year. The first call takes the next number, and every later
 * one for this letter answers the same, also after a crash or in another year: the store knows the claim by its key.
 */
export const claimNumber = async (
  store: EventStore,
  { code, number }: Pick<Office, 'code' | 'number'>,
  { caseId, letterId, actor, now }: NumberRequest,
): Promise<string> => {
  const commandId = `number:${caseId}:${letterId}`;
  const claim = {
    ...letterNumberClaimed.of({ caseId, letterId }),
    id: uuid(),
    occurredAt: { value: now, precision: 'exact' as const },
    actor,
    meta: { commandId, action: 'numberLetter' },
  };
  const streamId = `register-${code}-${officeYear(now)}`;
  const [result] = await store.append([{ streamId, expected: 'any', commandId, events: [claim] }]);
  if (result === undefined || result.kind === 'conflict') {
    throw new Error(`The register ${streamId} did not take the claim of a number`);
  }
  const [claimed] = result.events;
  if (claimed === undefined) throw new Error(`The register ${streamId} holds an empty claim`);
  return formatNumber(number, claimed.version, claimed.occurredAt.value ?? now);
};
