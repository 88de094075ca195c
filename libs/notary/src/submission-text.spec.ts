import { parseSubmission, writeSubmission } from './submission-text.ts';

const HASH = new Uint8Array(32).fill(7);
const LINE = Buffer.from(HASH).toString('base64');
const CHECKPOINT = 'example.com/log\n9\nAAAA\n\n— example.com/log AAAAAAA=\n';

describe('a submission to a witness', () => {
  it('is the old size, a line for each hash, an empty line and the checkpoint', () => {
    const text = `old 3\n${LINE}\n${LINE}\n\n${CHECKPOINT}`;
    const submission = { oldSize: 3, proof: [HASH, HASH], checkpoint: CHECKPOINT };
    expect(writeSubmission(submission)).toBe(text);
    expect(parseSubmission(text)).toEqual(submission);
  });
  it('has no proof when there was nothing before', () =>
    expect(parseSubmission(`old 0\n\n${CHECKPOINT}`)).toEqual({
      oldSize: 0,
      proof: [],
      checkpoint: CHECKPOINT,
    }));
  it.each([
    ['nothing', ''],
    ['a checkpoint alone', CHECKPOINT],
    ['a size with a zero before it', `old 03\n\n${CHECKPOINT}`],
    ['a size below nothing', `old -1\n\n${CHECKPOINT}`],
    ['a hash that is cut', `old 3\n${LINE.slice(4)}\n\n${CHECKPOINT}`],
    ['a line that is no base64', `old 3\n!\n\n${CHECKPOINT}`],
    ['more hashes than a proof has', `old 3\n${`${LINE}\n`.repeat(64)}\n${CHECKPOINT}`],
  ])('is not %s', (_what, text) =>
    expect(() => parseSubmission(text)).toThrow(expect.objectContaining({ code: 'submission/malformed' })),
  );
});
