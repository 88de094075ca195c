import { eventsOn, LocalId, Uuid } from '#kernel';

class LetterNumberClaimed {
  @Uuid() readonly caseId!: string;
  @LocalId() readonly letterId!: string;
}

/** How many numbers a register has given. */
interface Register {
  readonly given: number;
}

/**
 * A line in an office's register of one year, a stream of its own (`register-<office>-<year>`): the letter that has the
 * number which is this event's version.
 */
export const letterNumberClaimed = eventsOn<Register>()('given')('LetterNumberClaimed', {
  shape: LetterNumberClaimed,
  evolve: (given) => given + 1,
  tell: {
    en: ({ letterId, caseId }) => `Letter ${letterId} of case ${caseId} took the next number`,
    id: ({ letterId, caseId }) => `Surat ${letterId} dari kasus ${caseId} mengambil nomor berikutnya`,
  },
});
