import type { DomainEvent } from '#kernel';
import { given, waiting } from '../given.ts';
import { addVictim } from './add-victim.ts';
import { withVictim } from './history.ts';
import { contactNoted, recordContact } from './record-contact.ts';
import { removeVictim, victimRemoved } from './remove-victim.ts';

const attempt = recordContact.example;
const { personId } = addVictim.example;
const lost = contactNoted.of({ kind: 'lost', channel: 'telegram', personId });
const lostAll = contactNoted.of({ kind: 'lost', channel: 'telegram' });
const lostOnes = (...past: DomainEvent[]) => waiting('regain-contact', ...past).map(({ about }) => about);

describe('record contact', () => {
  it('keeps each attempt', () =>
    given(...withVictim)
      .when('recordContact', attempt)
      .thenEvents(contactNoted.of(attempt)));
  it('needs the result of an attempt', () =>
    given(...withVictim)
      .when('recordContact', { kind: 'attempted', channel: 'phone' })
      .thenInvalid('result'));
  it('names nobody who is not on the case', () =>
    given(...withVictim)
      .when('recordContact', { ...attempt, personId: '0199d1a0-0000-7000-8000-00000000a009' })
      .thenRefused('victim/not-on-case'));
  it('waits for the person who was lost, until contact is regained', () => {
    const back = contactNoted.of({ kind: 'regained', channel: 'phone', personId });
    expect(lostOnes(...withVictim, lost, contactNoted.of(attempt))).toEqual([personId]);
    expect(lostOnes(...withVictim, lost, lostAll, back)).toEqual(['everybody']);
  });
  it('has everybody back when the group answers', () => {
    const back = contactNoted.of({ kind: 'regained', channel: 'phone' });
    expect(lostOnes(...withVictim, lost, lostAll, back)).toEqual([]);
  });
  it('waits no more for a person taken off the case', () =>
    expect(lostOnes(...withVictim, lost, victimRemoved.of(removeVictim.example))).toEqual([]));
});
