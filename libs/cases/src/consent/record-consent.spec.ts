import { given } from '../given.ts';
import { hasConsent } from './consents.ts';
import { personOnCase, stranger } from './history.ts';
import { consentRecorded, recordConsent } from './record-consent.ts';

const input = recordConsent.example;
const { personId } = input;
const recorded = consentRecorded.of(input);
const when = (change: object) => given(...personOnCase).when('recordConsent', { ...input, ...change });

describe('record consent', () => {
  it('is kept per person and purpose', () => {
    when({}).thenEvents(recorded);
    const state = given(...personOnCase, recorded).state();
    expect(hasConsent(state, personId, 'share-with-authorities')).toBe(true);
    expect(hasConsent(state, personId, 'media')).toBe(false);
    expect(hasConsent(state, stranger, 'share-with-authorities')).toBe(false);
  });
  it('does nothing the second time', () =>
    given(...personOnCase, recorded)
      .when('recordConsent', input)
      .thenNothing());
  it('is renewed in another form', () => {
    const written = { ...input, form: 'written' } as const;
    given(...personOnCase, recorded)
      .when('recordConsent', written)
      .thenEvents(consentRecorded.of(written));
  });
  it('keeps what the person said apart, as theirs', () =>
    expect(consentRecorded.of({ ...input, note: 'Only the embassy.' }).personal).toEqual({
      [personId]: { note: 'Only the embassy.' },
    }));
  it('counts only from a person who was informed', () =>
    when({ informationGiven: false }).thenRefused('consent/not-informed'));
  it('needs a guardian for a child', () => {
    when({ minor: true }).thenRefused('consent/guardian-needed');
    when({ minor: true, giver: 'guardian' }).thenInvalid('guardianPersonId');
    when({ minor: true, giver: 'guardian', guardianPersonId: personId }).thenRefused(
      'consent/guardian-needed',
    );
    const guarded = { ...input, minor: true, giver: 'guardian', guardianPersonId: stranger } as const;
    when(guarded).thenEvents(consentRecorded.of(guarded));
    expect(recordConsent.refers(guarded)).toEqual([`person-${stranger}`]);
  });
  it('keeps a refusal, also of a child', () => {
    const refusal = { ...input, kind: 'refused', minor: true } as const;
    when(refusal).thenEvents(consentRecorded.of(refusal));
  });
  it('is withdrawn, not refused, once given', () =>
    given(...personOnCase, recorded)
      .when('recordConsent', { ...input, kind: 'refused' })
      .thenRefused('consent/withdraw-instead'));
  it('points at evidence that is there', () => when({ evidenceId: 'E1' }).thenRefused('evidence/not-found'));
  it('is given by persons on the case', () => when({ personId: stranger }).thenRefused('victim/not-on-case'));
  it('names purposes of the list', () => when({ purposes: ['advertising'] }).thenInvalid('purposes'));
});
