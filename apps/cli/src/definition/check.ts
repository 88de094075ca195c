import { caseVocabulary } from '#cases';
import { mistakesIn } from '#workflow';
import { type Print, read } from './files.ts';

/** Says everything that keeps a definition from being published, by file and line. Throws when there is something. */
export const checkFile = async (file: string, print: Print): Promise<void> => {
  const findings = mistakesIn(await read(file), caseVocabulary);
  for (const { line, code, message } of findings) print(`${file}:${line} ${code} ${message}`);
  if (findings.length > 0) throw new Error(`${file} cannot be published: ${findings.length} to correct`);
  print(`${file} can be published`);
};
