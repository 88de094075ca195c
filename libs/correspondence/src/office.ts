import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Matches, ValidateBy } from 'class-validator';
import { installed } from '#config';
import { Label, Labels, type Language, Maybe, Part, Parts, Text, UserId } from '#kernel';
import { isNumberPattern } from './number-pattern.ts';
import { BadFile, readYaml } from './read-yaml.ts';
import { InBoth } from './recipients.ts';

const NumberPattern = (): PropertyDecorator =>
  ValidateBy(
    { name: 'numberPattern', validator: { validate: (value) => isNumberPattern(String(value)) } },
    { message: 'must have {n} and {year}, and beside them only {month} and {roman-month}' },
  );

class Signatory {
  @UserId() readonly user!: string;
  @Label() readonly name!: string;
  @Maybe() @Part(InBoth) readonly title?: InBoth;
}

/** The office that writes: what its letterhead says, how its letters are numbered, who signs. */
export class Office {
  /** Names the office's register. */
  @Matches(/^[a-z0-9]{1,20}$/, { message: 'must be 1 to 20 of a-z and 0-9' }) readonly code!: string;
  @Label() readonly name!: string;
  @Labels() readonly lines!: readonly string[];
  @Label() readonly city!: string;
  @NumberPattern() @Text(100) readonly number!: string;
  @Parts(Signatory, 0) readonly signatories!: readonly Signatory[];
  /** As what others sign. */
  @Part(InBoth) readonly title!: InBoth;
}

/** An office's own details and letter forms: `office.yaml`, `letter.id.docx`, `letter.en.docx`. */
export interface Stationery {
  readonly office: Office;
  readonly forms: Readonly<Record<Language, string>>;
}

const SHIPPED = () => installed('templates', 'letters');

/** The stationery in a folder; what the folder lacks is taken from what comes along. Throws `BadFile`. */
export const readStationery = (folder: string = SHIPPED()): Stationery => {
  if (!existsSync(folder)) throw new BadFile(folder, ['There is no such folder; set TEMPLATES_DIR']);
  const own = (name: string) => {
    const file = join(folder, name);
    return existsSync(file) ? file : join(SHIPPED(), name);
  };
  return {
    office: readYaml(own('office.yaml'), Office),
    forms: { id: own('letter.id.docx'), en: own('letter.en.docx') },
  };
};
