/** The days of one year on which nobody works in a jurisdiction, weekends apart. Each file is one of these. */
export interface Calendar {
  /** Such as `ID`. */
  readonly jurisdiction: string;
  readonly year: number;
  /** From 1; raised with every change, so that a time limit can say which one it was counted with. */
  readonly version: number;
  /** The texts that set the days. None: nothing binds yet. */
  readonly decree: readonly string[];
  /** Where the days were read. */
  readonly source: readonly string[];
  /** The days could not be compared with a decree. */
  readonly provisional: boolean;
  readonly national: readonly Holiday[];
  /** Joint leave (*cuti bersama*) beside the holidays: each office decides whether it works on these. */
  readonly cutiBersama: readonly Holiday[];
}

export interface Holiday {
  /** `2026-03-19` */
  readonly day: string;
  readonly en: string;
  readonly id: string;
}

/** All calendars at hand, by jurisdiction and then by year. */
export type Calendars = ReadonlyMap<string, ReadonlyMap<number, Calendar>>;

/** Files of calendars by jurisdiction and year. Throws when two are of the same. */
export const calendarsOf = (files: readonly Calendar[]): Calendars => {
  const all = new Map<string, Map<number, Calendar>>();
  for (const file of files) {
    const years = all.get(file.jurisdiction) ?? new Map<number, Calendar>();
    if (years.has(file.year)) throw new Error(`Two calendars of ${file.jurisdiction} for ${file.year}`);
    all.set(file.jurisdiction, years.set(file.year, file));
  }
  return all;
};

/** What a count of days names as its calendar: `ID-2026@1`; version 0 where the year has no file. */
export const calendarVersion = (calendars: Calendars, jurisdiction: string, year: number): string =>
  `${jurisdiction}-${year}@${calendars.get(jurisdiction)?.get(year)?.version ?? 0}`;
