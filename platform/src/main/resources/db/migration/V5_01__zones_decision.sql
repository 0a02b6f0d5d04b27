create schema zones;

-- What an assessor found about a unit and no figure says: a fact of the rules, with its evidence, for a
-- span of days. A later one on the same fact speaks for the days that both cover.
create table zones.finding (
  id          bigint generated always as identity primary key,
  unit_id     bigint not null references territory.unit,
  fact        text not null,
  value       text not null,                     -- as a rule reads it: có, không, a number, a code
  evidence    text not null check (evidence <> ''),
  during      daterange not null check (not isempty(during)),
  account_id  bigint,
  told_at     timestamptz not null,
  recorded_at timestamptz not null default now()
);
create index on zones.finding (unit_id, fact, id);

-- Somebody went through all units of a place: what was not found there is “no” for these days. Without it
-- a finding nobody wrote down is missing.
create table zones.review (
  id          bigint generated always as identity primary key,
  unit_id     bigint not null references territory.unit,
  path        ltree not null,
  during      daterange not null check (not isempty(during)),
  evidence    text not null check (evidence <> ''),
  account_id  bigint,
  told_at     timestamptz not null,
  recorded_at timestamptz not null default now()
);

-- What is proposed for a unit, with what the rule said of which figures of which day.
create table zones.proposal (
  id          bigint generated always as identity primary key,
  public_id   uuid not null default uuidv7() unique,
  unit_id     bigint not null references territory.unit,
  path        ltree not null,
  day         date not null,                     -- reporting day of the figures
  level       text not null check (level in ('NEW_NORMAL', 'AT_RISK', 'HIGH', 'VERY_HIGH')),
  computed    text check (computed in ('NEW_NORMAL', 'AT_RISK', 'HIGH', 'VERY_HIGH')),  -- null: the rule abstained
  rule        text not null,
  rows        text[] not null,
  figures     text[] not null,
  missing     text[] not null,
  reason      text not null default '',
  state       text not null default 'OPEN' check (state in ('OPEN', 'DECIDED', 'REPLACED')),
  account_id  bigint,
  proposed_at timestamptz not null,
  recorded_at timestamptz not null default now(),
  check (level is not distinct from computed or reason <> '')
);
create unique index proposal_open on zones.proposal (unit_id) where state = 'OPEN';
create index on zones.proposal using gist (path);

create table zones.opinion (
  id          bigint generated always as identity primary key,
  proposal_id bigint not null unique references zones.proposal,
  agrees      boolean not null,
  opinion     text not null default '',
  account_id  bigint,
  given_at    timestamptz not null,
  recorded_at timestamptz not null default now(),
  check (agrees or opinion <> '')
);

-- Who decided what for a unit. Two colours of one unit at one moment cannot exist.
create table zones.decision (
  id            bigint generated always as identity primary key,
  unit_id       bigint not null references territory.unit,
  path          ltree not null,
  proposal_id   bigint not null unique references zones.proposal,
  level         text not null check (level in ('NEW_NORMAL', 'AT_RISK', 'HIGH', 'VERY_HIGH')),
  number        text not null check (number <> ''),
  signer        text not null check (signer <> ''),
  decided_on    date not null,
  during        tstzrange not null check (not isempty(during) and not lower_inf(during)),
  effective_day date not null,
  reason        text not null default '',
  proposer_id   bigint,
  account_id    bigint,
  published_at  timestamptz,
  publisher_id  bigint,
  recorded_at   timestamptz not null default now(),
  constraint decision_one_colour exclude using gist (unit_id with =, during with &&),
  constraint decision_one_a_day unique (unit_id, effective_day),
  check (account_id <> proposer_id)
);
create index on zones.decision using gist (path);

create schema zones_api;
create view zones_api.decision as
  select id, unit_id, path, level, number, signer, decided_on, during, published_at from zones.decision;
