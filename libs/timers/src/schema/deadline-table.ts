/**
 * Every rung of every deadline that ever ran, as the events say: a register for finding what is due, kept in the
 * transaction of the append (`keep-deadlines.ts`) and rebuildable from the events (`deadline-expected.ts`).
 * An incident is something that a person must look at; of one code and subject there is one open at a time.
 */
export const deadlineTable = `
  create table jejak.deadline (
    tenant text collate "C" not null,
    stream text collate "C" not null,
    deadline text collate "C" not null,
    rung smallint not null,
    due_at timestamptz not null,
    outward boolean not null,
    status text not null default 'armed' check (status in ('armed', 'fired', 'obsolete', 'failed')),
    attempts smallint not null default 0,
    next_attempt_at timestamptz not null default '-infinity',
    last_error text,
    primary key (tenant, stream, deadline, rung)
  );
  create index deadline_due on jejak.deadline (tenant, due_at) where status = 'armed';

  create table jejak.incident (
    id bigint generated always as identity primary key,
    tenant text collate "C" not null,
    code text not null,
    subject text not null default '',
    detail jsonb not null default '{}',
    raised_at timestamptz not null default now(),
    resolved_at timestamptz,
    resolved_by text
  );
  create unique index incident_open on jejak.incident (tenant, code, subject) where resolved_at is null;`;
