import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Answer, Witness } from './witness.ts';

/** 63 hashes and a note with 100 signatures are less. */
const MAX_BODY = 65_536;
const REQUEST_WITHIN_MS = 10_000;
const TEXT = 'text/plain; charset=utf-8';

/** Serves a witness at `POST /add-checkpoint`. What its owner should look into is told to `warn`, line by line. */
export const witnessServer = (witness: Witness, warn: (text: string) => void): Server => {
  const respond = async (request: IncomingMessage): Promise<Answer> => {
    if (request.url !== '/add-checkpoint') return { status: 404, body: 'There is only /add-checkpoint\n' };
    if (request.method !== 'POST') return { status: 405, body: 'Checkpoints are submitted by POST\n' };
    const body = await bodyOf(request);
    if (!body) return { status: 413, body: `A submission has at most ${MAX_BODY} bytes\n` };
    const answer = await witness.addCheckpoint(body);
    if (answer.status === 422)
      warn(`A checkpoint that does not continue the last one: ${answer.body.trim()}`);
    return answer;
  };
  return createServer({ requestTimeout: REQUEST_WITHIN_MS }, async (request, response) => {
    try {
      send(response, await respond(request));
    } catch (error) {
      warn(`A submission failed: ${(error as Error).message}`);
      send(response, { status: 500, body: 'The witness failed; its log says why\n' });
    }
  });
};

/** Starts listening and answers the address. */
export const listen = async (server: Server, host: string, port: number): Promise<string> => {
  server.listen(port, host);
  await once(server, 'listening');
  const { address, port: bound, family } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${bound}`;
};

const bodyOf = async (request: IncomingMessage): Promise<Uint8Array | undefined> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

const send = (response: ServerResponse, { status, body, type = TEXT }: Answer): void => {
  const headers = { 'content-type': type, 'x-content-type-options': 'nosniff' };
  response.writeHead(status, status === 405 ? { ...headers, allow: 'POST' } : headers).end(body);
};
