export { BadKeyFile, FileMasterKeys } from './file-master-keys.ts';
export { type DataKey, ErasedScope, KeyVault, MissingKey } from './key-vault.ts';
export { MasterKeys, MissingMasterKey, type WrappedKey } from './master-keys.ts';
export { MemoryKeyVault } from './memory-key-vault.ts';
export {
  BrokenSeal,
  newSalt,
  openDisclosedPart,
  type PartHead,
  partSecret,
  publicCommitment,
  type SealedPart,
  sealedCommitment,
} from './part.ts';
export { PostgresKeyVault, type PostgresKeyVaultOptions } from './postgres/postgres-key-vault.ts';
export { type OpenedParts, partHead, type SealContext, type SealedParts, Sealer } from './sealer.ts';
