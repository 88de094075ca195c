import { keyVaultContract } from './key-vault.contract.ts';
import { MemoryKeyVault } from './memory-key-vault.ts';

let vault: MemoryKeyVault | undefined;
keyVaultContract('MemoryKeyVault', async (masterKeys) => {
  vault ??= new MemoryKeyVault(masterKeys);
  return vault;
});
