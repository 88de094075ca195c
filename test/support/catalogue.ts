import { getMetadataStorage } from 'class-validator';
import { cases, caseWords, definitions, letterNumberClaimed } from '#cases';
import type { AnyAction, AnyEventKind, Decider, Language, Say, Words } from '#kernel';
import { outreach, outreachWords } from '#outreach';
import { people, peopleWords } from '#people';
import { definitionWords, migrations, migrationWords } from '#workflow';

/** Every decider, with the words that its readers see. */
export const catalogues: readonly { readonly decider: Decider<object>; readonly words: Words }[] = [
  { decider: cases as unknown as Decider<object>, words: caseWords },
  { decider: people as unknown as Decider<object>, words: peopleWords },
  { decider: outreach as unknown as Decider<object>, words: outreachWords },
  { decider: definitions as unknown as Decider<object>, words: definitionWords },
  { decider: migrations as unknown as Decider<object>, words: migrationWords },
];

/** Every action, after the category of its streams. */
export const actions: readonly (readonly [name: string, action: AnyAction])[] = catalogues.flatMap(
  ({ decider }) =>
    [...decider.actions.values()].map((action) => [`${decider.category} ${action.name}`, action] as const),
);

/** Every kind of event; those of corrections, which all categories share, once. */
export const kinds: ReadonlyMap<string, AnyEventKind> = new Map<string, AnyEventKind>([
  ...catalogues.flatMap(({ decider }) => [...decider.kinds]),
  [letterNumberClaimed.type, letterNumberClaimed],
]);

type Rule = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>[number];

/** Every rule on a field of any input, shape or part of one that the catalogues have loaded. */
export const fieldRules: readonly Rule[] = [
  ...(Reflect.get(getMetadataStorage(), 'validationMetadatas') as Map<unknown, Rule[]>).values(),
].flat();

/** A `Say` for tests that throws on a code without words. */
export const strictSay = (language: Language, words: Words, erased: string): Say => {
  const word = (code: string) => {
    const found = code === erased ? erased : words[code]?.[language];
    if (!found) throw new Error(`No word for ${code} in ${language}`);
    return found;
  };
  return {
    word,
    list: (codes) => codes.map(word).join(', '),
    person: (id) => `P-${id.slice(-4)}`,
    date: (iso) => iso,
    money: (amount, currency) => `${currency} ${amount}`,
  };
};
