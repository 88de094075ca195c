/** Example answers of the API's description, all about one fictional case. */
const caseId = '0199d1a0-0000-7000-8000-00000000c001';
const recordedAt = '2026-01-22T03:15:00.000Z';
const entry = {
  id: '0199d1a0-0000-7000-8000-000000000001',
  type: 'CaseReported',
  schema: 1,
  version: 1,
  position: 41,
  recordedAt,
  data: { channel: 'hotline', urgent: true, place: { country: 'KH', city: 'Poipet' }, statedVictimCount: 2 },
};

export const receipt = { id: caseId, version: 1, position: 41, events: [entry], repeated: false };
export const live = { status: 'ok' };
export const metrics = 'jejak_projection_lag{projection="cases"} 0';
export const feed = 'id: 1\nevent: entry\ndata: {"version":1,"type":"CaseReported"}\n';
export const caseList = {};
export const currentCase = {};
export const possibleActions = {};
export const timeline = {};
export const events = {};
export const work = {};
export const letters = {};
export const peopleList = {};
export const person = {};
export const outreachList = {};
export const outreachSummary = {};
export const activity = {};
export const projections = {};
export const rebuild = {};
export const retry = {};
export const ready = {};
