/**
 * `body` is the event's JSON as handed in; the other columns only order and find it. Text, not jsonb: it returns
 * exactly what was stored, and is written twice as fast. The head row of a tenant is locked from the choice of
 * positions to the commit, so positions are gapless and visible in order.
 */
export const eventTable = `
  create table jejak.head (
    tenant text collate "C" primary key,
    position bigint not null default 0,
    recorded_at timestamptz not null default '-infinity'
  ) with (fillfactor = 50);

  create table jejak.event (
    tenant text collate "C" not null,
    position bigint not null,
    stream text collate "C" not null,
    version integer not null,
    id uuid not null,
    command text collate "C" not null,
    ordinal smallint not null,
    recorded_at timestamptz not null,
    body text not null,
    primary key (tenant, position),
    unique (tenant, stream, version),
    unique (tenant, id),
    unique (tenant, command, ordinal)
  );`;
