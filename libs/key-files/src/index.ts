export { openFileSigner } from './file-signer.ts';
export { BadKeyFile, makeSecret, readSecret, replaceSecret } from './secret-file.ts';
