import type { Actor } from '#kernel';

/** Finds out who is asking. Later identity providers replace the development headers here, and only here. */
export abstract class Identity {
  /** The actor, or undefined when the request does not prove one. Header names are in lower case. */
  abstract actorOf(headers: Readonly<Record<string, string | string[] | undefined>>): Actor | undefined;
}

const USER = /^[A-Za-z0-9._@-]{1,64}$/;

/** Believes the headers X-User and X-Role: for development on one's own machine. `roles` are those that persons have. */
export class DevelopmentIdentity extends Identity {
  constructor(private readonly roles: readonly string[]) {
    super();
  }

  override actorOf(headers: Readonly<Record<string, string | string[] | undefined>>): Actor | undefined {
    const { 'x-user': id, 'x-role': role } = headers;
    const known =
      typeof id === 'string' && USER.test(id) && typeof role === 'string' && this.roles.includes(role);
    return known ? { id, role } : undefined;
  }
}

/** Believes nobody: the only identity outside development until a real one is configured. */
export class NoIdentity extends Identity {
  override actorOf(): undefined {
    return undefined;
  }
}
