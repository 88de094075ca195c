import { type DomainEvent, specFor } from '#kernel';
import { cases, openItems } from './index.ts';

/** For specs: an advocate acts on a case on the first morning of August 2022. */
export const given = specFor(cases, {
  now: '2022-08-01T02:00:00.000Z',
  actor: { id: 'advocate-1', role: 'ADV' },
});

/** For specs: the open items of this kind after a history. */
export const waiting = (kind: string, ...past: readonly DomainEvent[]) =>
  openItems(given(...past).state()).filter((item) => item.kind === kind);
