import { addVictim, victimAdded } from './add-victim.ts';
import { caseRegistered, registerCase } from './register-case.ts';
import { caseReported, reportCase } from './report-case.ts';

/** For specs: a case that came in, one that has a number, and one with a person on it. */
export const reported = [caseReported.of(reportCase.example)] as const;
export const registered = [...reported, caseRegistered.of(registerCase.example)] as const;
export const withVictim = [...registered, victimAdded.of(addVictim.example)] as const;
