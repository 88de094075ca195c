import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Problem, problemOf } from './problem.ts';

const RETRY_AFTER_SECONDS = '1';
const logger = new Logger('http');

/** Answers every error as an RFC 9457 problem. Only unexpected ones are logged: by route and class, without values. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    answerProblem(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }
}

/** The same for errors that arise before Nest has the request. */
export const answerProblem = (error: unknown, request: FastifyRequest, reply: FastifyReply): void => {
  const problem = problemOf(error);
  if (problem.status === 500) logger.error(`${request.method} ${request.routeOptions?.url}: ${trace(error)}`);
  send(reply, problem);
};

const send = (reply: FastifyReply, problem: Problem): void => {
  if (reply.sent) return;
  if (problem.status === 503) reply.header('retry-after', RETRY_AFTER_SECONDS);
  reply.status(problem.status).type('application/problem+json').send(problem);
};

/** Where it happened; not the message, which may quote what somebody typed. */
const trace = (error: unknown): string =>
  error instanceof Error
    ? `${error.name} ${(error.stack ?? '')
        .split('\n')
        .filter((line) => line.startsWith('    at '))
        .slice(0, 8)
        .join('')}`
    : typeof error;
