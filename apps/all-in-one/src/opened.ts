/** What was opened so far, closed in the opposite order: once, however often and wherever from it is asked. */
export class Opened {
  private readonly closers: (() => unknown)[] = [];
  private closing: Promise<void> | undefined;

  add(close: () => unknown): void {
    this.closers.push(close);
  }

  close(): Promise<void> {
    this.closing ??= this.closeAll();
    return this.closing;
  }

  private async closeAll(): Promise<void> {
    for (const close of this.closers.toReversed()) await close();
  }
}
