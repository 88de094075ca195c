import type { OpenItem } from '../open-item.ts';
import { activeVictims } from '../report/victims.ts';
import type { CaseState } from '../state.ts';
import { isBack, notReturning, type PersonReturning } from './state.ts';

interface Wait {
  readonly kind: string;
  readonly blocksClosure: boolean;
  readonly is: (person: PersonReturning) => boolean;
}

/** What a way home waits for abroad. */
const ABROAD: readonly Wait[] = [
  {
    kind: 'obtain-travel-document',
    blocksClosure: true,
    is: ({ document }) => document?.kind === 'requested',
  },
  {
    kind: 'settle-fine',
    blocksClosure: true,
    is: ({ fine }) => fine?.kind === 'assessed' || fine?.kind === 'waiver-refused',
  },
  { kind: 'chase-fine-waiver', blocksClosure: true, is: ({ fine }) => fine?.kind === 'waiver-requested' },
  { kind: 'chase-exit-permit', blocksClosure: true, is: ({ exitPermit }) => exitPermit === 'requested' },
  {
    kind: 'ask-return-decision',
    blocksClosure: false,
    is: ({ exitPermit, decision }) => exitPermit === 'issued' && decision === undefined,
  },
  {
    kind: 'arrange-return',
    blocksClosure: true,
    is: ({ decision, travel }) => decision === 'agreed' && travel === undefined,
  },
  { kind: 'confirm-arrival', blocksClosure: true, is: ({ travel }) => travel !== undefined },
];

/** What it waits for once the person is back. */
const BACK: readonly Wait[] = [
  { kind: 'hand-over-returnee', blocksClosure: true, is: ({ travel }) => travel?.kind === 'arrived' },
];

/** What waits for somebody in this chapter. */
export const repatriationOpen = (state: CaseState): readonly OpenItem[] =>
  activeVictims(state).flatMap(({ personId }) => {
    const person = state.repatriation.persons[personId] ?? notReturning;
    return (isBack(person) ? BACK : ABROAD)
      .filter(({ is }) => is(person))
      .map(
        ({ kind, blocksClosure }): OpenItem => ({
          id: `return-${kind}-${personId}`,
          kind,
          role: 'ADV',
          about: personId,
          blocksClosure,
        }),
      );
  });
