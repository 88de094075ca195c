import { Maybe, Part, Text, Uuid } from '#kernel';
import { placeName } from '../phrases.ts';
import { ReportedPlace } from '../report/report-case.ts';
import { needVictim } from '../report/victims.ts';
import { action, eventOf } from '../state.ts';
import { tail } from '../tail.ts';
import { notReturning } from './state.ts';

export class RecordRetrafficking {
  @Uuid() readonly personId!: string;
  @Part(ReportedPlace) readonly place!: ReportedPlace;
  @Maybe() @Text() readonly note?: string;
}

export const retraffickingReported = eventOf('repatriation')('RetraffickingReported', {
  shape: RecordRetrafficking,
  personal: ['note'],
  subject: ({ personId }) => personId,
  evolve: ({ persons }, { personId }) => {
    const { nationality, retrafficked } = persons[personId] ?? notReturning;
    // A new way home begins: the papers, the fine and the journey of the earlier one stay in the history.
    const anew = { ...(nationality ? { nationality } : {}), retrafficked: retrafficked + 1 };
    return { persons: { ...persons, [personId]: anew } };
  },
  tell: {
    en: ({ personId, place, note }, say) =>
      `${say.person(personId)} was reported as trafficked again, to ${placeName(place)}${tail(note)}`,
    id: ({ personId, place, note }, say) =>
      `${say.person(personId)} dilaporkan kembali menjadi korban perdagangan orang di ${placeName(place)}${tail(note)}`,
  },
});

/** Every report is one more fact. */
export const recordRetrafficking = action({
  name: 'recordRetrafficking',
  input: RecordRetrafficking,
  roles: ['ADV', 'CAD'],
  example: {
    personId: '0199d1a0-0000-7000-8000-00000000a001',
    place: { country: 'MM', city: 'Myawaddy' },
  },
  emits: [retraffickingReported],
  decide: (input, state) => {
    needVictim(state, input.personId);
    return [retraffickingReported.of(input)];
  },
});
