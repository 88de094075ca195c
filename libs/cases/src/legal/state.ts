import type { OccurredAt } from '#kernel';
import type { Entries } from '../entries.ts';
import type {
  FILING_OUTCOMES,
  FILING_RECIPIENTS,
  FILINGS,
  LEGAL_STEPS,
  PAYMENT_BASES,
  PLAIN_FILINGS,
  POLICE_REPORT_KINDS,
  PROTECTION_STEPS,
  RESTITUTION_STEPS,
} from './codes.ts';

export type Filing = (typeof FILINGS)[number];
export type PlainFiling = (typeof PLAIN_FILINGS)[number];
export type FilingRecipient = (typeof FILING_RECIPIENTS)[number];
export type FilingOutcome = (typeof FILING_OUTCOMES)[number];
export type PoliceReportKind = (typeof POLICE_REPORT_KINDS)[number];
export type LegalStep = (typeof LEGAL_STEPS)[number];
export type ProtectionStep = (typeof PROTECTION_STEPS)[number];
export type RestitutionStep = (typeof RESTITUTION_STEPS)[number];
export type PaymentBasis = (typeof PAYMENT_BASES)[number];

/** One step of a procedure, with the document that proves it. */
export interface Milestone<Kind extends string> {
  readonly kind: Kind;
  readonly documentRef?: string;
  readonly when: OccurredAt;
}

/** A sum in integer minor units. */
export interface Money {
  readonly amount: number;
  readonly currency: string;
}

/** An approval that no filing has used yet. */
export interface FilingApproval {
  readonly filing: Filing;
  readonly personId: string;
  readonly by: string;
}

/** A criminal procedure, by the report that opened it. */
export interface PoliceReport {
  readonly id: string;
  readonly kind: PoliceReportKind;
  readonly personIds: readonly string[];
  readonly unit: string;
  readonly number?: string;
  readonly articles?: readonly { readonly law: string; readonly article: string }[];
  readonly when: OccurredAt;
  readonly steps: readonly Milestone<LegalStep>[];
}

export interface FilingEntry {
  readonly id: string;
  readonly kind: PlainFiling;
  readonly recipient: FilingRecipient;
  readonly personIds: readonly string[];
  readonly documentRef: string;
  readonly letterId?: string;
  readonly when: OccurredAt;
  readonly outcome?: FilingOutcome;
}

/** What one person claims from the perpetrators in one procedure. */
export interface RestitutionClaim {
  readonly id: string;
  readonly personId: string;
  readonly reportId: string;
  readonly items: readonly (Money & { readonly kind: string })[];
  readonly steps: readonly Milestone<RestitutionStep>[];
  /** As assessed, demanded and ordered, each by the latest such step. */
  readonly sums: Readonly<Partial<Record<RestitutionStep, Money>>>;
  /** All that was paid so far, by currency. It may exceed what was ordered: payments are facts. */
  readonly paid: Entries<number>;
  readonly basis?: PaymentBasis;
}

export interface LegalState {
  /** The lawyers who may act for a person, by person. */
  readonly powers: Entries<readonly { readonly lawyer: string; readonly documentRef: string }[]>;
  readonly approvals: readonly FilingApproval[];
  readonly reports: Entries<PoliceReport>;
  readonly filings: Entries<FilingEntry>;
  /** Protection by LPSK, by person. */
  readonly protection: Entries<Milestone<ProtectionStep>>;
  readonly claims: Entries<RestitutionClaim>;
}

export const noLegal: LegalState = {
  powers: {},
  approvals: [],
  reports: {},
  filings: {},
  protection: {},
  claims: {},
};
