import { given } from '../given.ts';
import { withVictim } from '../report/history.ts';
import { consenting } from './history.ts';
import { statementTaken, takeStatement } from './take-statement.ts';

const input = takeStatement.example;
const taken = statementTaken.of({ ...input, statementId: 'S1' });

describe('take a statement', () => {
  it('keeps what was said as the person’s own data', () => {
    given(...consenting)
      .when('takeStatement', input)
      .thenEvents(taken);
    expect(taken.personal).toEqual({ [input.personId]: { summary: input.summary } });
  });
  it('remembers by whom and in which language', () =>
    expect(given(...consenting, taken).state().evidence.statements.S1).toMatchObject({
      interviewer: 'advocate-1',
      language: 'id',
      details: 'e5',
    }));
  it('is refused without consent', () =>
    given(...withVictim)
      .when('takeStatement', input)
      .thenRefused('consent/missing'));
  it('is refused of a person who is not on the case', () =>
    given(...consenting)
      .when('takeStatement', { ...input, personId: '0199d1a0-0000-7000-8000-00000000a009' })
      .thenRefused('victim/not-on-case'));
});
