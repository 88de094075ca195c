import { addVictim, victimAdded } from '../report/add-victim.ts';
import { caseReported, reportCase } from '../report/report-case.ts';

/** For specs: a case with one person on it, of whom nothing was asked yet. */
export const personOnCase = [caseReported.of(reportCase.example), victimAdded.of(addVictim.example)] as const;

/** For specs: a person who is not on the case. */
export const stranger = '0199d1a0-0000-7000-8000-00000000a009';
