/** Example answers of the API's description about one case, taken from a server with one fictional case; a test compares their fields. */
export const caseList = {
  items: [
    {
      id: '01a20d4a-a160-7278-9dd9-1faa9260de89',
      number: '2026/014',
      stage: 'advocacy',
      status: 'open',
      priority: null,
      owner: 'advocate-1',
      country: 'KH',
      city: 'Poipet',
      channel: 'hotline',
      victimCount: 2,
      reportedAt: '2026-11-24T11:22:04.515Z',
      updatedAt: '2026-11-24T11:22:04.611Z',
    },
  ],
};
export const currentCase = {
  id: '01a20d4a-a160-7278-9dd9-1faa9260de89',
  version: 6,
  position: 7,
  stage: 'advocacy',
  status: 'open',
  state: {
    report: {
      urgent: true,
      reporter: { anonymous: false },
      team: { 'advocate-1': 'ADV' },
      riskFactors: [],
      victims: {
        '01a20d4a-a144-7405-a85a-4b89675a457b': {
          personId: '01a20d4a-a144-7405-a85a-4b89675a457b',
          addedAt: '2026-11-24T11:22:04.561Z',
        },
      },
      duplicates: {},
      links: {},
      perpetrators: [],
      lostContact: {},
      notes: 0,
      reportedAt: '2026-11-24T11:22:04.515Z',
      channel: 'hotline',
      place: { country: 'KH', city: 'Poipet' },
      statedVictimCount: 2,
      victimCount: 2,
      details: { narrative: 'Two people ask for help to leave a guarded building.' },
      number: '2026/014',
      registeredAt: '2026-11-24T11:22:04.552Z',
      owner: 'advocate-1',
    },
    verification: {
      indicators: [],
      determinations: {},
      started: { by: 'advocate-1', at: '2026-11-24T11:22:04.586Z', method: 'remote-interview' },
    },
    evidence: { items: {}, statements: {} },
    consent: {
      byPerson: {
        '01a20d4a-a144-7405-a85a-4b89675a457b': {
          'case-handling': {
            status: 'given',
            at: '2026-11-24T11:22:04.597Z',
            giver: 'self',
            form: 'recorded',
            details: {},
          },
          'share-with-authorities': {
            status: 'given',
            at: '2026-11-24T11:22:04.597Z',
            giver: 'self',
            form: 'recorded',
            details: {},
          },
        },
      },
      overrides: {},
      dataRequests: {},
    },
    letters: {
      items: {
        L1: {
          recipient: 'KBRI Phnom Penh',
          kind: 'request',
          asks: ['verify-whereabouts', 'rescue'],
          legalBasis: ['UU 18/2017'],
          victims: ['01a20d4a-a144-7405-a85a-4b89675a457b'],
          replyBy: '2099-12-31',
          id: 'L1',
          status: 'drafted',
          revision: 1,
          authors: ['advocate-1'],
          reminders: 0,
          escalations: [],
          details: {
            subject: 'Request to find and protect an Indonesian citizen in Sihanoukville',
            body: 'We ask the embassy to verify where the person named in the annex is held, and to bring them to safety.',
          },
        },
      },
      diplomaticNotes: [],
    },
    rescue: { plans: {}, requests: {}, persons: {} },
    repatriation: { persons: {} },
    legal: { powers: {}, approvals: [], reports: {}, filings: {}, protection: {}, claims: {} },
    reintegration: { persons: {}, followUps: {} },
    referral: { referrals: {}, transfers: {} },
    deadlines: { items: {} },
    closure: { legalHolds: {}, reopened: 0 },
    corrections: { waiting: {} },
  },
  people: { '01a20d4a-a144-7405-a85a-4b89675a457b': 'Sari Contoh' },
  openItems: [
    { id: 'triage-case', kind: 'triage-case', role: 'COO', blocksClosure: false },
    { id: 'conclude-verification', kind: 'conclude-verification', role: 'COO', blocksClosure: true },
    { id: 'letter-L1-submit-letter', kind: 'submit-letter', role: 'ADV', about: 'L1', blocksClosure: true },
  ],
  updatedAt: '2026-11-24T11:22:04.611Z',
};
export const possibleActions = {
  definition: 'advocacy@1',
  actions: [
    {
      step: 'registerCase',
      action: 'registerCase',
      stage: 'intake',
      roles: ['INT'],
      allowed: false,
      done: false,
      discretionary: false,
      unmet: [{ kind: 'role', name: 'role', wanted: ['INT'], actual: 'ADV', known: true, remedies: [] }],
      code: 'access/role',
      reason: 'only these may: intake officer',
    },
    { action: 'addNote', allowed: true, roles: ['INT', 'ADV'] },
  ],
};
export const timeline = {
  entries: [
    {
      entryId: '01a20d4a-a163-718b-ae00-e1afa7d008e0',
      version: 1,
      position: 2,
      type: 'CaseReported',
      action: 'reportCase',
      chapter: 'report',
      sentence:
        'An urgent report came in through the hotline about 2 people in Poipet: Two people ask for help to leave a guarded building.',
      occurredAt: {
        value: '2026-11-24T11:22:04.512Z',
        precision: 'exact',
        text: '24 November 2026 at 18:22 GMT+7',
      },
      recordedAt: '2026-11-24T11:22:04.515Z',
      actor: { id: 'intake-1', role: 'INT', roleText: 'intake officer' },
      standing: 'stands',
      correctedBy: [],
      data: {
        channel: 'hotline',
        urgent: true,
        place: { country: 'KH', city: 'Poipet' },
        statedVictimCount: 2,
      },
      personal: { narrative: 'Two people ask for help to leave a guarded building.' },
    },
  ],
};
export const events = {
  events: [
    {
      type: 'CaseReported',
      schema: 1,
      data: {
        channel: 'hotline',
        urgent: true,
        place: { country: 'KH', city: 'Poipet' },
        statedVictimCount: 2,
      },
      personal: { stream: { narrative: 'Two people ask for help to leave a guarded building.' } },
      id: '01a20d4a-a163-718b-ae00-e1afa7d008e0',
      occurredAt: { value: '2026-11-24T11:22:04.512Z', precision: 'exact' },
      actor: { id: 'intake-1', role: 'INT' },
      meta: {
        commandId: '01a20d4a-a160-7278-9dd9-23608de504d2',
        action: 'reportCase',
        correlationId: '01a20d4a-a15e-74a3-8e44-902d03ca4b9f',
      },
      streamId: 'case-01a20d4a-a160-7278-9dd9-1faa9260de89',
      version: 1,
      position: 2,
      recordedAt: '2026-11-24T11:22:04.515Z',
      salt: '8uMf1o5qJcV0bqk0K2cJj0b1v4c0mZl3X2s7c9l0a1E=',
      leaf: '{"actor":"intake-1","id":"01a20d4a-a163-718b-ae00-e1afa7d008e0","parts":[{"c":"TRE9yGxVK6rNnCDFKhq4MU8UolBmXP0oyqPWfL3GmfA=","n":"pub"},{"c":"IqQg4bmZdyyzDQFboLm+qNiGebSAhrYq5T+AODSoUnA=","k":"case-01a20d4a-a160-7278-9dd9-1faa9260de89/1","kc":"Obobhngvks2i2nF29w6NGjJni0CYy9lMyPmkmdp+yno=","n":"p1"}],"prev":null,"rec":"2026-11-24T11:22:04.515Z","schema":"1","stream":"case-01a20d4a-a160-7278-9dd9-1faa9260de89","tenant":"jejak","type":"CaseReported","v":"jejak/1","ver":"1"}',
    },
  ],
};
export const feed = 'id: 1\nevent: entry\ndata: {"version":1,"type":"CaseReported"}\n';
