/** What the office files for a person: each needs a power of attorney and the coordinator's approval. */
export const FILINGS = [
  'police-report',
  'protection-request',
  'restitution-claim',
  'civil-suit',
  'agency-complaint',
  'non-punishment-plea',
] as const;

/** The filings that are recorded by `makeFiling`; the others have actions of their own. */
export const PLAIN_FILINGS = ['civil-suit', 'agency-complaint', 'non-punishment-plea'] as const;

/** To whom filings go. */
export const FILING_RECIPIENTS = [
  'komnas-ham',
  'komnas-perempuan',
  'ombudsman',
  'kompolnas',
  'district-court',
  'prosecutor',
  'police',
] as const;

export const FILING_OUTCOMES = ['granted', 'partly-granted', 'rejected', 'withdrawn'] as const;

/** Filed by us, refused by the police, or opened by the police themselves (laporan model A). */
export const POLICE_REPORT_KINDS = ['filed', 'refused', 'opened-by-police'] as const;

/** The criminal procedure, in its usual order. */
export const LEGAL_STEPS = [
  'progress-letter',
  'suspect-named',
  'detention-period',
  'investigation-stopped',
  'case-file-returned',
  'case-file-completed',
  'indictment',
  'hearing',
  'testimony-given',
  'demand',
  'verdict',
  'appeal',
  'verdict-final',
] as const;

/** Who ordered a suspect's detention. */
export const DETENTION_AUTHORITIES = ['police', 'prosecutor', 'district-court', 'high-court'] as const;

export const PROTECTION_STEPS = ['requested', 'granted', 'refused', 'ended'] as const;

export const RESTITUTION_ITEMS = ['lost-income', 'suffering', 'medical-psychological', 'other'] as const;

export const RESTITUTION_STEPS = [
  'submitted-to-lpsk',
  'assessed',
  'included-in-demand',
  'ordered',
  'payment-due',
  'paid',
  'unpaid',
] as const;

/** The rules that say by when restitution is to be paid. They differ; the lawyer picks. */
export const PAYMENT_BASES = ['uu-21-2007', 'perma-1-2022'] as const;
