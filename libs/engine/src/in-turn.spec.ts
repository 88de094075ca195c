import { InTurn } from './in-turn.ts';

describe('work in turn', () => {
  /** Work that goes on until it is told to end, and says when it began and ended. */
  const workshop = () => {
    const log: string[] = [];
    const ends = new Map<string, (fail?: Error) => void>();
    const turns = new InTurn();
    const start = (key: string, name: string) =>
      turns.run(key, () => {
        log.push(`${name} begins`);
        return new Promise<string>((resolve, reject) => {
          ends.set(name, (fail) => {
            log.push(`${name} ends`);
            if (fail) reject(fail);
            else resolve(name);
          });
        });
      });
    return { log, start, end: (name: string, fail?: Error) => ends.get(name)?.(fail) };
  };

  it('waits for the work before it on the same key', async () => {
    const { log, start, end } = workshop();
    const first = start('a', '1');
    const second = start('a', '2');
    end('1');
    expect(await first).toBe('1');
    end('2');
    expect(await second).toBe('2');
    expect(log).toEqual(['1 begins', '1 ends', '2 begins', '2 ends']);
  });

  it('does not wait for work on another key', async () => {
    const { log, start, end } = workshop();
    const slow = start('a', 'slow');
    const quick = start('b', 'quick');
    end('quick');
    await quick;
    end('slow');
    await slow;
    expect(log).toEqual(['slow begins', 'quick begins', 'quick ends', 'slow ends']);
  });

  it('goes on when the work before it failed, and fails alone', async () => {
    const { start, end } = workshop();
    const failing = start('a', '1');
    const next = start('a', '2');
    end('1', new Error('broken'));
    await expect(failing).rejects.toThrow('broken');
    end('2');
    expect(await next).toBe('2');
  });

  it('begins at once when all the work before it is done', async () => {
    const { log, start, end } = workshop();
    const first = start('a', '1');
    end('1');
    await first;
    const second = start('a', '2');
    expect(log.at(-1)).toBe('2 begins');
    end('2');
    await second;
  });
});
