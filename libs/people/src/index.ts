import { correctionActions, correctionWords, type Decider, deciderOf, type Words } from '#kernel';
import { approveMerge } from './approve-merge.ts';
import { changeName } from './change-name.ts';
import { decideIdentity } from './decide-identity.ts';
import { proposeMerge } from './propose-merge.ts';
import { recordContact } from './record-contact.ts';
import { recordGuardian } from './record-guardian.ts';
import { recordIdentity } from './record-identity.ts';
import { registerPerson } from './register-person.ts';
import { rejectMerge } from './reject-merge.ts';
import { reverseMerge } from './reverse-merge.ts';
import { noPerson, type PersonState } from './state.ts';
import { ownWords } from './words.ts';

export type { PersonState } from './state.ts';

const actions = [
  registerPerson,
  changeName,
  recordContact,
  recordIdentity,
  decideIdentity,
  recordGuardian,
  proposeMerge,
  approveMerge,
  rejectMerge,
  reverseMerge,
];

/** The behaviour of `person-` streams. A merged person is closed until the merge is reversed. */
export const people: Decider<PersonState> = deciderOf<PersonState>({
  category: 'person',
  initial: noPerson,
  actions: [...actions, ...correctionActions(actions, ['INT', 'ADV', 'DPO'], ['COO', 'DPO'])],
  standing: ({ profile, merge }) => {
    if (profile.registeredAt === undefined) return 'new';
    return merge.intoPersonId === undefined ? 'open' : 'closed';
  },
});

/** The words for every code and field of a person. */
export const peopleWords: Words = { ...correctionWords, ...ownWords };
