import fc from 'fast-check';
import { type AppendRequest, type AppendResult, MemoryEventStore, StoreUnavailable } from '#event-store';
import { claimNumber } from './register.ts';

const office = { code: 'pusat', number: '{n:3}/SA/{roman-month}/{year}' };
const actor = { id: 'director-1', role: 'DIR' };
const caseId = (n: number) => `0199d1a0-0000-7000-8000-${String(n).padStart(12, '0')}`;
const claim = (store: MemoryEventStore, n: number, letterId = 'L1', now = '2026-08-01T02:00:00.000Z') =>
  claimNumber(store, office, { caseId: caseId(n), letterId, actor, now });

/** Loses the answers to some appends after they were stored, as a broken connection does, and some before. */
class ForgetfulStore extends MemoryEventStore {
  constructor(private readonly fates: Iterator<'kept' | 'lost-before' | 'lost-after'>) {
    super();
  }
  override async append(requests: readonly AppendRequest[]): Promise<readonly AppendResult[]> {
    const fate = this.fates.next().value;
    if (fate === 'lost-before') throw new StoreUnavailable('away');
    const results = await super.append(requests);
    if (fate === 'lost-after') throw new StoreUnavailable('away');
    return results;
  }
}

const untilAnswered = async (ask: () => Promise<string>): Promise<string> => {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
    }
  }
};

describe('the register of an office', () => {
  it('counts from one, and says the number as the office writes it', async () => {
    const store = new MemoryEventStore();
    expect(await claim(store, 1)).toBe('001/SA/VIII/2026');
    expect(await claim(store, 2)).toBe('002/SA/VIII/2026');
    expect(await claim(store, 2, 'L2')).toBe('003/SA/VIII/2026');
  });

  it('gives a letter one number, however often and whenever it is asked', async () => {
    const store = new MemoryEventStore();
    await claim(store, 1);
    await claim(store, 2);
    expect(await claim(store, 1)).toBe('001/SA/VIII/2026');
    expect(await claim(store, 1, 'L1', '2027-02-01T02:00:00.000Z')).toBe('001/SA/VIII/2026');
  });

  it('begins anew with the year of the office, not of Greenwich', async () => {
    const store = new MemoryEventStore();
    expect(await claim(store, 1, 'L1', '2026-12-31T16:59:59.000Z')).toBe('001/SA/XII/2026');
    expect(await claim(store, 2, 'L1', '2026-12-31T17:00:00.000Z')).toBe('001/SA/I/2027');
  });

  it('has no gap and no repeat, whatever is asked at once and whatever is lost', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 60 }),
        fc.infiniteStream(fc.constantFrom('kept', 'lost-before', 'lost-after', 'kept')),
        async (asked, fates) => {
          const store = new ForgetfulStore(fates);
          const numbers = await Promise.all(asked.map((n) => untilAnswered(() => claim(store, n))));
          const byCase = new Map(asked.map((n, i) => [n, numbers[i]]));
          expect(numbers).toEqual(asked.map((n) => byCase.get(n)));
          expect([...byCase.values()].toSorted()).toEqual(
            Array.from({ length: byCase.size }, (_, i) => `${String(i + 1).padStart(3, '0')}/SA/VIII/2026`),
          );
        },
      ),
    ));
});
