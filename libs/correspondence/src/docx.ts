import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { refuse } from '#kernel';
import type { LetterDocument } from './letter-document.ts';

/**
 * The letter as a Word document on a form of the office. The form names the fields of `LetterDocument` in braces, and
 * `hasLegalBasis`, `hasCopies`, `hasEnclosures` for parts that may be missing. Refuses when the form cannot be filled,
 * saying where it is wrong.
 */
export const letterDocx = async (letter: LetterDocument, form: string): Promise<Buffer> => {
  const content = await readFile(form);
  try {
    const document = new Docxtemplater(new PizZip(content), {
      paragraphLoop: true,
      linebreaks: true,
      nullGetter: () => '',
      errorLogging: false,
    });
    document.render({
      ...letter,
      hasLegalBasis: letter.legalBasis.length > 0,
      hasCopies: letter.copies.length > 0,
      hasEnclosures: letter.enclosures.length > 0,
    });
    return document.toBuffer();
  } catch (error) {
    return refuse('document/form', `The form ${basename(form)} cannot be filled: ${mistakesOf(error)}`);
  }
};

interface FormError {
  readonly message: string;
  readonly properties?: { readonly explanation?: string; readonly errors?: readonly FormError[] };
}

const mistakesOf = (error: unknown): string => {
  const { message, properties } = error as FormError;
  return (properties?.errors ?? [error as FormError])
    .map((one) => one.properties?.explanation ?? (one.message || message))
    .join('; ');
};
