import { Code, Count, Label, Maybe } from '#kernel';
import { action, eventOf } from '../state.ts';
import { COUNT_SOURCES } from './codes.ts';

export class ReviseVictimCount {
  @Count() readonly to!: number;
  @Code(COUNT_SOURCES) readonly source!: string;
  /** Where the source says so: the number of a letter, the date of a broadcast. */
  @Maybe() @Label() readonly sourceRef?: string;
}

class VictimCountRevised extends ReviseVictimCount {
  @Count() readonly from!: number;
}

export const victimCountRevised = eventOf('report')('VictimCountRevised', {
  shape: VictimCountRevised,
  evolve: (state, { to }) => ({ ...state, victimCount: to }),
  tell: {
    en: ({ from, to, source, sourceRef }, say) =>
      `The number of victims was revised from ${from} to ${to} (source: ${say.word(source)}${sourceRef ? `, ${sourceRef}` : ''})`,
    id: ({ from, to, source, sourceRef }, say) =>
      `Jumlah korban direvisi dari ${from} menjadi ${to} (sumber: ${say.word(source)}${sourceRef ? `, ${sourceRef}` : ''})`,
  },
});

export const reviseVictimCount = action({
  name: 'reviseVictimCount',
  input: ReviseVictimCount,
  roles: ['ADV'],
  example: { to: 60, source: 'police', sourceRef: 'Press statement of 31 July 2022' },
  emits: [victimCountRevised],
  decide: (input, { report: { victimCount = 0 } }) =>
    victimCount === input.to ? [] : [victimCountRevised.of({ ...input, from: victimCount })],
});
