import type { ServerResponse } from 'node:http';
import type { onRequestHookHandler } from 'fastify';
import helmet from 'helmet';

// Whether the line is encrypted is for the proxy in front to say.
const policy = helmet({
  contentSecurityPolicy: { directives: { upgradeInsecureRequests: null } },
  strictTransportSecurity: false,
});

/** What Helmet says to a browser. It is the same for every answer, so it is worked out once. */
const constantHeaders = (): Readonly<Record<string, string>> => {
  const headers: Record<string, string> = {};
  const response = {
    setHeader: (name: string, value: string) => {
      headers[name] = value;
    },
    removeHeader: () => undefined,
  };
  policy({} as never, response as unknown as ServerResponse, (error) => {
    if (error) throw error;
  });
  return headers;
};

/** Puts the headers that protect a browser's user on every answer. */
export const secureHeaders = (): onRequestHookHandler => {
  const headers = constantHeaders();
  return (_request, reply, done) => {
    reply.headers(headers);
    done();
  };
};
