import { ROLES } from '../roles.ts';

/** How a report reached the office. */
export const CHANNELS = [
  'hotline',
  'whatsapp',
  'walk-in',
  'family',
  'desbumi',
  'social-media',
  'media',
  'partner',
  'agency',
] as const;

/** What the reporter is to the persons reported. */
export const RELATIONS = [
  'self',
  'spouse',
  'parent',
  'child',
  'sibling',
  'relative',
  'friend',
  'fellow-worker',
  'village-cadre',
  'official',
  'other',
] as const;

/** P1: a life is at risk; P4: can wait. */
export const PRIORITIES = ['P1', 'P2', 'P3', 'P4'] as const;

/** What makes a case urgent. */
export const RISK_FACTORS = [
  'life-at-risk',
  'violence',
  'sexual-violence',
  'confinement',
  'sale-to-another-group',
  'no-contact',
  'child',
  'pregnancy',
  'illness-or-injury',
  'self-harm',
  'detention-abroad',
  'family-threatened',
] as const;

/** Why a reported case is not taken on. */
export const DECLINE_KINDS = ['out-of-scope', 'declined'] as const;

/** What two reports have in common, so that they may be one. */
export const DUPLICATE_BASES = [
  'same-victim',
  'same-reporter',
  'same-phone',
  'same-place-and-time',
  'similar-narrative',
] as const;
export const DUPLICATE_OUTCOMES = ['confirmed', 'dismissed'] as const;

/** What ties two different cases together. */
export const LINK_TYPES = ['same-compound', 'same-recruiter', 'same-rescue', 'same-family'] as const;

/** The roles in which a person works on a case; the system is none. */
export const TEAM_ROLES = ROLES.filter((role) => role !== 'SYS');
export const TEAM_CHANGES = ['added', 'removed'] as const;

/** Where a new count of victims comes from. */
export const COUNT_SOURCES = [
  'victims',
  'family',
  'embassy',
  'police',
  'ministry',
  'partner',
  'media',
] as const;

export const PERPETRATOR_KINDS = ['person', 'organisation'] as const;

/** The picklist of `per_RoleInProcess` in HTCDS 2.0. */
export const PERPETRATOR_ROLES = [
  'travelling-partner',
  'transporter',
  'recruiter-or-intermediary',
  'broker-travel-agent',
  'transferred-individual',
  'harboured-individual',
  'sold-individual',
  'bought-individual',
  'received-individual',
  'controlled-individual',
  'smuggler',
  'abuser',
  'kidnapper',
  'exploiter',
  'other',
] as const;

export const RISK_LEVELS = ['low', 'medium', 'high', 'extreme'] as const;

/** What a person is to be protected from. */
export const THREATS = [
  'violence',
  'sexual-violence',
  'sale-to-another-group',
  'retaliation',
  'family-threatened',
  'debt-collection',
  'online-exposure',
  'prosecution-as-offender',
  'self-harm',
] as const;

/** What protects a person. */
export const PROTECTION_MEASURES = [
  'safety-plan',
  'safe-shelter',
  'safe-channel',
  'secret-location',
  'police-protection',
  'lpsk-protection',
  'family-protection',
  'counselling',
] as const;

export const CONTACT_KINDS = ['attempted', 'lost', 'regained'] as const;
export const CONTACT_CHANNELS = [
  'phone',
  'whatsapp',
  'telegram',
  'social-media',
  'email',
  'in-person',
  'through-family',
] as const;

/** How an attempt to reach somebody ended. */
export const CONTACT_RESULTS = ['reached', 'no-answer', 'message-left', 'broken-off', 'number-dead'] as const;
