import type { OpenItem } from '../open-item.ts';
import type { CaseState } from '../state.ts';
import type { EvidenceItem } from './state.ts';

const waiting = ({ id, verified, reliability }: EvidenceItem): OpenItem[] => [
  ...(verified === false
    ? [
        {
          id: `evidence-${id}-differs`,
          kind: 'explain-changed-evidence',
          role: 'LAW',
          about: id,
          blocksClosure: true,
        } as const,
      ]
    : []),
  ...(reliability === undefined
    ? [
        {
          id: `evidence-${id}-assess`,
          kind: 'assess-evidence',
          role: 'ADV',
          about: id,
          blocksClosure: false,
        } as const,
      ]
    : []),
];

/** What waits for somebody in this chapter: evidence found changed, evidence not assessed. */
export const evidenceOpen = ({ evidence }: CaseState): readonly OpenItem[] =>
  Object.values(evidence.items)
    .filter(({ withdrawn }) => !withdrawn)
    .flatMap(waiting);
