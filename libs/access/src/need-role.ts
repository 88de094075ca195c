import { type Actor, refuse } from '#kernel';

/** Refuses with `access/role` who acts in none of these roles. */
export const needRole = ({ role }: Actor, roles: readonly string[]): void => {
  if (!roles.includes(role)) {
    refuse('access/role', `The role ${role} may not; these may: ${roles.join(', ')}`);
  }
};
