/** The smallest process that an office could publish: reports are taken in, and passed on or closed. */
export const exampleDefinition = `id: reports-only
version: 1
title: { en: Reports only, id: Pengaduan saja }
calendar: ID
office: { zone: Asia/Jakarta, closes: "17:00" }
facts:
  report.registered: { enum: [unset, yes] }
  closure.requested:
    enum: [unset, goals-met, repatriated-and-reintegrated, referred, withdrawn, unreachable, not-trafficking, duplicate, deceased]
items:
  victim: { min: 0, begins: { addVictim: on-case } }
steps:
  reportCase: { stage: intake, role: [INT, ADV] }
  addVictim: { stage: intake, role: [INT, ADV], discretionary: true }
  registerCase:
    stage: intake
    role: INT
    sets: { report.registered: yes }
    due: { workingDays: 1 }
  requestClosure:
    stage: closure
    role: ADV
    require: { fact: report.registered, is: yes }
    sets: { closure.requested: referred }
    due: { days: 30 }
  approveClosure:
    stage: closure
    role: COO
    require: { fact: closure.requested, is: referred }
    due: { workingDays: 3 }
exits:
  referred: { role: COO, when: { fact: closure.requested, is: referred } }
`;
