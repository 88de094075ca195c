import type { Ids } from '#event-store';

/** Which cases there are. The class is its own injection token. */
export abstract class CaseIds implements Ids {
  abstract after(id: string, limit: number): Promise<readonly string[]>;
}
