import type { WhatIf } from '#engine';
import type { Simulation } from '#workflow';

/** A simulation as people read it. */
export const simulationLines = ({
  cases,
  days,
  exits,
  daysToExit,
  steps,
  roles,
  rungs,
}: Simulation): readonly string[] => {
  const ended = Object.values(exits).reduce((sum, count) => sum + count, 0);
  const { median, p90, longest } = daysToExit;
  return [
    `${cases} cases in ${days} days: ${ended} ended, half of them within ${median} days, nine of ten within ${p90}, the longest after ${longest}`,
    ...columns([['exit', 'cases'], ...Object.entries(exits)]),
    ...columns([
      ['step', 'taken', 'time limits', 'overdue'],
      ...Object.entries(steps).map(([step, { taken, limits, overdue }]) => [step, taken, limits, overdue]),
    ]),
    ...columns([
      ['role', 'steps a week', 'busiest week', 'load'],
      ...Object.entries(roles).map(([role, { perWeek, busiestWeek, load }]) => [
        role,
        perWeek,
        busiestWeek,
        `${Math.round(load * 100)} %`,
      ]),
    ]),
    ...columns([['rung', 'reached'], ...Object.entries(rungs)]),
  ];
};

/** What would have been different, as people read it. */
export const whatIfLines = ({ cases, before, after, different }: WhatIf): readonly string[] => [
  `${cases} past cases: ${before.blocked} stopped and ${before.overdue} late by the first definition, ${after.blocked} and ${after.overdue} by the second`,
  ...different.flatMap(({ streamId, before: old, after: fresh }) => [
    streamId,
    ...old.blocked.map((what) => `    no longer stopped: ${what}`),
    ...fresh.blocked.map((what) => `    now stopped: ${what}`),
    ...old.overdue.map((what) => `    no longer late: ${what}`),
    ...fresh.overdue.map((what) => `    now late: ${what}`),
  ]),
];

type Cell = string | number;

/** Rows below each other, names to the left and numbers to the right; nothing, where there is only the head. */
const columns = (rows: readonly (readonly Cell[])[]): readonly string[] => {
  if (rows.length < 2) return [];
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => String(row[column]).length)),
  );
  const line = (row: readonly Cell[]) =>
    row.map((cell, column) => {
      const width = widths[column] ?? 0;
      return column === 0 ? String(cell).padEnd(width) : String(cell).padStart(width);
    });
  return ['', ...rows.map((row) => `  ${line(row).join('  ')}`.trimEnd())];
};
