import { given, waiting } from '../given.ts';
import { withVictim } from '../report/history.ts';
import { empowered, personId, reported, stranger } from './history.ts';
import { prepareRestitution, restitutionPrepared } from './prepare-restitution.ts';

const input = prepareRestitution.example;
const prepared = [...reported, restitutionPrepared.of({ ...input, claimId: 'C1' })] as const;

describe('prepare a restitution claim', () => {
  it('notes its items', () =>
    given(...reported)
      .when('prepareRestitution', input)
      .thenEvents(restitutionPrepared.of({ ...input, claimId: 'C1' })));
  it('does nothing the second time', () =>
    given(...prepared)
      .when('prepareRestitution', input)
      .thenNothing());
  it('is refused when the person claims other items in this procedure', () =>
    given(...prepared)
      .when('prepareRestitution', { ...input, items: input.items.slice(0, 1) })
      .thenRefused('restitution/exists'));
  it('needs a police report', () =>
    given(...empowered)
      .when('prepareRestitution', input)
      .thenRefused('police-report/not-found'));
  it('needs consent to legal proceedings', () =>
    given(...withVictim)
      .when('prepareRestitution', input)
      .thenRefused('consent/missing'));
  it('is for persons on the case', () =>
    given(...reported)
      .when('prepareRestitution', { ...input, personId: stranger })
      .thenRefused('victim/not-on-case'));
  it('takes money in whole minor units', () =>
    given(...reported)
      .when('prepareRestitution', {
        ...input,
        items: [{ kind: 'suffering', amount: 0.5, currency: 'IDR' }],
      })
      .thenInvalid('items.0.amount'));
  it('waits to be submitted', () =>
    expect(waiting('submit-restitution', ...prepared)).toMatchObject([{ about: 'C1' }]));
  it('belongs to the person', () =>
    expect(given(...prepared).state().legal.claims.C1).toMatchObject({ personId, steps: [], paid: {} }));
});
