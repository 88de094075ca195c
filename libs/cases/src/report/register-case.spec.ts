import { given } from '../given.ts';
import { registered, reported } from './history.ts';
import { caseRegistered, registerCase } from './register-case.ts';

const input = registerCase.example;

describe('register a case', () => {
  it('gives it a number and an owner', () =>
    given(...reported)
      .when('registerCase', input)
      .thenEvents(caseRegistered.of(input)));
  it('puts the owner into the team', () =>
    expect(given(...registered).state().report).toMatchObject({
      number: 'JJK-2022-0031',
      owner: 'advocate-1',
      team: { 'advocate-1': 'ADV' },
    }));
  it('does nothing the second time', () =>
    given(...registered)
      .when('registerCase', input)
      .thenNothing());
  it('gives no second number', () =>
    given(...registered)
      .when('registerCase', { ...input, caseNumber: 'JJK-2022-0032' })
      .thenRefused('case/already-registered'));
});
