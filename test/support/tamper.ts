import { queryOnce, type TestDatabase } from './postgres.ts';

/** What a superuser can do to stored events who has their guards switched off. */
export const tamper = async ({ connectionString }: TestDatabase, sql: string): Promise<void> => {
  await queryOnce(
    connectionString,
    `alter table jejak.event disable trigger all; grant all on jejak.event to current_user; ${sql};
     alter table jejak.event enable always trigger append_only`,
  );
};
