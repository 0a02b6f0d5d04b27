create schema frontline;

-- Somebody of the frontline at a post of a kind, from a day to a day. Never deleted: what was entered
-- by mistake is withdrawn, with the reason.
create table frontline.member (
  id             bigint generated always as identity primary key,
  public_id      uuid not null default uuidv7() unique,
  person_id      bigint not null,                 -- who stood for the person then
  force          text not null check (force in ('HEALTH', 'ARMY', 'POLICE', 'VOLUNTEER', 'OTHER')),
  unit_id        bigint not null references territory.unit,  -- where they serve, not where they live
  path           ltree not null,
  post_kind      text not null,                   -- code of post-kinds.csv
  post           text not null check (post <> ''),  -- which one, as people call it
  during         daterange not null check (not isempty(during) and not lower_inf(during)),
  end_reason     text not null default '',
  account_id     bigint,
  withdrawn_at   timestamptz,
  withdrawn_by   bigint,
  withdrawn_why  text not null default '',
  recorded_at    timestamptz not null default now(),
  check ((withdrawn_at is null) = (withdrawn_why = '')),
  exclude using gist (person_id with =, post_kind with =, during with &&) where (withdrawn_at is null)
);
create index on frontline.member using gist (path);
create index on frontline.member (unit_id, id desc);

-- Who is on duty from when to when. One person is at one post at a time.
create table frontline.shift (
  id             bigint generated always as identity primary key,
  public_id      uuid not null default uuidv7() unique,
  member_id      bigint not null references frontline.member,
  person_id      bigint not null,
  unit_id        bigint not null references territory.unit,
  path           ltree not null,
  day            date not null,                   -- civil day on which it begins
  starts_at      timestamptz not null,
  ends_at        timestamptz not null,
  reason         text not null default '',        -- why it stands although it leaves too little rest
  account_id     bigint,
  assigned_as    text not null default '',
  withdrawn_at   timestamptz,
  withdrawn_by   bigint,
  withdrawn_why  text not null default '',
  recorded_at    timestamptz not null default now(),
  check (ends_at > starts_at),
  check ((withdrawn_at is null) = (withdrawn_why = '')),
  exclude using gist (person_id with =, tstzrange(starts_at, ends_at) with &&) where (withdrawn_at is null)
);
create index on frontline.shift (person_id, day) where withdrawn_at is null;
create index on frontline.shift (day, starts_at, id) where withdrawn_at is null;
create index on frontline.shift (member_id, day);

-- What a unit received, used and counted of its protective equipment. Rows are only added; a count
-- says how much there is, and its change what was missing or too much.
create table frontline.stock_entry (
  id           bigint generated always as identity primary key,
  unit_id      bigint not null references territory.unit,
  path         ltree not null,
  item         text not null,                     -- code of protective-items.csv
  kind         text not null check (kind in ('RECEIVED', 'USED', 'COUNTED')),
  quantity     integer not null check (quantity >= 0),  -- received, used; of a count: how much there is
  change       integer not null,
  day          date not null,                     -- when it happened
  note         text not null default '',
  account_id   bigint,
  entered_as   text not null default '',
  told_at      timestamptz not null,              -- when it was written down
  recorded_at  timestamptz not null default now(),
  check (kind = 'COUNTED' or quantity > 0),
  check (kind <> 'RECEIVED' or change = quantity),
  check (kind <> 'USED' or change = -quantity)
);
create index on frontline.stock_entry (unit_id, item, day);
create index on frontline.stock_entry using gist (path);

-- Somebody of the frontline was exposed at work. They are off the roster until somebody else says, by
-- name and with the ground for it, that they may come back.
create table frontline.exposure (
  id           bigint generated always as identity primary key,
  public_id    uuid not null default uuidv7() unique,
  member_id    bigint not null references frontline.member,
  person_id    bigint not null,
  unit_id      bigint not null references territory.unit,
  path         ltree not null,
  kind         text not null check (kind in ('GEAR', 'NEEDLE', 'CASE')),
  happened_at  timestamptz not null,
  place        text not null check (place <> ''),
  case_id      bigint,                            -- the file to whose contacts they were added
  case_code    text not null default '',
  told_at      timestamptz not null,
  account_id   bigint,
  told_as      text not null default '',
  cleared_at   timestamptz,
  cleared_by   bigint,
  cleared_as   text not null default '',
  cleared_why  text not null default '',
  recorded_at  timestamptz not null default now(),
  check (happened_at <= told_at),
  check (kind <> 'CASE' or case_id is not null),
  check ((cleared_at is null) = (cleared_why = '')),
  check (cleared_by is distinct from account_id or cleared_by is null)
);
-- Somebody is off the roster once.
create unique index exposure_open on frontline.exposure (person_id) where cleared_at is null;
create index on frontline.exposure using gist (path);
create index on frontline.exposure (person_id);

create schema frontline_api;
-- Who serves where; no reasons.
create view frontline_api.member as
  select id, person_id, force, unit_id, path, post_kind, during from frontline.member where withdrawn_at is null;
