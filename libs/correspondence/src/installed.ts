import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A folder that comes with Jejak; sources and build lie at different depths below it. */
export const installed = (...names: readonly string[]): string =>
  join(projectFolder(import.meta.dirname), ...names);

const projectFolder = (folder: string): string =>
  existsSync(join(folder, 'package.json')) ? folder : projectFolder(dirname(folder));
