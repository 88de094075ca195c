import { IsObject } from 'class-validator';
import { type Action, Count, Label, refuse, Sha256, Text } from '#kernel';
import { checkDefinition } from '../checks/index.ts';
import type { Definition } from '../definition.ts';
import { definitionHash, type Finding, readDefinition } from '../reading/index.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { action, event, newestVersion, type RegisterState } from './state.ts';

/** Characters of YAML. */
const MAX_TEXT = 300_000;

export class PublishDefinition {
  /** The definition as it is written, in YAML. */
  @Text(MAX_TEXT) readonly text!: string;
}

class DefinitionPublished extends PublishDefinition {
  @Label() readonly definitionId!: string;
  @Count(1) readonly number!: number;
  /** SHA-256 in hex of the canonical JSON (RFC 8785) of `definition`. */
  @Sha256() readonly hash!: string;
  /** What the text says, in full. */
  @IsObject() readonly definition!: Definition;
}

export const definitionPublished = event('DefinitionPublished', {
  shape: DefinitionPublished,
  evolve: ({ definitions }, { definitionId, number, hash }, { recordedAt, actor }) => ({
    definitions: [...definitions, { id: definitionId, version: number, hash, at: recordedAt, by: actor.id }],
  }),
  tell: {
    en: ({ definitionId, number, hash }) =>
      `Version ${number} of the workflow definition ${definitionId} was published (SHA-256 ${hash.slice(0, 16)}…)`,
    id: ({ definitionId, number, hash }) =>
      `Definisi alur kerja ${definitionId} versi ${number} diterbitkan (SHA-256 ${hash.slice(0, 16)}…)`,
  },
});

/** Everything that keeps a text from being published, by line; empty when it may be. */
export const mistakesIn = (text: string, vocabulary: Vocabulary): readonly Finding[] => {
  const { definition, findings, lineOf } = readDefinition(text);
  return definition ? checkDefinition(definition, vocabulary, lineOf) : findings;
};

const needNone = (findings: readonly Finding[]): void => {
  if (findings.length === 0) return;
  refuse('definition/invalid', 'The definition has mistakes; correct them all', { findings });
};

/** The action that publishes what can be said in a vocabulary. */
export const publishDefinitionIn = (
  vocabulary: Vocabulary,
  example: string,
): Action<'publishDefinition', PublishDefinition, RegisterState> =>
  action({
    name: 'publishDefinition',
    input: PublishDefinition,
    roles: ['COO', 'DIR', 'SYS'],
    on: 'existing',
    example: { text: example },
    emits: [definitionPublished],
    decide: ({ text }, state) => {
      const { definition, findings } = readDefinition(text);
      if (!definition) return refuse('definition/invalid', 'The definition cannot be read', { findings });
      const { id, version } = definition;
      const hash = definitionHash(definition);
      const same = state.published.definitions.find((one) => one.id === id && one.version === version);
      if (same?.hash === hash) return [];
      if (same)
        refuse('definition/published', 'What was published never changes; raise the version', {
          id,
          version,
        });
      const next = newestVersion(state, id) + 1;
      if (version !== next) {
        refuse('definition/version', `The next version of this definition is ${next}`, { id, next });
      }
      needNone(mistakesIn(text, vocabulary));
      return [definitionPublished.of({ text, definitionId: id, number: version, hash, definition })];
    },
  });
