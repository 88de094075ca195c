import { type Actor, type AnyAction, Refusal } from '#kernel';

/** Why this actor may not perform the action, whatever the stream; undefined when the role allows it. */
export const roleObstacle = ({ name, roles }: AnyAction, { role }: Actor): Refusal | undefined =>
  roles.includes(role)
    ? undefined
    : new Refusal('access/role', `The role ${role} may not ${name}; these may: ${roles.join(', ')}`, {
        roles,
      });
