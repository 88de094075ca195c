import {
  type DomainEvent,
  type EventContext,
  type PersonalParts,
  type SealedPart,
  type SealedParts,
  THIS_STREAM,
} from '#kernel';
import { type KeyVault, keyNamed } from './key-vault.ts';
import { BrokenSeal, openPart, type PartHead, sealPart } from './part.ts';

/** What personal fields are bound to. Version and time of recording are not known at sealing: the log binds those. */
export interface SealContext
  extends Pick<DomainEvent, 'type' | 'schema'>,
    Pick<EventContext, 'id' | 'actor'> {
  readonly streamId: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** The personal fields of one event by subject, or `erased` where the keys were destroyed. */
export type OpenedParts = Readonly<Record<string, Fields | 'erased'>>;

/** Seals and opens the personal fields of whole events: one question to the key vault for all events of a call. */
export class Sealer {
  constructor(
    private readonly vault: KeyVault,
    private readonly tenant: string,
  ) {}

  /** The sealed parts of each event, in order. Throws `ErasedScope` when one is about somebody whose keys were destroyed. */
  async seal(
    events: readonly (SealContext & { readonly personal?: PersonalParts })[],
  ): Promise<readonly SealedParts[]> {
    const scopes = events.flatMap((event) =>
      Object.keys(event.personal ?? {}).map((subject) => scopeOf(subject, event)),
    );
    const keys = await this.vault.sealingKeys([...new Set(scopes)]);
    const partOf = (event: SealContext, n: string, subject: string, fields: Fields) => {
      const dataKey = keys.get(scopeOf(subject, event));
      if (!dataKey) throw new Error(`The key vault gave no key for ${subject}`);
      return sealPart(dataKey.key, partHead(this.tenant, event, { n, k: dataKey.id }), fields);
    };
    return events.map((event) => {
      const bySubject = Object.entries(event.personal ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
      return Object.fromEntries(
        bySubject.map(([subject, fields], index) => [
          subject,
          partOf(event, `p${index + 1}`, subject, fields),
        ]),
      );
    });
  }

  /** The personal fields of each event, in order. Throws `BrokenSeal` and `MissingKey`, which never mean an erasure. */
  async open(
    events: readonly (SealContext & { readonly sealed?: SealedParts })[],
  ): Promise<readonly OpenedParts[]> {
    const ids = events.flatMap(({ sealed }) => Object.values(sealed ?? {}).map(({ k }) => k));
    const keys = await this.vault.openingKeys([...new Set(ids)]);
    const fieldsOf = (event: SealContext, subject: string, part: SealedPart) => {
      if (keyNamed(part.k).scope !== scopeOf(subject, event)) {
        throw new BrokenSeal(`Event ${event.id} gives ${part.n} to ${subject}, whose it is not`);
      }
      const key = keys.get(part.k);
      if (!key) throw new Error(`The key vault gave no answer for ${part.k}`);
      return key === 'erased' ? key : openPart(key, partHead(this.tenant, event, part), part);
    };
    return events.map((event) =>
      Object.fromEntries(
        Object.entries(event.sealed ?? {}).map(([subject, part]) => [
          subject,
          fieldsOf(event, subject, part),
        ]),
      ),
    );
  }
}

/** The head of a part as it is sealed: of the event's envelope, all that is known before it is stored. */
export const partHead = (
  tenant: string,
  { id, type, schema, actor, streamId }: SealContext,
  { n, k }: Pick<SealedPart, 'n' | 'k'>,
): PartHead => ({
  v: 'jejak/1',
  tenant,
  stream: streamId,
  id,
  type,
  schema: String(schema),
  actor: actor.id,
  n,
  k,
});

const scopeOf = (subject: string, { streamId }: SealContext) =>
  subject === THIS_STREAM ? streamId : subject;
