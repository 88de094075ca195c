import { demand } from './not-proven.ts';
import { type NoteKey, parseNoteKey, writeNoteKey } from './note-key.ts';
import { fromDecimal, hasControls, sameBytes } from './text.ts';

/** A log whose checkpoints are believed. */
export interface TrustedLog {
  readonly key: NoteKey;
  readonly url?: string;
}

/** A witness under the name that the policy gives it. */
export interface Witness extends TrustedLog {
  readonly name: string;
}

/** Witnesses, and groups of them, of whom at least so many have to have signed. */
export interface WitnessGroup {
  readonly name: string;
  readonly threshold: number;
  readonly members: readonly string[];
}

/** Whose word is believed on a log, and how many witnesses it takes (C2SP tlog-policy). */
export interface Policy {
  readonly logs: readonly TrustedLog[];
  readonly witnesses: readonly Witness[];
  readonly groups: readonly WitnessGroup[];
  /** The witness or group that has to have signed; `none` when nobody has to. */
  readonly quorum: string;
}

/** The quorum of a policy that asks for no witness. */
export const NO_QUORUM = 'none';

/** A policy as the text of its file. */
export const writePolicy = ({ logs, witnesses, groups, quorum }: Policy): string =>
  [
    ...logs.map(({ key, url }) => ['log', writeNoteKey(key), url]),
    ...witnesses.map(({ name, key, url }) => ['witness', name, writeNoteKey(key), url]),
    ...groups.map(({ name, threshold, members }) => ['group', name, threshold, ...members]),
    ['quorum', quorum],
  ]
    .map((words) => `${words.filter((word) => word !== undefined).join(' ')}\n`)
    .join('');

/** The policy in a text. Refuses (`NotProven`) every other form, naming the line. */
export const parsePolicy = (text: string): Policy => {
  const octets = !hasControls(text, '\t\n');
  demand(octets, 'policy/malformed', 'A policy has no control characters but tabs and line breaks');
  const lines = text.split('\n').map((line) => line.split(/[ \t]+/).filter((word) => word !== ''));
  const draft: Draft = { logs: [], witnesses: [], groups: [], quorums: [], members: new Set() };
  for (const [at, [keyword, ...words]] of lines.entries()) {
    if (keyword === undefined || keyword.startsWith('#')) continue;
    const read = READERS.get(keyword);
    demand(read !== undefined, 'policy/malformed', `Line ${at + 1} of the policy: unknown word ${keyword}`);
    read(words, draft, (holds, what) =>
      demand(holds, 'policy/malformed', `Line ${at + 1} of the policy: ${what}`),
    );
  }
  const [quorum, ...more] = draft.quorums;
  demand(quorum !== undefined && more.length === 0, 'policy/malformed', 'A policy has one quorum line');
  return { logs: draft.logs, witnesses: draft.witnesses, groups: draft.groups, quorum };
};

interface Draft {
  readonly logs: TrustedLog[];
  readonly witnesses: Witness[];
  readonly groups: WitnessGroup[];
  readonly quorums: string[];
  /** All who are in a group: nobody is in two. */
  readonly members: Set<string>;
}

type Check = (holds: boolean, what: string) => void;
type LineReader = (words: readonly string[], draft: Draft, check: Check) => void;

const isDefined = ({ witnesses, groups }: Draft, name: string): boolean =>
  [...witnesses, ...groups].some((one) => one.name === name);

const checkNewName = (name: string, draft: Draft, check: Check): void => {
  check(name !== NO_QUORUM, `the name ${NO_QUORUM} is taken`);
  check(!isDefined(draft, name), `a second ${name}`);
};

const checkNewKey = (key: NoteKey, use: NoteKey['use'], known: readonly TrustedLog[], check: Check): void => {
  check(key.use === use, `the key ${key.name} is for a ${key.use}, not for a ${use}`);
  check(
    !known.some((one) => sameBytes(one.key.publicKey, key.publicKey)),
    `a second time the key of ${key.name}`,
  );
};

const readLog: LineReader = ([vkey = '', url, ...rest], { logs }, check) => {
  check(vkey !== '' && rest.length === 0, 'expected log <vkey> [<url>]');
  const key = parseNoteKey(vkey);
  checkNewKey(key, 'note', logs, check);
  logs.push({ key, ...(url !== undefined && { url }) });
};

const readWitness: LineReader = ([name = '', vkey = '', url, ...rest], draft, check) => {
  check(vkey !== '' && rest.length === 0, 'expected witness <name> <vkey> [<url>]');
  checkNewName(name, draft, check);
  const key = parseNoteKey(vkey);
  checkNewKey(key, 'cosignature', draft.witnesses, check);
  draft.witnesses.push({ name, key, ...(url !== undefined && { url }) });
};

const readGroup: LineReader = ([name = '', count = '', ...members], draft, check) => {
  check(members.length > 0, 'expected group <name> all|any|<k> <name>...');
  checkNewName(name, draft, check);
  const named = new Map([
    ['any', 1],
    ['all', members.length],
  ]);
  const threshold =
    named.get(count) ?? fromDecimal(count, 'policy/malformed', `threshold of the group ${name}`);
  check(threshold >= 1 && threshold <= members.length, `${count} of ${members.length} members`);
  for (const member of members) {
    check(isDefined(draft, member), `${member} is not defined above`);
    check(!draft.members.has(member), `${member} is in a group already`);
    draft.members.add(member);
  }
  draft.groups.push({ name, threshold, members });
};

const readQuorum: LineReader = ([name = '', ...rest], draft, check) => {
  check(name !== '' && rest.length === 0, 'expected quorum <name>');
  check(name === NO_QUORUM || isDefined(draft, name), `${name} is not defined above`);
  draft.quorums.push(name);
};

const READERS: ReadonlyMap<string, LineReader> = new Map([
  ['log', readLog],
  ['witness', readWitness],
  ['group', readGroup],
  ['quorum', readQuorum],
]);
