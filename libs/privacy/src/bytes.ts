/** The bytes of base64 text as only `toBase64` writes it: two texts never stand for the same bytes. Throws otherwise. */
export const fromBase64 = (text: string): Buffer => {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.toString('base64') !== text) throw new Error('This is not base64 in its one form');
  return bytes;
};

export const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
