/** Example answers of the API's description about the process: definitions, time limits and what went wrong with them. */
const listed = {
  id: 'advocacy',
  version: 1,
  hash: '5f1d2b0d6c3a4e7f8091a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f7',
  title: { en: 'Advocacy for victims of trafficking', id: 'Advokasi korban TPPO' },
  publishedAt: '2026-11-24T11:22:04.493Z',
  publishedBy: 'system',
};
export const definitionList = { definitions: [listed] };
export const definition = {
  ...listed,
  definition: { id: 'advocacy', version: 1, calendar: 'ID' },
  text: 'id: advocacy\nversion: 1\n',
};
export const incidents = {
  incidents: [
    {
      id: 1,
      code: 'CLOCK_SUSPECT',
      subject: '',
      detail: { jumpedByMs: 864_000_000 },
      raisedAt: '2026-11-24T11:22:04.493Z',
    },
  ],
};
export const attempts = {
  attempts: [
    {
      id: 1,
      at: '2026-11-24T11:22:04.493Z',
      actor: 'advocate-1',
      role: 'ADV',
      stream: 'case-01a20d4a-a160-7278-9dd9-1faa9260de89',
      action: 'sendLetter',
      code: 'workflow/blocked',
      correlationId: '01a20d4a-a160-7278-9dd9-1faa9260de90',
    },
  ],
};
export const recalculation = { cases: 3, deadlines: 5 };
export const timers = { armed: 12, failed: 0, waiting: 0, clockSuspect: false };
export const diagram = `---
title: "Hotline (hotline@1)"
---
flowchart LR
  subgraph stage_intake["intake"]
    step_registerCase["<b>register the case</b><br/>INT<br/>due 1wd"]
    step_triageCase["<b>triage the case</b><br/>COO<br/>due 1wd"]
  end
  step_registerCase -->|"report.registered = yes"| step_triageCase
`;
export const ocel = {
  eventTypes: [{ name: 'LetterSent', attributes: [{ name: 'role', type: 'string' }] }],
  objectTypes: [{ name: 'letter', attributes: [] }],
  events: [
    {
      id: '5f1d2b0d6c3a4e7f8091a2b3c4d5e6f7',
      type: 'LetterSent',
      time: '2022-07-28T17:00:00.000Z',
      attributes: [{ name: 'role', value: 'ADV' }],
      relationships: [{ objectId: '08192a3b4c5d6e7f8091a2b3c4d5e6f7', qualifier: 'letter' }],
    },
  ],
  objects: [{ id: '08192a3b4c5d6e7f8091a2b3c4d5e6f7', type: 'letter', attributes: [], relationships: [] }],
};
export const xes = '<log xes.version="1849-2016" xmlns="http://www.xes-standard.org/">…</log>';
