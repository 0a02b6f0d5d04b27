create schema fortresses;

-- A unit that answers for itself: a commune, or a place of work, study or trade in one. A commune gets its row with
-- the first thing that is written about it; who leads it is in the directory.
create table fortresses.fortress (
  id          bigint generated always as identity primary key,
  public_id   uuid not null default uuidv7() unique,
  kind        text not null check (kind in
    ('COMMUNE', 'FACTORY', 'ENTERPRISE', 'AGENCY', 'SCHOOL', 'MARKET', 'HEALTH', 'WORSHIP', 'OTHER')),
  unit_id     bigint not null references territory.unit,  -- the commune
  path        ltree not null,
  name        text not null check (name <> ''),
  name_fold   text collate "C" not null,               -- as it is compared
  name_key    text collate "C" not null,               -- as it is sorted
  tax_code    text collate "C" not null default '',
  place_code  text collate "C" not null default '',     -- by which lists of visits name it, besides its name
  origin      text not null,                           -- form, import 17, directory
  account_id  bigint,
  founded_on  date not null,                            -- since when it is in the register
  told_at     timestamptz not null,
  recorded_at timestamptz not null default now(),
  check (kind <> 'COMMUNE' or tax_code = '' and place_code = '')
);
create unique index fortress_commune on fortresses.fortress (unit_id) where kind = 'COMMUNE';
create unique index fortress_name on fortresses.fortress (unit_id, name_fold) where kind <> 'COMMUNE';
create unique index fortress_tax on fortresses.fortress (tax_code) where tax_code <> '';
create unique index fortress_place on fortresses.fortress (unit_id, place_code) where place_code <> '';
create index on fortresses.fortress using gist (path);

-- Who leads a workplace and how many are in it, from a day on. A change is a new row.
create table fortresses.particulars (
  id           bigint generated always as identity primary key,
  fortress_id  bigint not null references fortresses.fortress,
  from_on      date not null,
  head_id      bigint not null,                         -- a person of the register
  head_title   text not null check (head_title <> ''),
  deputy_id    bigint,
  deputy_title text not null default '',
  staff        integer not null check (staff between 1 and 200000),
  reason       text not null default '',
  account_id   bigint,
  told_at      timestamptz not null,
  recorded_at  timestamptz not null default now(),
  check ((deputy_id is null) = (deputy_title = '')),
  check (deputy_id <> head_id)
);
create index on fortresses.particulars (fortress_id, from_on, id);

-- How a fortress means to keep the epidemic out and what it does when it is in. The latest counts.
create table fortresses.plan (
  id             bigint generated always as identity primary key,
  public_id      uuid not null default uuidv7() unique,
  fortress_id    bigint not null references fortresses.fortress,
  number         text not null default '',
  signed_on      date not null,
  measures       text not null check (measures <> ''),
  file_public_id uuid,
  account_id     bigint,
  told_at        timestamptz not null,
  recorded_at    timestamptz not null default now()
);
create index on fortresses.plan (fortress_id, id);

-- The head's own check of a week. A week that went by without one stays failed; within its week a check may be made
-- again, the latest counts, the others stay.
create table fortresses.self_check (
  id          bigint generated always as identity primary key,
  fortress_id bigint not null references fortresses.fortress,
  week        date not null check (extract(isodow from week) = 1),  -- its Monday
  level       text check (level in ('NEW_NORMAL', 'AT_RISK', 'HIGH', 'VERY_HIGH')),  -- of the unit then; null: undecided
  answered_by text not null check (answered_by in ('HEAD', 'DEPUTY')),
  items       integer not null check (items > 0),
  unmet       integer not null check (unmet between 0 and items),
  writer      text not null,                            -- seat of who entered it
  account_id  bigint,
  told_at     timestamptz not null,
  recorded_at timestamptz not null default now()
);
create index on fortresses.self_check (fortress_id, id);

create table fortresses.self_check_answer (
  check_id bigint not null references fortresses.self_check,
  item     text not null,
  met      boolean not null,
  note     text not null default '',
  primary key (check_id, item),
  check (met or note <> '')
);

-- An F0 that somebody says was found there though no visit names the place.
create table fortresses.found_case (
  fortress_id bigint not null references fortresses.fortress,
  case_id     bigint not null,
  found_on    date not null,
  how         text not null check (how <> ''),
  account_id  bigint,
  told_at     timestamptz not null,
  recorded_at timestamptz not null default now(),
  primary key (fortress_id, case_id)
);

create schema fortresses_api;
create view fortresses_api.fortress as
  select id, public_id, kind, unit_id, path, name, tax_code, founded_on from fortresses.fortress;
create view fortresses_api.self_check as
  select distinct on (fortress_id, week) fortress_id, week, answered_by, items, unmet, told_at
  from fortresses.self_check order by fortress_id, week, id desc;
