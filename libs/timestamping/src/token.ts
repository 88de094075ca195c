import { X509Certificate } from 'node:crypto';
import {
  Certificate,
  ContentInfo,
  type ExtKeyUsage,
  id_ContentType_SignedData,
  id_ExtKeyUsage,
  id_eContentType_TSTInfo,
  SignedData,
  TSTInfo,
} from 'pkijs';

/** A timestamp token does not show what it should. The message says what is wrong. */
export class BadTimestamp extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'BadTimestamp';
  }
}

/** What an authority says of some bytes. */
export interface Timestamp {
  /** At this time the bytes existed. */
  readonly time: Date;
  /** The number that was sent along with the request, when there was one. */
  readonly nonce?: bigint;
}

const NOTHING = new ArrayBuffer();
/** That a certificate is for timestamps (RFC 3161, section 2.3). */
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';

/**
 * Checks a token (RFC 3161, DER) against the bytes that it is about and the certificates (PEM) of the authorities that
 * are trusted. Throws `BadTimestamp` unless the bytes are those, and the signature is true and by an authority that leads
 * back to one of the certificates.
 */
export const checkToken = async (
  token: Uint8Array,
  bytes: Uint8Array,
  trusted: readonly string[],
): Promise<Timestamp> => {
  try {
    const signed = signedIn(token);
    const { genTime, nonce } = TSTInfo.fromBER(signed.encapContentInfo.eContent?.getValue() ?? NOTHING);
    const { signerCertificate, signatureVerified } = await signed.verify({
      signer: 0,
      data: copy(bytes),
      trustedCerts: trusted.map((pem) => Certificate.fromBER(copy(new X509Certificate(pem).raw))),
      checkChain: true,
      passedWhenNotRevValues: true,
      extendedMode: true,
    });
    if (!signatureVerified) throw new BadTimestamp('The signature of the token is false');
    if (!isForTimestamps(signerCertificate)) {
      throw new BadTimestamp('The certificate of the signer is not for timestamps');
    }
    return { time: genTime, ...(nonce && { nonce: nonce.toBigInt() }) };
  } catch (error) {
    if (error instanceof BadTimestamp) throw error;
    throw new BadTimestamp(`The token proves nothing: ${(error as Error).message}`, { cause: error });
  }
};

/** Of any other kind than a token the library would check the signature alone, and not what was signed. */
const signedIn = (token: Uint8Array): SignedData => {
  const { contentType, content } = ContentInfo.fromBER(copy(token));
  if (contentType === id_ContentType_SignedData) {
    const signed = new SignedData({ schema: content });
    if (signed.encapContentInfo.eContentType === id_eContentType_TSTInfo) return signed;
  }
  throw new BadTimestamp('This is no timestamp token');
};

const isForTimestamps = (certificate: Certificate | null | undefined): boolean =>
  certificate?.extensions?.some(
    ({ extnID, parsedValue }) =>
      extnID === id_ExtKeyUsage && (parsedValue as ExtKeyUsage).keyPurposes.includes(TIME_STAMPING),
  ) ?? false;

/** The library wants a buffer of its own. */
const copy = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer;
