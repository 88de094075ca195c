export { FileMasterKeys } from './file-master-keys.ts';
export { type DataKey, ErasedScope, KeyVault, MissingKey } from './key-vault.ts';
export { MasterKeys, MissingMasterKey, type WrappedKey } from './master-keys.ts';
export { MemoryKeyVault } from './memory-key-vault.ts';
export {
  BrokenSeal,
  openDisclosedPart,
  type PartHead,
  partSecret,
} from './part.ts';
export { PostgresKeyVault, type PostgresKeyVaultOptions } from './postgres/postgres-key-vault.ts';
export { type OpenedParts, partHead, type SealContext, Sealer } from './sealer.ts';
