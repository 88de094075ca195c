import { Temporal } from 'temporal-polyfill';
import { finding } from '../reading/finding.ts';
import type { Check } from './check.ts';

/** The office is somewhere: its time zone is one. */
export const timeZone: Check = ({ office: { zone } }, _, lineOf) => {
  try {
    Temporal.PlainDate.from('2000-01-01').toZonedDateTime(zone);
    return [];
  } catch {
    return [
      finding(
        'definition/unknown-zone',
        `There is no time zone "${zone}"; Asia/Jakarta is one`,
        ['office', 'zone'],
        lineOf,
      ),
    ];
  }
};
