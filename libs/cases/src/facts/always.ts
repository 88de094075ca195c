/**
 * What no definition can block: what mends or completes the record, what a person or the law may ask for at any time,
 * what tells of danger, and what steers the process itself. Domain rules still hold for them.
 */
export const ALWAYS: ReadonlySet<string> = new Set([
  // The record stays true and whole, whatever the process says.
  'correctEntry',
  'retractEntry',
  'approveCorrection',
  'addNote',
  'recordContact',
  'reviseVictimCount',
  'addPerpetrator',
  'linkCase',
  'unlinkCase',
  // Danger is written down at once.
  'reassessRisk',
  'recordRetrafficking',
  // Rights of the persons concerned.
  'requestReporterAnonymity',
  'withdrawConsent',
  'recordProcessing',
  'receiveDataSubjectRequest',
  'answerDataSubjectRequest',
  'revokePowerOfAttorney',
  // Duties of law: what evidence goes through, what must not be erased, by when the law wants something.
  'verifyEvidenceHash',
  'recordCustody',
  'withdrawEvidence',
  'placeLegalHold',
  'liftLegalHold',
  'setDeadline',
  'extendDeadline',
  'closeDeadline',
  // The process itself: who works, when it rests, what it goes without, how time runs.
  'changeTeam',
  'pauseCase',
  'resumeCase',
  'proposeStepWaiver',
  'approveStepWaiver',
  'reachDeadline',
  'recalculateDeadline',
  'migrateDefinition',
  'reopenCase',
]);
