create schema command;

-- The report of a province's day, made from one closure. A later closure makes the next revision.
create table command.daily_report (
  id          bigint generated always as identity primary key,
  public_id   uuid not null default uuidv7() unique,
  province_id bigint not null references territory.unit,
  path        ltree not null,
  day         date not null,
  revision    integer not null check (revision > 0),
  closure_id  bigint not null,
  content     jsonb not null,
  made_at     timestamptz not null,
  recorded_at timestamptz not null default now(),
  unique (province_id, day, revision)
);
create index on command.daily_report using gist (path);
