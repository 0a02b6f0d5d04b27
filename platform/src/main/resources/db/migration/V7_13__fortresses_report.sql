-- What citizens tell their commune. Who told, if they said so, is in the register of people.
create table fortresses.report (
  id          bigint generated always as identity primary key,
  public_id   uuid not null default uuidv7() unique,
  code        text collate "C" not null unique,        -- by which whoever told looks it up
  kind        text not null check (kind in ('SYMPTOMS', 'VIOLATION', 'ARRIVAL', 'NEED')),
  commune_id  bigint not null references territory.unit,
  path        ltree not null,                          -- of the hamlet, or of the commune
  people      integer not null check (people between 1 and 500),  -- whom it is about
  words       text not null check (words <> ''),
  reporter_id bigint,
  told_at     timestamptz not null,
  due_at      timestamptz not null,                    -- by when the commune must have taken it up
  state       text not null check (state in ('NEW', 'TAKEN', 'CLOSED')),
  taken_at    timestamptz,
  closed_at   timestamptz,
  outcome     text check (outcome in ('CONFIRMED', 'HELPED', 'PASSED_ON', 'UNFOUNDED')),
  version     integer not null default 0,
  recorded_at timestamptz not null default now(),
  check ((state = 'NEW') = (taken_at is null)),
  check ((state = 'CLOSED') = (closed_at is not null) and (closed_at is null) = (outcome is null))
);
create index report_open on fortresses.report using gist (path) where state <> 'CLOSED';
create index report_list on fortresses.report (commune_id, state, due_at, id);

-- What was done about it, never changed.
create table fortresses.report_step (
  id          bigint generated always as identity primary key,
  report_id   bigint not null references fortresses.report,
  kind        text not null check (kind in ('TAKEN', 'CLOSED')),
  team_id     bigint references fortresses.team,
  note        text not null default '',
  writer      text not null,
  account_id  bigint,
  told_at     timestamptz not null,
  recorded_at timestamptz not null default now()
);
create index on fortresses.report_step (report_id, id);

-- How often one address told something, by the hour; no address stands here, only its digest.
create table fortresses.report_caller (
  caller    bytea not null,
  hour      timestamptz not null,
  tries     integer not null,
  primary key (caller, hour)
);
