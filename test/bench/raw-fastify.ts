import fastify from 'fastify';

/**
 * The least that answers a POST over HTTP: parses the body and sends what it was started with. It prints where it
 * listens, and ends with the pipe of its parent.
 */
const [answer = '{}'] = process.argv.slice(2);
const body: unknown = JSON.parse(answer);
const server = fastify();
server.post('/*', async (_request, reply) => reply.header('etag', '"1"').send(body));
process.stdout.write(`${await server.listen({ host: '127.0.0.1', port: 0 })}\n`);
process.stdin.once('end', () => process.exit()).resume();
