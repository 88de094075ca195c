import { caseVocabulary } from '#cases';
import { dryOffice, whatIf } from '#engine';
import { DEFAULT_ASSUMPTIONS, readAssumptions, simulate } from '#workflow';
import { definitionIn, installedCalendars, type Print, read } from './files.ts';
import { historiesIn, historiesOf } from './histories.ts';
import { simulationLines, whatIfLines } from './report.ts';

export interface SimulateOptions {
  readonly cases: string;
  readonly seed: string;
  readonly days: string;
  readonly starts: string;
  readonly assumptions?: string;
  readonly against?: string;
  readonly histories?: string;
  readonly url?: string;
  readonly as: string;
}

/** Plays made-up cases through a definition and prints what came of them; against another one, also what past cases would have met. */
export const simulateFile = async (file: string, options: SimulateOptions, print: Print): Promise<void> => {
  const calendars = await installedCalendars();
  const { assumptions, against, starts } = options;
  const given = {
    vocabulary: caseVocabulary,
    calendars,
    assumptions: assumptions === undefined ? DEFAULT_ASSUMPTIONS : readAssumptions(await read(assumptions)),
    cases: whole(options.cases),
    seed: whole(options.seed),
    days: whole(options.days),
    starts,
  };
  for (const one of [file, against ?? []].flat()) {
    print(one);
    for (const line of simulationLines(simulate({ ...given, definition: await definitionIn(one) })))
      print(line);
  }
  const past = await pastOf(options);
  if (against === undefined || past === undefined) return;
  const before = dryOffice(await read(file), calendars);
  const after = dryOffice(await read(against), calendars);
  const until = new Date().toISOString();
  for (const line of whatIfLines(whatIf(past, { before, after, until }))) print(line);
};

const pastOf = ({ histories, url, as }: SimulateOptions) => {
  if (histories !== undefined) return historiesIn(histories);
  return url === undefined ? undefined : historiesOf(url, as);
};

const whole = (text: string): number => {
  if (!/^\d{1,6}$/.test(text)) throw new Error(`${text} is no whole number up to 999999`);
  return Number(text);
};
