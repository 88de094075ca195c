import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Puts a text in a file, as a whole or not at all, and returns when it would outlive a power cut. Only the owner may
 * read it. One call at a time for a file.
 */
export const writeDurably = async (file: string, text: string): Promise<void> => {
  const draft = `${file}.draft`;
  const handle = await open(draft, 'w', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, file);
  const folder = await open(dirname(file), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
};
