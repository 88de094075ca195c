import { Api, type Command, type Receipt, Unreachable } from './api.ts';
import { type DemoFile, readDemoFiles, type Step } from './demo-file.ts';
import { resolved } from './references.ts';

const LATE = 'Recorded from a public chronology';
const INTAKE = 'intake-1/INT';

interface Tally {
  readonly added: number;
  readonly known: number;
}

/**
 * Plays every demo file through the API at `url`; what was played before is found again by its keys and adds nothing.
 * Stops with an error at the first step that is refused.
 */
export const playDemo = async (url: string, print: (line: string) => void): Promise<void> => {
  const api = new Api(url);
  const tallies: Tally[] = [];
  for (const file of await readDemoFiles()) {
    print(`${file.title}: ${file.steps.length} steps`);
    tallies.push(tallyOf(await play(file, api)));
  }
  const sum = (part: keyof Tally) => tallies.reduce((total, tally) => total + tally[part], 0);
  print(`done: ${sum('added')} events new, ${sum('known')} already there`);
};

const play = async (file: DemoFile, api: Api): Promise<readonly Receipt[]> => {
  const names = new Map<string, string>();
  const receipts: Receipt[] = [];
  for (const [name, person] of Object.entries(file.people)) {
    const key = `demo-${file.name}-${name}`;
    const command = () => ({ path: '/api/people', as: INTAKE, key, body: person });
    const receipt = await attempt(`${file.name}.yaml, ${name}, registerPerson`, api, command);
    names.set(name, receipt.id);
    receipts.push(receipt);
  }
  let caseId: string | undefined;
  for (const [index, step] of file.steps.entries()) {
    const path = caseId === undefined ? '/api/cases' : `/api/cases/${caseId}/actions/${step.do}`;
    const key = `demo-${file.name}-${index + 1}`;
    const command = () => ({ path, as: step.as, key, body: bodyOf(step, names) });
    const receipt = await attempt(`${file.name}.yaml, step ${index + 1}, ${step.do}`, api, command);
    caseId ??= receipt.id;
    const [first] = receipt.events;
    if (step.save !== undefined && first) names.set(step.save, first.id);
    receipts.push(receipt);
  }
  return receipts;
};

const attempt = async (where: string, api: Api, command: () => Command): Promise<Receipt> => {
  try {
    return await api.post(command());
  } catch (error) {
    if (error instanceof Unreachable) throw error;
    throw new Error(`${where}: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
};

const bodyOf = ({ at, with: input }: Step, names: ReadonlyMap<string, string>): object => ({
  ...(resolved(input, names) as object),
  ...(at === undefined
    ? {}
    : { occurredAt: typeof at === 'string' ? { value: at, precision: 'day' } : at, lateReason: LATE }),
});

const tallyOf = (receipts: readonly Receipt[]): Tally => {
  const eventsOf = (repeated: boolean) =>
    receipts
      .filter((receipt) => receipt.repeated === repeated)
      .reduce((total, { events }) => total + events.length, 0);
  return { added: eventsOf(false), known: eventsOf(true) };
};
