/** The conditions of a query with their values, so that no value ever becomes part of the SQL. */
export class Conditions {
  readonly values: unknown[] = [];
  private readonly parts: string[] = ['true'];

  /** Adds a condition, each `?` in it standing for the next value. Left out when the first value is undefined. */
  and(sql: string, ...values: readonly unknown[]): this {
    if (values[0] === undefined && values.length > 0) return this;
    const next = values.values();
    this.parts.push(sql.replaceAll('?', () => this.value(next.next().value)));
    return this;
  }

  /** Takes a value in, and gives the name that it has in the SQL. */
  value(value: unknown): string {
    return `$${this.values.push(value)}`;
  }

  toString(): string {
    return this.parts.join(' and ');
  }
}
