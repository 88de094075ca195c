/** Which cases there are. The class is its own injection token. */
export abstract class CaseIds {
  /**
   * The next ids of cases after this one ('' at first), in order, at most so many; none when there are no more. Every case
   * that was stored before the first call MUST be among them.
   */
  abstract after(id: string, limit: number): Promise<readonly string[]>;
}
