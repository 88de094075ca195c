import type { RECEIVER_KINDS, REFERRAL_STEPS, TRANSFER_STEPS } from './codes.ts';

export type ReceiverKind = (typeof RECEIVER_KINDS)[number];
export type ReferralStep = (typeof REFERRAL_STEPS)[number];
export type TransferStep = (typeof TRANSFER_STEPS)[number];

/** Another organisation is asked for a service to some persons of the case. */
export interface Referral {
  readonly id: string;
  readonly toOrg: string;
  readonly toKind: ReceiverKind;
  readonly service: string;
  readonly personIds: readonly string[];
  readonly dataScope: readonly string[];
  readonly status: 'proposed' | ReferralStep;
  /** Since when it stands so. */
  readonly at: string;
}

/** The whole case is handed to another organisation. */
export interface Transfer {
  readonly id: string;
  readonly toOrg: string;
  readonly toKind: ReceiverKind;
  readonly dataScope: readonly string[];
  readonly status: 'proposed' | TransferStep;
  readonly at: string;
  readonly details: string;
}

export interface ReferralState {
  readonly referrals: Readonly<Record<string, Referral>>;
  readonly transfers: Readonly<Record<string, Transfer>>;
}
export const noReferral: ReferralState = { referrals: {}, transfers: {} };

/** Is it still on its way, neither ended nor turned down? */
export const runs = ({ status }: Referral | Transfer): boolean =>
  status === 'proposed' || status === 'sent' || status === 'accepted';
