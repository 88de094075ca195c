/** Dimensions, "has nulls", element type, length, lower bound. */
const HEADER_BYTES = 5 * 4;
const TEXT = 25;
const NULL = -1;

/** A parameter of type `text[]` in PostgreSQL's binary format: node-postgres would escape every element. */
export const textArray = (texts: readonly (string | null)[]): Buffer => {
  const sizes = texts.map((text) => (text === null ? NULL : Buffer.byteLength(text)));
  const buffer = Buffer.allocUnsafe(sizes.reduce((sum, size) => sum + 4 + Math.max(size, 0), HEADER_BYTES));
  let at = 0;
  for (const field of [1, sizes.includes(NULL) ? 1 : 0, TEXT, texts.length, 1])
    at = buffer.writeInt32BE(field, at);
  texts.forEach((text, index) => {
    at = buffer.writeInt32BE(sizes[index] ?? NULL, at);
    if (text !== null) at += buffer.write(text, at);
  });
  return buffer;
};
