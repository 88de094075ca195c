/** Writes one-dimensional arrays in PostgreSQL's binary format: node-postgres would escape each element as text. */
const binaryArray = (
  elementType: number,
  sizes: readonly number[],
  write: (into: Buffer, at: number, index: number) => void,
) => {
  const total = sizes.reduce((sum, size) => sum + 4 + size, HEADER_BYTES);
  const buffer = Buffer.allocUnsafe(total);
  let at = 0;
  for (const field of [1, 0, elementType, sizes.length, 1]) at = buffer.writeInt32BE(field, at);
  sizes.forEach((size, index) => {
    at = buffer.writeInt32BE(size, at);
    write(buffer, at, index);
    at += size;
  });
  return buffer;
};

/** Dimensions, "has nulls", element type, length, lower bound. */
const HEADER_BYTES = 5 * 4;
const TYPE = { int4: 23, text: 25, uuid: 2950 };

/** A parameter of type `text[]`. */
export const textArray = (texts: readonly string[]): Buffer => {
  const sizes = texts.map((text) => Buffer.byteLength(text));
  return binaryArray(TYPE.text, sizes, (into, at, index) => into.write(texts[index] ?? '', at));
};

/** A parameter of type `integer[]`. */
export const integerArray = (integers: readonly number[]): Buffer =>
  binaryArray(
    TYPE.int4,
    integers.map(() => 4),
    (into, at, index) => into.writeInt32BE(integers[index] ?? 0, at),
  );

/** A parameter of type `uuid[]`. */
export const uuidArray = (uuids: readonly string[]): Buffer =>
  binaryArray(
    TYPE.uuid,
    uuids.map(() => 16),
    (into, at, index) => into.write((uuids[index] ?? '').replaceAll('-', ''), at, 'hex'),
  );
