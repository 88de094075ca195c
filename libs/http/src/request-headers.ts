import { refuse } from '#kernel';

type Header = string | string[] | undefined;

/** `If-Match: "7"` asks for version 7; absent or `*` asks for none in particular. Refuses anything else. */
export const ifMatch = (header: Header): number | undefined => {
  if (header === undefined || header === '*') return undefined;
  const [, version] = (typeof header === 'string' && /^"?(\d{1,15})"?$/.exec(header)) || [];
  return version === undefined
    ? refuse('request/if-match', 'If-Match must be a version in quotes, such as "7"')
    : Number(version);
};

/** 1 to 60 visible ASCII characters, chosen by the client and new for each thing it wants done. */
export const idempotencyKey = (header: Header): string | undefined => {
  if (header === undefined) return undefined;
  return typeof header === 'string' && /^[\x21-\x7e]{1,60}$/.test(header)
    ? header
    : refuse('request/idempotency-key', 'Idempotency-Key must be 1 to 60 visible ASCII characters');
};
