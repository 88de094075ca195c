import { caseWords } from '#cases';
import type { Language } from '#kernel';
import { type ItemRef, type Remedy, UNSET, type Unmet, type UnmetLeaf } from '#workflow';

type Phrase = (name: string, wanted: string, actual: string) => string;

const PHRASES: Readonly<Record<Language, Readonly<Record<UnmetLeaf['kind'], Phrase>>>> = {
  en: {
    fact: (name, wanted, actual) => `${name}: ${actual}, must be ${wanted}`,
    item: (name, wanted, actual) => `${name}: ${actual}, must be ${wanted}`,
    done: (name) => `${name} has not been done`,
    overdue: (name) => `the time limit of ${name} has not passed`,
    count: (name, wanted, actual) => `${name}: there are ${actual}, and must be ${wanted}`,
    role: (_name, wanted) => `only these may: ${wanted}`,
    evidence: (name, wanted, actual) =>
      `evidence of the kind ${name}: there are ${actual}, and must be ${wanted}`,
    field: (name) => `${name} must be stated`,
    'four-eyes': (name) => `a second person is needed: not the one who did ${name}`,
    revision: (name, wanted, actual) =>
      `${name}: the approval covers revision ${actual}, the current one is ${wanted}`,
    repeat: (name, wanted) => `${name} was done ${wanted} times, which is the limit`,
    reason: () => 'a reason must be stated',
    'not-in-definition': (name) => `${name} is no step of this case's process`,
  },
  id: {
    fact: (name, wanted, actual) => `${name}: ${actual}, harus ${wanted}`,
    item: (name, wanted, actual) => `${name}: ${actual}, harus ${wanted}`,
    done: (name) => `${name} belum dilakukan`,
    overdue: (name) => `tenggat ${name} belum lewat`,
    count: (name, wanted, actual) => `${name}: ada ${actual}, harus ${wanted}`,
    role: (_name, wanted) => `hanya boleh oleh: ${wanted}`,
    evidence: (name, wanted, actual) => `bukti jenis ${name}: ada ${actual}, harus ${wanted}`,
    field: (name) => `${name} harus diisi`,
    'four-eyes': (name) => `perlu orang kedua: bukan yang melakukan ${name}`,
    revision: (name, wanted, actual) =>
      `${name}: persetujuan mencakup revisi ${actual}, yang berlaku revisi ${wanted}`,
    repeat: (name, wanted) => `${name} sudah dilakukan ${wanted} kali, batasnya tercapai`,
    reason: () => 'alasan harus disebutkan',
    'not-in-definition': (name) => `${name} bukan langkah dalam proses kasus ini`,
  },
};

const OR: Readonly<Record<Language, string>> = { en: ' or ', id: ' atau ' };
const AND: Readonly<Record<Language, string>> = { en: '; ', id: '; ' };
const BY: Readonly<Record<Language, string>> = { en: 'by', id: 'oleh' };

/** Why not yet, for people: each thing that stands in the way, with the steps that would clear it and who takes them. */
export const reasonOf = (unmet: readonly Unmet[], language: Language): string =>
  unmet.map((one) => sentence(one, language)).join(AND[language]);

const sentence = (unmet: Unmet, language: Language): string => {
  if ('any' in unmet) return unmet.any.map((branch) => reasonOf(branch, language)).join(OR[language]);
  const say = (code: string) => caseWords[code]?.[language] ?? code;
  const actual = say(unmet.known ? unmet.actual : UNSET);
  const wanted = unmet.wanted.map(say).join(OR[language]);
  const name = `${say(unmet.name)}${itemOf(unmet.item)}`;
  const phrase = PHRASES[language][unmet.kind](name, wanted, actual);
  return unmet.kind === 'role' ? phrase : `${phrase}${remedy(unmet.remedies[0], say, language)}`;
};

const itemOf = (item: ItemRef | undefined) => (item ? ` ${item.id}` : '');

const remedy = (steps: Remedy | undefined, say: (code: string) => string, language: Language): string => {
  if (!steps || steps.length === 0) return '';
  const each = steps.map(
    ({ step, role }) => `${say(step)} ${BY[language]} ${role.map(say).join(OR[language])}`,
  );
  return ` (${each.join(', ')})`;
};
