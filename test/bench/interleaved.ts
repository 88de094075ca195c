import type { Measured } from './drive.ts';
import type { Result } from './report.ts';
import { median } from './statistics.ts';

export type Trial = () => Promise<Measured>;

/** The same work done in different ways. */
export interface Trials {
  readonly ours: Trial;
  readonly peers?: Readonly<Record<string, Trial>>;
  readonly limit?: Trial;
}

/** Everybody in turn, round after round, so that a change of the machine's mood meets all; the medians count. */
export const interleaved = async (
  rounds: number,
  { ours, peers = {}, limit }: Trials,
): Promise<Pick<Result, 'ours' | 'p50' | 'p99' | 'peers' | 'limit' | 'ofLimit'>> => {
  const trials = new Map<string, Trial>([['ours', ours], ...Object.entries(peers)]);
  if (limit) trials.set('limit', limit);
  const measured = new Map<string, Measured[]>([...trials.keys()].map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const [name, trial] of trials) {
      const result = await trial();
      const warmingUp = round === 0;
      if (!warmingUp) measured.get(name)?.push(result);
    }
  }
  const middle = (name: string) => middleOf(measured.get(name) ?? []);
  const { value, ...times } = middle('ours');
  const most = limit && middle('limit').value;
  return {
    ours: value,
    ...times,
    peers: Object.fromEntries(Object.keys(peers).map((name) => [name, middle(name)])),
    ...(most === undefined ? {} : { limit: most, ofLimit: value / most }),
  };
};

const middleOf = (rounds: readonly Measured[]): Measured => {
  const [p50s, p99s] = [rounds.flatMap(({ p50 }) => p50 ?? []), rounds.flatMap(({ p99 }) => p99 ?? [])];
  return {
    value: median(rounds.map(({ value }) => value)),
    ...(p50s.length > 0 ? { p50: median(p50s), p99: median(p99s) } : {}),
  };
};
