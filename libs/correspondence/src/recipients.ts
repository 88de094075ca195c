import { IsUrl, Matches } from 'class-validator';
import { installed } from '#config';
import { Count, Label, Labels, type Language, Maybe, Part, Parts, Text } from '#kernel';
import { BadFile, readYaml } from './read-yaml.ts';

/** Something in both languages. */
export class InBoth implements Readonly<Record<Language, string>> {
  @Text(300) readonly id!: string;
  @Text(300) readonly en!: string;
}

class SourcedAddress {
  @Labels(1) readonly lines!: readonly string[];
  /** Where the address was published. */
  @IsUrl() readonly source!: string;
}

const Code = () => Matches(/^[a-z0-9-]{1,40}$/, { message: 'must be 1 to 40 of a-z, 0-9 and -' });

/** A public body to which letters go. */
export class Recipient {
  @Code() readonly code!: string;
  /** As letters and lists call it. */
  @Part(InBoth) readonly name!: InBoth;
  /** Whom a letter to it addresses. */
  @Part(InBoth) readonly addressee!: InBoth;
  @Maybe() @Label() readonly city?: string;
  @Maybe() @Part(SourcedAddress) readonly address?: SourcedAddress;
  @Part(InBoth) readonly purpose!: InBoth;
  /** Where to turn first when it does not answer. */
  @Maybe() @Code() readonly superior?: string;
  /** Within how many working days the office itself expects an answer; no legal term. */
  @Count(1, 365) readonly answerWorkingDays!: number;
}

class Directory {
  @Parts(Recipient) readonly recipients!: readonly Recipient[];
}

/** The recipients in a directory file, by default the one that comes along. Throws `BadFile` when it is not right. */
export const readRecipients = (file = installed('directory', 'recipients.yaml')): readonly Recipient[] => {
  const { recipients } = readYaml(file, Directory, 'recipients');
  const codes = new Set<string>();
  const problems = recipients.flatMap(({ code, superior }, index) => {
    const twice = codes.has(code);
    codes.add(code);
    const missing = superior !== undefined && !recipients.some((other) => other.code === superior);
    return [
      ...(twice ? [`recipients.${index}.code ${code} is there twice`] : []),
      ...(missing ? [`recipients.${index}.superior ${superior} is not in the list`] : []),
      ...(circular(recipients, code) ? [`recipients.${index}.superior leads back to ${code}`] : []),
    ];
  });
  if (problems.length > 0) throw new BadFile(file, problems);
  return recipients;
};

const circular = (recipients: readonly Recipient[], start: string): boolean => {
  let code: string | undefined = start;
  for (let steps = 0; code !== undefined && steps <= recipients.length; steps++) {
    code = recipients.find((recipient) => recipient.code === code)?.superior;
    if (code === start) return true;
  }
  return false;
};

/** The body that a letter means by its recipient, which may be a code or a name in either language. */
export const recipientNamed = (recipients: readonly Recipient[], text: string): Recipient | undefined => {
  const wanted = text.toLowerCase();
  return recipients.find(({ code, name }) =>
    [code, name.id, name.en].some((known) => known.toLowerCase() === wanted),
  );
};
