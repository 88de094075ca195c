import { LanguageCode, LocalId, Maybe, Sha256, Text, UserId, Uuid } from '#kernel';
import { needConsent } from '../consent/consents.ts';
import { nextId } from '../ids.ts';
import { needVictim } from '../report/victims.ts';
import { action, eventOf } from '../state.ts';

export class TakeStatement {
  @Uuid() readonly personId!: string;
  @UserId() readonly interviewer!: string;
  @LanguageCode() readonly language!: string;
  /** The name of the interpreter, when there was one. */
  @Maybe() @Text(200) readonly interpreter?: string;
  /** Of the recording or the signed text. */
  @Maybe() @Sha256() readonly sha256?: string;
  @Text() readonly summary!: string;
}

class StatementTaken extends TakeStatement {
  @LocalId() readonly statementId!: string;
}

export const statementTaken = eventOf('evidence')('StatementTaken', {
  shape: StatementTaken,
  fixed: ['statementId'],
  approveCorrections: true,
  personal: ['interpreter', 'summary'],
  subject: ({ personId }) => personId,
  evolve: (state, { statementId, ...statement }, { id, recordedAt }) => ({
    ...state,
    statements: {
      ...state.statements,
      [statementId]: { id: statementId, ...statement, at: recordedAt, details: id },
    },
  }),
  tell: {
    en: ({ personId, interviewer, language, interpreter, summary }, say) =>
      `A statement of ${say.person(personId)} was taken by ${interviewer} in ${say.word(language)}${interpreter ? `, interpreted by ${interpreter}` : ''}: ${summary}`,
    id: ({ personId, interviewer, language, interpreter, summary }, say) =>
      `Keterangan ${say.person(personId)} diambil oleh ${interviewer} dalam ${say.word(language)}${interpreter ? ` dengan penerjemah ${interpreter}` : ''}: ${summary}`,
  },
});

export const takeStatement = action({
  name: 'takeStatement',
  input: TakeStatement,
  roles: ['ADV', 'LAW'],
  example: {
    personId: '0199d1a0-0000-7000-8000-00000000a001',
    interviewer: 'advocate-1',
    language: 'id',
    summary: 'The passport was taken on arrival, and leaving the building was forbidden',
  },
  emits: [statementTaken],
  decide: (input, state, { history }) => {
    needVictim(state, input.personId);
    needConsent(state, [input.personId], 'case-handling');
    return [statementTaken.of({ ...input, statementId: nextId('S', statementTaken, history) })];
  },
});
