/** A hash as standard base64 with padding (RFC 4648, section 4). */
export const toBase64 = (hash: Uint8Array): string => btoa(String.fromCharCode(...hash));

/** The bytes of standard base64 in its one form: two texts never stand for the same bytes. Throws otherwise. */
export const fromBase64 = (text: string): Uint8Array => {
  const binary = atob(text);
  if (btoa(binary) !== text) throw new Error('This is not base64 in its one form');
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
};
