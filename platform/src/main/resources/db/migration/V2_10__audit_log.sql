create schema audit;

-- One row per command, written in the command's own transaction. Rows hold ids, codes and digests, no names.
create table audit.entry (
  id           bigint generated always as identity primary key,
  recorded_at  timestamptz not null default now(),
  operating_at timestamptz not null,
  account_id   bigint,                                   -- null: the program itself
  action       text not null check (action ~ '^[a-z]+(\.[a-z_]+)+$'),
  subject_kind text not null,
  subject_id   bigint,
  unit_path    ltree,
  detail       jsonb not null default '{}'
);
create index on audit.entry (subject_kind, subject_id, id);
create index on audit.entry (account_id, id);

-- Committed rows that the sealer has not chained yet.
create table audit.unsealed (
  entry_id bigint primary key
);

-- The chain: each seal's hash covers the entry and the hash before it.
create table audit.seal (
  seq       bigint primary key,
  entry_id  bigint not null unique references audit.entry,
  hash      bytea not null check (length(hash) = 32),
  sealed_at timestamptz not null default now()
);

create function audit.queue_for_sealing() returns trigger language plpgsql as $$
begin
  insert into audit.unsealed values (new.id);
  return null;
end $$;
create trigger queue_for_sealing after insert on audit.entry
  for each row execute function audit.queue_for_sealing();

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'AUDIT-001: % of %.% is refused: the log is append-only', tg_op, tg_table_schema, tg_table_name;
end $$;
create trigger append_only before update or delete or truncate on audit.entry
  for each statement execute function audit.refuse_change();
create trigger append_only before update or delete or truncate on audit.seal
  for each statement execute function audit.refuse_change();

-- The text that a seal's hash covers. Times in UTC and microseconds, whatever the session's zone.
create function audit.canonical(e audit.entry) returns text language sql immutable as $$
  select concat_ws('|', e.id, to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
    to_char(e.operating_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), coalesce(e.account_id::text, '-'),
    e.action, e.subject_kind, coalesce(e.subject_id::text, '-'), coalesce(e.unit_path::text, '-'), e.detail::text)
$$;

-- One sealer at a time; the rows are taken in the order of their ids within a batch.
create function audit.seal_pending() returns integer language plpgsql as $$
declare
  last_seq  bigint;
  last_hash bytea;
  row       audit.entry;
  sealed    integer := 0;
begin
  if not pg_try_advisory_xact_lock(hashtext('audit.seal')) then
    return 0;
  end if;
  select seq, hash into last_seq, last_hash from audit.seal order by seq desc limit 1;
  last_seq := coalesce(last_seq, 0);
  last_hash := coalesce(last_hash, decode(repeat('00', 32), 'hex'));
  for row in
    select e.* from audit.unsealed u join audit.entry e on e.id = u.entry_id order by e.id limit 20000
  loop
    last_seq := last_seq + 1;
    last_hash := sha256(last_hash || convert_to(audit.canonical(row), 'UTF8'));
    insert into audit.seal (seq, entry_id, hash) values (last_seq, row.id, last_hash);
    delete from audit.unsealed where entry_id = row.id;
    sealed := sealed + 1;
  end loop;
  return sealed;
end $$;
