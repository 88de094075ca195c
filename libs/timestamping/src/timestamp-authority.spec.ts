import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ContentInfo, SignedData } from 'pkijs';
import { OpensslAuthority } from '../../../test/support/openssl-authority.ts';
import { TimestampAuthority } from './timestamp-authority.ts';
import { BadTimestamp, checkToken } from './token.ts';

const BYTES = Buffer.from('example.com/log\n8\nthe root\n');
const OTHER = Buffer.from('example.com/log\n9\nthe root\n');

describe('a timestamp authority', () => {
  let authority: OpensslAuthority;
  let stranger: OpensslAuthority;
  beforeAll(async () => {
    [authority, stranger] = await Promise.all([OpensslAuthority.start(), OpensslAuthority.start()]);
  });
  afterAll(() => {
    authority.stop();
    stranger.stop();
  });
  afterEach(() => {
    authority.tamper = (reply) => reply;
  });
  const stamp = (trusted = authority.root) => new TimestampAuthority(authority.url, [trusted]).stamp(BYTES);

  it('gives a token that openssl believes, for these bytes and no others', async () => {
    const token = await stamp();
    expect(authority.verify(token, BYTES)).toContain('Verification: OK');
    expect(authority.verify(token, OTHER)).toContain('message imprint mismatch');
  });

  it('says when it was', async () => {
    // The time in a token has whole seconds.
    const before = Math.floor(Date.now() / 1000) * 1000;
    const { time } = await checkToken(await stamp(), BYTES, [authority.root]);
    expect(time.getTime()).toBeGreaterThanOrEqual(before);
    expect(time.getTime()).toBeLessThanOrEqual(Date.now());
  });

  it('is believed for the bytes that were stamped alone', async () => {
    const token = await stamp();
    await expect(checkToken(token, OTHER, [authority.root])).rejects.toThrow(BadTimestamp);
    await expect(checkToken(token, Buffer.alloc(0), [authority.root])).rejects.toThrow(BadTimestamp);
  });

  it('is believed only when its certificate leads back to one that is trusted', async () => {
    await expect(stamp(stranger.root)).rejects.toThrow(BadTimestamp);
    await expect(new TimestampAuthority(authority.url, []).stamp(BYTES)).rejects.toThrow(BadTimestamp);
    const either = [stranger.root, authority.root];
    await expect(new TimestampAuthority(authority.url, either).stamp(BYTES)).resolves.toBeDefined();
  });

  it('is not believed with a certificate that is for something else', async () => {
    const { content } = ContentInfo.fromBER(Uint8Array.from(await stamp()).buffer);
    const said = new SignedData({ schema: content }).encapContentInfo.eContent?.getValue();
    const token = authority.signAsServer(new Uint8Array(said ?? new ArrayBuffer()));
    await expect(checkToken(token, BYTES, [authority.root])).rejects.toThrow('not for timestamps');
  });

  it('is not made to say anything else by changing a bit of its token', async () => {
    const token = await stamp();
    const said = (changed: Uint8Array, bytes: Uint8Array) =>
      checkToken(changed, bytes, [authority.root]).then(
        ({ time }) => time.getTime(),
        () => 'nothing',
      );
    const time = await said(token, BYTES);
    // The framing is not signed; what counts is.
    for (let at = 0; at < token.length; at += 41) {
      const changed = token.with(at, (token[at] ?? 0) ^ 1);
      expect([time, 'nothing']).toContain(await said(changed, BYTES));
      expect(await said(changed, OTHER)).toBe('nothing');
    }
  });

  it('does not have its signature of something else taken for a token', async () => {
    const token = Buffer.from(await stamp());
    const tokenType = Buffer.from('2a864886f70d0109100104', 'hex');
    const data = Buffer.from(token);
    data.set(Buffer.from('2a864886f70d0109100105', 'hex'), token.indexOf(tokenType));
    await expect(checkToken(data, OTHER, [authority.root])).rejects.toThrow('no timestamp token');
  });

  it('cannot answer with the token for an earlier request', async () => {
    let first: Buffer | undefined;
    authority.tamper = (reply) => {
      first ??= reply;
      return first;
    };
    await stamp();
    await expect(stamp()).rejects.toThrow('another request');
  });

  it.each([
    ['refuses', 200, Buffer.from('30053003020102', 'hex'), 'refused, with status 2'],
    ['answers nonsense', 200, Buffer.from('<html>'), 'something else than a reply'],
    ['is out of order', 503, Buffer.alloc(0), 'gave no token'],
  ])('is a fault when it %s', async (_what, status, body, message) => {
    const server = createServer((_request, response) => response.writeHead(status).end(body));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    await expect(new TimestampAuthority(url, [authority.root]).stamp(BYTES)).rejects.toThrow(message);
    server.close();
  });
});
