import { type Decider, deciderOf } from '#kernel';
import type { Vocabulary } from '../vocabulary.ts';
import { publishDefinitionIn } from './publish-definition.ts';
import { emptyRegister, type RegisterState } from './state.ts';

/** The stream that holds them all: the order of publication is part of the record. */
export const REGISTER = 'register';

/** The behaviour of the register of definitions, for cases that speak this vocabulary. */
export const definitionsIn = (vocabulary: Vocabulary, example: string): Decider<RegisterState> =>
  deciderOf<RegisterState>({
    category: 'definition',
    initial: emptyRegister,
    actions: [publishDefinitionIn(vocabulary, example)],
    standing: () => 'open',
  });
