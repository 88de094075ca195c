import { randomBytes } from 'node:crypto';
import { Integer } from 'asn1js';
import { MessageImprint, PKIStatus, TimeStampReq, TimeStampResp } from 'pkijs';
import { BadTimestamp, checkToken } from './token.ts';

const WITHIN_MS = 10_000;
const NONCE_SIZE = 8;

/** An authority that says at which time something existed, asked over HTTP (RFC 3161). */
export class TimestampAuthority {
  /** `trusted`: the certificates (PEM) to which its own has to lead back. */
  constructor(
    private readonly url: string,
    private readonly trusted: readonly string[],
    private readonly withinMs = WITHIN_MS,
  ) {}

  /**
   * A token (DER) for these bytes, of which the authority gets the SHA-256 hash alone. Throws `BadTimestamp` when it does
   * not answer, refuses, or gives a token that does not hold; asking again later does no harm.
   */
  async stamp(bytes: Uint8Array): Promise<Uint8Array> {
    const data = Uint8Array.from(bytes);
    // A first byte below 128 and above 0 keeps DER and the number the same.
    const nonce = Uint8Array.from([0x40 | ((randomBytes(1)[0] ?? 0) & 0x3f), ...randomBytes(NONCE_SIZE - 1)]);
    const request = new TimeStampReq({
      version: 1,
      messageImprint: await MessageImprint.create('SHA-256', data.buffer),
      nonce: new Integer({ valueHex: nonce.buffer }),
      certReq: true,
    });
    const token = tokenIn(await this.post(request.toSchema().toBER()));
    const stamped = await checkToken(token, bytes, this.trusted);
    if (stamped.nonce !== BigInt(`0x${Buffer.from(nonce).toString('hex')}`)) {
      throw new BadTimestamp('The token was made for another request');
    }
    return token;
  }

  private async post(body: ArrayBuffer): Promise<ArrayBuffer> {
    try {
      const response = await fetch(this.url, {
        method: 'POST',
        headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
        body,
        signal: AbortSignal.timeout(this.withinMs),
      });
      if (!response.ok) throw new Error(`it answered ${response.status}`);
      return await response.arrayBuffer();
    } catch (cause) {
      throw new BadTimestamp(`The timestamp authority ${this.url} gave no token`, { cause });
    }
  }
}

const tokenIn = (reply: ArrayBuffer): Uint8Array => {
  const { status, timeStampToken } = responseIn(reply);
  const granted = status.status === PKIStatus.granted || status.status === PKIStatus.grantedWithMods;
  if (granted && timeStampToken) return new Uint8Array(timeStampToken.toSchema().toBER());
  const reasons = status.statusStrings?.map(({ valueBlock }) => valueBlock.value).join('; ') ?? '';
  throw new BadTimestamp(`The timestamp authority refused, with status ${status.status}: ${reasons}`);
};

const responseIn = (reply: ArrayBuffer): TimeStampResp => {
  try {
    return TimeStampResp.fromBER(reply);
  } catch (cause) {
    throw new BadTimestamp('The timestamp authority answered something else than a reply', { cause });
  }
};
