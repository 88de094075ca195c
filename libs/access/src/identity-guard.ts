import { type CanActivate, type ExecutionContext, Inject, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Actor, refuse } from '#kernel';
import { Identity } from './identity.ts';

const PUBLIC = 'jejak:public';

/** Marks a controller or handler that anybody may call: health, metrics, the API's description. */
export const Public = () => SetMetadata(PUBLIC, true);

/** A request after the guard has let it pass. */
export interface Identified {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  actor: Actor;
}

/** Denies by default: whatever is not public needs a known actor (`access/unknown-actor`). */
@Injectable()
export class IdentityGuard implements CanActivate {
  constructor(
    @Inject(Identity) private readonly identity: Identity,
    @Inject(Reflector) private readonly reflector: Reflector,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC, [context.getHandler(), context.getClass()]))
      return true;
    const request = context.switchToHttp().getRequest<Identified>();
    request.actor =
      this.identity.actorOf(request.headers) ??
      refuse(
        'access/unknown-actor',
        'Say who you are: in development mode with the headers X-User and X-Role',
      );
    return true;
  }
}
