import fastify from 'fastify';
import { secureHeaders } from './secure-headers.ts';

describe('the headers that protect a browser', () => {
  it('stand on every answer, also of an error, and leave encryption to the proxy in front', async () => {
    const server = fastify().addHook('onRequest', secureHeaders());
    server.get('/page', async () => ({ found: true }));
    const address = await server.listen({ host: '127.0.0.1', port: 0 });
    for (const path of ['/page', '/nowhere']) {
      const headers = Object.fromEntries((await fetch(`${address}${path}`)).headers);
      expect(headers).toMatchObject({
        'content-security-policy': expect.stringContaining("default-src 'self'"),
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'SAMEORIGIN',
        'referrer-policy': 'no-referrer',
      });
      expect(headers['content-security-policy']).not.toContain('upgrade-insecure-requests');
      expect(headers).not.toHaveProperty('strict-transport-security');
    }
    await server.close();
  });
});
