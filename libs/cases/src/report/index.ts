import type { AnyAction } from '#kernel';
import type { CaseState } from '../state.ts';
import { addNote } from './add-note.ts';
import { addPerpetrator } from './add-perpetrator.ts';
import { addVictim } from './add-victim.ts';
import { assignCase } from './assign-case.ts';
import { changeTeam } from './change-team.ts';
import { declineCase } from './decline-case.ts';
import { flagDuplicate } from './flag-duplicate.ts';
import { identifyReporter, requestReporterAnonymity } from './identify-reporter.ts';
import { linkCase, unlinkCase } from './link-case.ts';
import { reassessRisk } from './reassess-risk.ts';
import { recordContact } from './record-contact.ts';
import { registerCase } from './register-case.ts';
import { removeVictim } from './remove-victim.ts';
import { reportCase } from './report-case.ts';
import { resolveDuplicate } from './resolve-duplicate.ts';
import { reviseVictimCount } from './revise-victim-count.ts';
import { triageCase } from './triage-case.ts';

/** What may be done in this chapter. Add yours here. */
export const reportActions: readonly AnyAction<CaseState>[] = [
  reportCase,
  identifyReporter,
  requestReporterAnonymity,
  registerCase,
  flagDuplicate,
  resolveDuplicate,
  linkCase,
  unlinkCase,
  triageCase,
  declineCase,
  assignCase,
  changeTeam,
  addVictim,
  removeVictim,
  reviseVictimCount,
  addPerpetrator,
  reassessRisk,
  addNote,
  recordContact,
];
