-- Ổ dịch.
create table cases.outbreak (
  id          bigint generated always as identity primary key,
  public_id   uuid not null default uuidv7() unique,
  name        text not null check (name <> ''),
  unit_id     bigint not null,
  path        ltree not null,
  opened_on   date not null,
  closed_on   date check (closed_on >= opened_on),
  version     integer not null default 0,
  recorded_at timestamptz not null default now()
);
create index on cases.outbreak using gist (path);
create table cases.outbreak_case (
  outbreak_id bigint not null references cases.outbreak,
  case_id     bigint not null references cases.case_file,
  added_on    date not null,
  account_id  bigint,
  primary key (outbreak_id, case_id)
);
create index on cases.outbreak_case (case_id);
-- Opened, closed, opened again: by whom, under which rule, why.
create table cases.outbreak_event (
  id          bigint generated always as identity primary key,
  outbreak_id bigint not null references cases.outbreak,
  kind        text not null check (kind in ('OPENED', 'CASE_ADDED', 'CLOSED', 'REOPENED')),
  happened_on date not null,
  note        text not null default '',
  account_id  bigint,
  recorded_at timestamptz not null default now()
);
create index on cases.outbreak_event (outbreak_id, id);
