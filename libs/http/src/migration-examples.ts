/** Example answers of the API's description about plans to move cases. */
const CASE = '0199d1a0-0000-7000-8000-000000000001';

export const plan = {
  id: '0199d1a0-0000-7000-8000-000000000009',
  from: 'advocacy@1',
  to: 'advocacy@2',
  reason: 'Safety is assessed before every rescue',
  steps: { recordTravelDocument: 'obtainTravelDocument' },
  deadlines: { default: 'keep', steps: { recordTravelDocument: 'recalculate' } },
  plannedBy: 'lawyer-1',
  approvedBy: [],
  withdrawn: false,
  mistakes: [{ code: 'migration/unknown-definition', name: 'advocacy@2' }],
};
const open = [{ step: 'recordTravelDocument', item: { type: 'victim', id: CASE } }];
export const dryRun = {
  mistakes: plan.mistakes,
  cases: [
    {
      id: CASE,
      version: 12,
      verdict: 'needs-map',
      reasons: [{ code: 'step-vanished', name: 'recordTravelDocument' }],
      openBefore: open,
      openAfter: [],
      blockedAfter: open,
      deadlines: [
        {
          deadlineId: 'W4',
          decision: 'keep',
          from: '2026-12-08T10:00:00.000Z',
          to: '2026-12-08T10:00:00.000Z',
        },
      ],
      approvalsOrphaned: [],
    },
  ],
};
export const run = {
  moved: 198,
  refused: 1,
  left: [
    { id: CASE, verdict: 'needs-map', reasons: [{ code: 'step-vanished', name: 'recordTravelDocument' }] },
  ],
};
