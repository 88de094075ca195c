import { newId } from './new-id.ts';

const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const timeOf = (id: string) => Number.parseInt(id.replace('-', '').slice(0, 12), 16);

describe('new ids', () => {
  it('are UUIDs of version 7 that begin with the time at which they were made', () => {
    const before = Date.now();
    const id = newId();
    expect(id).toMatch(UUID_V7);
    expect(timeOf(id)).toBeGreaterThanOrEqual(before);
    expect(timeOf(id)).toBeLessThanOrEqual(Date.now());
  });

  it('are never the same twice, also beyond what is drawn from chance at once', () => {
    const chanceIn = (id: string) => id.slice(-12);
    expect(new Set(Array.from({ length: 2_000 }, () => chanceIn(newId()))).size).toBe(2_000);
  });
});
