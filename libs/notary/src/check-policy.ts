import { type Checkpoint, parseCheckpoint } from './checkpoint.ts';
import { demand } from './not-proven.ts';
import type { Note } from './note.ts';
import { verified } from './note-signing.ts';
import { NO_QUORUM, type Policy } from './policy.ts';

/** A checkpoint that a policy's log has signed, and the witnesses of the policy that have too. */
export interface WitnessedCheckpoint {
  readonly checkpoint: Checkpoint;
  /** By the policy's names, each with the time, in seconds since 1970, at which it says that it saw the checkpoint. */
  readonly witnesses: ReadonlyMap<string, number>;
}

/** The checkpoint in a note. Throws `NotProven` unless a log of the policy has signed it, and no known signature is false. */
export const checkSigned = (note: Note, { logs, witnesses }: Policy): WitnessedCheckpoint => {
  const checkpoint = parseCheckpoint(note.text);
  const ofLog = logs.map(({ key }) => key).filter(({ name }) => name === checkpoint.origin);
  const found = verified(note, [...ofLog, ...witnesses.map(({ key }) => key)]);
  const signed = found.some(({ key }) => ofLog.includes(key));
  demand(signed, 'note/unsigned', `No log of the policy has signed the checkpoint of ${checkpoint.origin}`);
  const times = new Map(found.map(({ key, time }) => [key, time]));
  const witnessed = witnesses.flatMap(({ name, key }) => {
    const time = times.get(key);
    return time === undefined ? [] : [[name, time] as const];
  });
  return { checkpoint, witnesses: new Map(witnessed) };
};

/** The checkpoint in a note. Throws `NotProven` as `checkSigned` does, and with `policy/unmet` when too few witnesses have signed. */
export const checkPolicy = (note: Note, policy: Policy): WitnessedCheckpoint => {
  const signed = checkSigned(note, policy);
  const groups = new Map(policy.groups.map((group) => [group.name, group]));
  const hasWitnessed = (name: string): boolean => {
    const group = groups.get(name);
    return group
      ? group.members.filter(hasWitnessed).length >= group.threshold
      : name === NO_QUORUM || signed.witnesses.has(name);
  };
  demand(
    hasWitnessed(policy.quorum),
    'policy/unmet',
    `The quorum ${policy.quorum} is not met: signed by ${[...signed.witnesses.keys()].join(', ') || 'no witness'}`,
  );
  return signed;
};
