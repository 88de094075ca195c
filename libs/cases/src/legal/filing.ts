import { type Actor, refuse } from '#kernel';
import { needConsent } from '../consent/consents.ts';
import { needVictims } from '../report/victims.ts';
import type { CaseState } from '../state.ts';
import type { Filing, LegalState } from './state.ts';

/**
 * Refuses unless this filing may be made for these persons: they are on the case, agree to legal proceedings, have
 * given a power of attorney, and somebody other than the one who files has approved it.
 */
export const needFiling = (
  state: CaseState,
  filing: Filing,
  personIds: readonly string[],
  actor: Actor,
): void => {
  needVictims(state, personIds);
  needConsent(state, personIds, 'legal-proceedings');
  needPowers(state, personIds);
  needApprovals(state, filing, personIds, actor);
};

const needPowers = ({ legal }: CaseState, personIds: readonly string[]) => {
  const missing = personIds.filter((id) => (legal.powers[id] ?? []).length === 0);
  if (missing.length === 0) return;
  refuse(
    'legal/no-power-of-attorney',
    'A filing for a person needs their power of attorney; record it first',
    {
      personIds: missing,
    },
  );
};

const needApprovals = ({ legal }: CaseState, filing: Filing, personIds: readonly string[], { id }: Actor) => {
  for (const personId of personIds) {
    const approval = legal.approvals.find((a) => a.filing === filing && a.personId === personId);
    if (!approval) {
      refuse(
        'filing/not-approved',
        'The coordinator has not approved this filing yet; have it approved first',
        {
          filing,
          personId,
        },
      );
    } else if (approval.by === id) {
      refuse('approval/self', 'A second person approves a filing: not the one who makes it');
    }
  }
};

/** The state without the approvals that this filing has used: each serves once. */
export const spent = (legal: LegalState, filing: Filing, personIds: readonly string[]): LegalState => ({
  ...legal,
  approvals: legal.approvals.filter((a) => a.filing !== filing || !personIds.includes(a.personId)),
});
