export { type Attempt, Attempts, type LoggedAttempt } from './attempts.ts';
export { DevelopmentIdentity, Identity, NoIdentity } from './identity.ts';
export { type Identified, IdentityGuard, Public } from './identity-guard.ts';
export { needRole } from './need-role.ts';
