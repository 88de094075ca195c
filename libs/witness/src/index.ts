export { SeenCheckpoints } from './seen-checkpoints.ts';
export { Witness } from './witness.ts';
export type { Prove, WitnessAnswer } from './witness-client.ts';
export { listen, witnessServer } from './witness-server.ts';
export { type Witnessed, Witnesses } from './witnesses.ts';
