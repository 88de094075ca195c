export { TimestampAuthority } from './timestamp-authority.ts';
export { BadTimestamp, checkToken, type Timestamp } from './token.ts';
