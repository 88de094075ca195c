import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';

const CONFIG = `
[req]
distinguished_name = name
[name]
[root]
basicConstraints = critical,CA:true
keyUsage = critical,keyCertSign,cRLSign
[authority]
basicConstraints = critical,CA:false
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
[server]
extendedKeyUsage = critical,serverAuth
[tsa]
default_tsa = tsa_config
[tsa_config]
serial = ./serial
default_policy = 1.2.3.4.1
digests = sha256
signer_digest = sha256
ess_cert_id_alg = sha256
ordering = yes
`;

/** A timestamp authority on this machine that answers with `openssl ts -reply`. It throws when there is no openssl. */
export class OpensslAuthority {
  private readonly folder = mkdtempSync(join(tmpdir(), 'jejak-tsa-'));
  private readonly server = createServer(async (request, response) => {
    const reply = this.reply(await buffer(request));
    response.setHeader('content-type', 'application/timestamp-reply').end(this.tamper(reply));
  });
  /** Changes each answer on its way. */
  tamper = (reply: Buffer): Buffer => reply;

  private constructor() {
    writeFileSync(this.path('openssl.cnf'), CONFIG);
    writeFileSync(this.path('serial'), '01');
    this.issue('root');
    const byRoot = ['-CA', 'root.pem', '-CAkey', 'root.key'];
    this.issue('authority', ...byRoot);
    this.issue('server', ...byRoot);
  }

  static async start(): Promise<OpensslAuthority> {
    const authority = new OpensslAuthority();
    await new Promise<void>((done) => authority.server.listen(0, '127.0.0.1', done));
    return authority;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`;
  }

  /** The certificate (PEM) that its users trust. */
  get root(): string {
    return readFileSync(this.path('root.pem'), 'utf8');
  }

  /** What is said in a token, signed anew with a certificate of the same root that is for web servers. */
  signAsServer(said: Uint8Array): Uint8Array {
    writeFileSync(this.path('said'), said);
    const form = ['-binary', '-nodetach', '-outform', 'DER', '-econtent_type', '1.2.840.113549.1.9.16.1.4'];
    this.run(
      'cms',
      '-sign',
      ...form,
      '-signer',
      'server.pem',
      '-inkey',
      'server.key',
      '-in',
      'said',
      '-out',
      'signed',
    );
    return readFileSync(this.path('signed'));
  }

  /** What `openssl ts -verify` says of a token for some bytes. */
  verify(token: Uint8Array, bytes: Uint8Array): string {
    writeFileSync(this.path('token'), token);
    writeFileSync(this.path('data'), bytes);
    const files = ['-data', 'data', '-in', 'token', '-token_in', '-CAfile', 'root.pem'];
    const { stdout, stderr } = spawnSync('openssl', ['ts', '-verify', ...files], {
      cwd: this.folder,
      encoding: 'utf8',
    });
    return `${stdout}${stderr}`;
  }

  private reply(query: Uint8Array): Buffer {
    writeFileSync(this.path('query'), query);
    const signer = ['-signer', 'authority.pem', '-inkey', 'authority.key'];
    this.run('ts', '-reply', '-config', 'openssl.cnf', '-queryfile', 'query', '-out', 'reply', ...signer);
    return readFileSync(this.path('reply'));
  }

  stop(): void {
    this.server.close().closeAllConnections();
    rmSync(this.folder, { recursive: true });
  }

  private issue(name: string, ...signedBy: string[]): void {
    const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-noenc', '-keyout', `${name}.key`];
    const subject = ['-subj', `/CN=The ${name} of a test`, '-days', '2', '-extensions', name];
    this.run(
      'req',
      '-x509',
      '-config',
      'openssl.cnf',
      ...key,
      ...subject,
      ...signedBy,
      '-out',
      `${name}.pem`,
    );
  }

  private run(...args: string[]): void {
    execFileSync('openssl', args, { cwd: this.folder, stdio: 'pipe' });
  }

  private path(name: string): string {
    return join(this.folder, name);
  }
}
