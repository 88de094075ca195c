export const VERIFICATION_METHODS = [
  'interview',
  'remote-interview',
  'document-check',
  'cross-check',
  'open-sources',
] as const;

/** Who or what was asked whether the report is true. */
export const VERIFICATION_SOURCES = [
  'victim',
  'fellow-victim',
  'family',
  'document',
  'photo',
  'location-pin',
  'embassy',
  'police',
  'agency',
  'partner',
  'desbumi',
  'media',
] as const;

export const VERIFICATION_OUTCOMES = [
  'substantiated',
  'partly-substantiated',
  'unsubstantiated',
  'false',
  'inconclusive',
] as const;

/** The acts of UU 21/2007 art. 1 number 1. */
export const ACTS = [
  'recruiting',
  'transporting',
  'harbouring',
  'sending',
  'transferring',
  'receiving',
] as const;

/** The means of UU 21/2007 art. 1 number 1. */
export const MEANS = [
  'threat-of-violence',
  'use-of-violence',
  'abduction',
  'confinement',
  'forgery',
  'fraud',
  'abuse-of-power',
  'abuse-of-vulnerability',
  'debt-bondage',
  'payment-for-control',
] as const;

/** The forms of exploitation of UU 21/2007 art. 1 number 7. */
export const PURPOSES_OF_EXPLOITATION = [
  'prostitution',
  'forced-labour',
  'slavery',
  'oppression',
  'extortion',
  'physical-use',
  'sexual-use',
  'use-of-reproductive-organs',
  'organ-removal',
  'use-of-labour-or-skill',
] as const;

/** The eleven indicators of forced labour of the ILO. */
const ILO_INDICATORS = [
  'abuse-of-vulnerability',
  'deception',
  'restriction-of-movement',
  'isolation',
  'physical-and-sexual-violence',
  'intimidation-and-threats',
  'retention-of-identity-documents',
  'withholding-of-wages',
  'debt-bondage',
  'abusive-working-and-living-conditions',
  'excessive-overtime',
] as const;

/** `vic_MethodsOfControl` of HTCDS 2.0. The last two are defined there but stand in no picklist. */
const HTCDS_METHODS_OF_CONTROL = [
  'physical-threats',
  'threats-law-enforcement',
  'threatens-children-family',
  'debt-bondage',
  'false-promises',
  'physical-abuse',
  'sexual-abuse',
  'takes-earnings',
  'restricts-financial-access',
  'restricts-medical-care',
  'withholds-necessities',
  'psychological-abuse',
  'psychoactive-substance',
  'excessive-working-hours',
  'withholds-documents',
  'other',
  'restricts-movement',
  'uses-children',
] as const;

/** The indicators of trafficking, by the scheme that defines them. */
export const INDICATORS = {
  'ILO-11': ILO_INDICATORS,
  HTCDS: HTCDS_METHODS_OF_CONTROL,
  UU21: [...ACTS, ...MEANS, ...PURPOSES_OF_EXPLOITATION],
} as const;
export type IndicatorScheme = keyof typeof INDICATORS;
export const INDICATOR_SCHEMES: readonly string[] = Object.keys(INDICATORS);
export const INDICATOR_CODES: readonly string[] = [...new Set(Object.values(INDICATORS).flat())];

/** `vic_TraffickingStatus` of HTCDS 2.0. */
export const TRAFFICKING_STATUSES = [
  'possible-victim-of-trafficking',
  'actual-victim-of-trafficking',
  'not-a-victim-of-trafficking',
] as const;

/** `vic_TraffickingStatusDecisionMakingOrg` of HTCDS 2.0. */
export const DECIDING_ORGS = [
  'police',
  'ngo',
  'court-or-prosecution',
  'non-police-governmental-organization',
  'other',
] as const;
