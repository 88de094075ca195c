import { by } from '#kernel';
import { changeName, nameChanged } from './change-name.ts';
import { given, registered } from './given.ts';

const changed = nameChanged.of(changeName.example);

describe('change a name', () => {
  it('records the better name', () =>
    given(registered).when('changeName', changeName.example).thenEvents(changed));
  it('is the name from then on, while the registration keeps the earlier one', () =>
    expect(given(registered, changed).state().profile).toMatchObject({
      details: 'e1',
      name: { details: 'e2' },
    }));
  it('falls back to the earlier name when it is retracted', () => {
    const retracted = { type: 'EntryRetracted', schema: 1, data: { entryId: 'e2' } };
    expect(given(registered, changed, retracted).state().profile.name).toEqual({ details: 'e1' });
  });
  it('needs a second person to correct a name', () => {
    const correction = {
      type: 'EntryCorrected',
      schema: 1,
      data: { entryId: 'e1', fields: ['name'], before: {}, after: {}, about: 'stream', needsApproval: true },
      personal: {
        stream: {
          personalBefore: { name: 'Siti Contoh' },
          personalAfter: { name: 'Siti Conto' },
          reason: 'A slip of the pen',
        },
      },
    };
    given(registered)
      .when('correctEntry', {
        entryId: 'e1',
        changes: { name: 'Siti Conto' },
        reason: 'A slip of the pen',
      })
      .thenEvents(correction);
    given(registered, correction)
      .when('approveCorrection', { correctionId: 'e2' })
      .thenRefused('approval/self');
    given(registered, by({ id: 'intake-1', role: 'INT' }, correction))
      .when('approveCorrection', { correctionId: 'e2' })
      .thenEvents({ type: 'CorrectionApproved', schema: 1, data: { correctionId: 'e2' } });
  });
});
