/** Arithmetic of GCM's hash (NIST SP 800-38D, 6.3), for showing in a spec what GCM alone does not promise. */
const REDUCTION = 0xe1n << 120n;

export const ZERO = Buffer.alloc(16);

export const ghash = (h: bigint, aad: Buffer, ciphertext: Buffer): bigint => {
  const lengths = Buffer.alloc(16);
  lengths.writeBigUInt64BE(BigInt(aad.length * 8), 0);
  lengths.writeBigUInt64BE(BigInt(ciphertext.length * 8), 8);
  return [...blocksOf(aad), ...blocksOf(ciphertext), ...blocksOf(lengths)].reduce(
    (sum, block) => times(sum ^ block, h),
    0n,
  );
};

/** The last block of a ciphertext, by which two hashes whose difference is `difference` become equal. */
export const over = (difference: bigint, one: bigint, two: bigint): Buffer => {
  const block = times(difference, inverse(times(one, one) ^ times(two, two)));
  return Buffer.from(block.toString(16).padStart(32, '0'), 'hex');
};

const blocksOf = (bytes: Buffer): readonly bigint[] =>
  Array.from({ length: Math.ceil(bytes.length / 16) }, (_, index) => {
    const block = Buffer.concat([bytes.subarray(index * 16, index * 16 + 16), ZERO]).subarray(0, 16);
    return BigInt(`0x${block.toString('hex')}`);
  });

const times = (x: bigint, y: bigint): bigint => {
  let product = 0n;
  let shifted = y;
  for (let bit = 127n; bit >= 0n; bit--) {
    if ((x >> bit) & 1n) product ^= shifted;
    shifted = shifted & 1n ? (shifted >> 1n) ^ REDUCTION : shifted >> 1n;
  }
  return product;
};

/** x to the power of 2^128 - 2. */
const inverse = (x: bigint): bigint => {
  let power = 1n << 127n;
  let square = x;
  for (let bit = 1; bit < 128; bit++) {
    square = times(square, square);
    power = times(power, square);
  }
  return power;
};
