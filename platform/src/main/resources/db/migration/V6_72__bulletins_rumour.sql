-- Something that is said about the epidemic and may be false. What was reported, what was found and
-- what was answered are rows of their own, never changed.
create table bulletins.rumour (
  id            bigint generated always as identity primary key,
  public_id     uuid not null default uuidv7() unique,
  unit_id       bigint not null references territory.unit,
  path          ltree not null,
  words         text not null check (words <> ''),
  channel       text not null check (channel <> ''),
  reporter      text not null check (reporter <> ''), -- office, team or seat; no private person
  citizen_report uuid unique,                         -- fortresses: the citizen's report it came from
  heard_at      timestamptz not null,
  told_at       timestamptz not null,
  check_due_at  timestamptz not null,
  answer_due_at timestamptz not null,
  writer        text not null,
  account_id    bigint,
  recorded_at   timestamptz not null default now(),
  check (heard_at <= told_at)
);
create index on bulletins.rumour using gist (path);
create index on bulletins.rumour (id desc);

-- The last one holds: a verdict may be revised, and both stay.
create table bulletins.rumour_verdict (
  id          bigint generated always as identity primary key,
  rumour_id   bigint not null references bulletins.rumour,
  verdict     text not null check (verdict in ('TRUE', 'FALSE', 'UNCLEAR')),
  evidence    text not null check (evidence <> ''),
  officer     text not null,
  account_id  bigint,
  given_at    timestamptz not null,
  recorded_at timestamptz not null default now()
);
create index on bulletins.rumour_verdict (rumour_id, id desc);

create table bulletins.rumour_answer (
  id          bigint generated always as identity primary key,
  rumour_id   bigint not null references bulletins.rumour,
  bulletin_id bigint references bulletins.bulletin,
  statement   text not null default '',
  channel     text not null default '',
  officer     text not null,
  account_id  bigint,
  given_at    timestamptz not null,
  recorded_at timestamptz not null default now(),
  check (bulletin_id is not null or (statement <> '' and channel <> ''))
);
create index on bulletins.rumour_answer (rumour_id, id desc);

create trigger rumour_stays before update or delete on bulletins.rumour
  for each row execute function bulletins.row_stays();
create trigger rumour_verdict_stays before update or delete on bulletins.rumour_verdict
  for each row execute function bulletins.row_stays();
create trigger rumour_answer_stays before update or delete on bulletins.rumour_answer
  for each row execute function bulletins.row_stays();
