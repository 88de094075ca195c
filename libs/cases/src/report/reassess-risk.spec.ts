import { given } from '../given.ts';
import { reported } from './history.ts';
import { reassessRisk, riskReassessed } from './reassess-risk.ts';

const input = reassessRisk.example;
const assessed = riskReassessed.of(input);

describe('assess the risk anew', () => {
  it('says the level, the threats and the protection', () => {
    given(...reported)
      .when('reassessRisk', input)
      .thenEvents(assessed);
    expect(given(...reported, assessed).state().report.risk).toMatchObject({
      level: 'high',
      protection: ['safe-channel'],
      details: 'e2',
    });
  });
  it('is a fact of its day, also when nothing changed', () =>
    given(...reported, assessed)
      .when('reassessRisk', input)
      .thenEvents(assessed));
  it('keeps the note apart', () => expect(assessed.personal).toEqual({ stream: { note: input.note } }));
});
