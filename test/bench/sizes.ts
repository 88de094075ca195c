/** How much a run measures. */
export interface Sizes {
  /** Rounds that count, after one that only warms up. */
  readonly rounds: number;
  /** Of one contender in one round. */
  readonly seconds: number;
  readonly clients: readonly number[];
  /** Of appends that are larger than one small event. */
  readonly largerClients: readonly number[];
  /** Streams that are commanded once each in one round. */
  readonly commands: number;
  /** Events in the archive: the store that replay, projection and questions at size are measured on. */
  readonly archive: number;
  /** Events that peers replay: they are slow to fill, and their speed does not depend on it. */
  readonly peerReplay: number;
  /** Events that one catch-up projects. */
  readonly projected: number;
  /** How full the store is at each look at its decay. */
  readonly fills: readonly number[];
  /** Questions asked of each kind. */
  readonly questions: number;
}

export const FULL: Sizes = {
  rounds: 5,
  seconds: 1,
  clients: [1, 8, 32, 128, 256],
  largerClients: [1, 8, 32, 128, 256],
  commands: 200,
  archive: 1_000_000,
  peerReplay: 50_000,
  projected: 100_000,
  fills: [1_000, 100_000, 1_000_000],
  questions: 2_000,
};

/** Every row, with less of everything: to see that it runs, not for figures to be quoted. */
export const QUICK: Sizes = {
  rounds: 3,
  seconds: 0.15,
  clients: [1, 32, 256],
  largerClients: [32],
  commands: 40,
  archive: 20_000,
  peerReplay: 4_000,
  projected: 10_000,
  fills: [1_000, 10_000, 50_000],
  questions: 300,
};
