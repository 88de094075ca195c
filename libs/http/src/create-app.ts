import { randomUUID } from 'node:crypto';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import { Metrics } from './metrics.ts';
import { describeApi } from './openapi.ts';
import { answerProblem } from './problem-filter.ts';
import { secureHeaders } from './secure-headers.ts';

/** Letters and statements are long; nothing that people write is longer. Files do not travel in JSON. */
const MAX_BODY_BYTES = 1_048_576;

/** Builds the HTTP application from a module that imports `HttpModule`; it takes commands, but does not listen yet. */
export const createApp = async (module: DynamicModule): Promise<NestFastifyApplication> => {
  const adapter = new FastifyAdapter({
    bodyLimit: MAX_BODY_BYTES,
    genReqId: () => randomUUID(),
    frameworkErrors: answerProblem,
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger: ['error', 'warn'],
  });
  const metrics = app.get(Metrics);
  adapter
    .getInstance()
    .addHook('onRequest', secureHeaders())
    .addHook('onResponse', async (request, reply) => metrics.count(request, reply));
  SwaggerModule.setup('api/docs', app, describeApi(app), {
    jsonDocumentUrl: 'api/openapi.json',
    customSiteTitle: 'Jejak API',
  });
  await app.init();
  return app;
};

/** The address cannot be listened on; the message says what to do. */
export class CannotListen extends Error {}

/** Starts to listen; answers the address. Throws `CannotListen` when the port is taken or not allowed. */
export const listen = async (
  app: NestFastifyApplication,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<string> => {
  try {
    // Nest's own `listen` would log the error beside the sentence that the user gets.
    return await app.getHttpAdapter().getInstance().listen({ host, port });
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'EADDRINUSE') {
      throw new CannotListen(`Port ${port} on ${host} is in use; stop the other program or set PORT`, {
        cause: error,
      });
    }
    if (code === 'EACCES')
      throw new CannotListen(`Port ${port} needs more rights; set PORT above 1023`, { cause: error });
    throw error;
  }
};
