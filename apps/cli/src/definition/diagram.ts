import { drawn } from '#engine';
import type { Language } from '#kernel';
import { definitionIn, type Print } from './files.ts';

/** Prints a definition as a Mermaid flowchart. */
export const drawFile = async (file: string, language: Language, print: Print): Promise<void> =>
  print(drawn(await definitionIn(file), language).trimEnd());
