import type { Rung, StepDefinition } from '../definition.ts';

type Length = Rung['at'] & { readonly months?: number };

/** A length of time as definitions write it: `3wd`, `-24h`; with `signed`, `+5wd`, and nothing for none. */
export const lengthOf = ({ workingDays, days, hours, months }: Length, signed = false): string => {
  const parts = [
    [workingDays, 'wd'],
    [days, 'd'],
    [hours, 'h'],
    [months, 'mo'],
  ] as const;
  const [amount = 0, unit = ''] = parts.find(([value]) => value !== undefined) ?? [];
  if (signed && amount === 0) return '';
  return `${signed && amount > 0 ? '+' : ''}${amount}${unit}`;
};

/** The time limits of a step, in a few words; empty when it has none. */
export const limitsOf = ({ due, awaits }: StepDefinition): string =>
  [due && `due ${lengthOf(due)}`, awaits && `awaits ${lengthOf(awaits.due)}`].filter(Boolean).join(', ');
