export { DevelopmentIdentity, Identity, NoIdentity } from './identity.ts';
export { type Identified, IdentityGuard, Public } from './identity-guard.ts';
