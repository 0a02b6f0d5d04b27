create schema organisation;

-- An organisation, for as long as it exists. Generated from the territory by a dated rule, or named
-- by a dispatch or an administrator.
create table organisation.body (
  id          bigint generated always as identity primary key,
  public_id   uuid not null default uuidv7() unique,
  code        text not null,                       -- stable within its validity, e.g. TU.84, UBND.842, DU.29236
  kind        text not null,                       -- the rule's kind, e.g. PARTY_COMMITTEE; with the tier it says which
  category    text not null,                       -- what letters call it: DEPARTMENT (sở), ADVISORY (ban đảng)…
  tier        text not null,                       -- of its unit
  side        text not null check (side in ('PARTY', 'STATE', 'FRONT', 'FORCES', 'PUBLIC')),
  organ       boolean not null default false,      -- an organ of its parent, led by the parent's head (Ban Thường vụ)
  name        text not null,
  short_name  text not null,
  name_key    text collate "C" not null,
  search_key  text collate "C" not null,
  match_keys  text[] not null,                     -- every folded way in which letters call it
  unit_id     bigint not null references territory.unit,
  path        ltree not null,                      -- the unit's path: the body's jurisdiction
  parent_id   bigint references organisation.body, -- who it answers to
  valid       daterange not null check (not isempty(valid) and lower_inc(valid) and not upper_inc(valid)),
  origin      text not null,                       -- rule id and version, or DISPATCH, or ADMINISTRATOR
  confidence  text not null default 'H' check (confidence in ('H', 'M', 'L')),
  verify      boolean not null default false,      -- the rule's fact has not been checked against its source
  confirmed   boolean not null,                    -- false: stands in no recipient list until an administrator says that it exists
  recorded_at timestamptz not null default now(),
  exclude using gist (code with =, valid with &&)
);
create index on organisation.body using gist (path);
create index on organisation.body (kind, unit_id);
create index on organisation.body (unit_id);
create index on organisation.body (parent_id);
create index on organisation.body using gin (search_key gin_trgm_ops);
create index on organisation.body using gin (match_keys);

-- Who came after whom. Open work stays with the predecessor until somebody decides.
create table organisation.body_succession (
  predecessor_id bigint not null references organisation.body,
  successor_id   bigint not null references organisation.body,
  since          date not null,
  origin         text not null,                    -- rule id, or ADMINISTRATOR
  decision       text check (decision <> ''),      -- null: still open, nobody has moved the work
  decided_on     date check ((decided_on is null) = (decision is null)),
  primary key (predecessor_id, successor_id),
  check (predecessor_id <> successor_id)
);
-- The work of one body moves to one body.
create unique index on organisation.body_succession (predecessor_id) where decision is not null;

-- A seat in a body. The role is what access grants to whoever holds it.
create table organisation.position (
  id        bigint generated always as identity primary key,
  body_id   bigint not null references organisation.body,
  kind      text not null check (kind in ('HEAD', 'STANDING_DEPUTY', 'DEPUTY', 'MEMBER', 'OFFICER')),
  title     text not null,                         -- “Bí thư Huyện ủy”
  role      text not null,                         -- a role of access' data file
  seats     integer not null default 1 check (seats > 0),
  signs_as  text[] not null default '{}',          -- capacities this seat may sign in: T/M, K/T, TM., KT., TL., TUQ.
  valid     daterange not null check (not isempty(valid) and lower_inc(valid) and not upper_inc(valid)),
  origin    text not null,
  unique (body_id, kind, title)
);

-- A person in office. Not a patient's record: only what an office directory prints.
create table organisation.official (
  id         bigint generated always as identity primary key,
  public_id  uuid not null default uuidv7() unique,
  full_name  text not null check (full_name <> ''),
  name_key   text collate "C" not null,
  search_key text collate "C" not null,
  demo       boolean not null default false        -- an invented person of the demonstration
);
create index on organisation.official using gin (search_key gin_trgm_ops);

-- Who held which seat in what capacity, when. Two full holders of one seat cannot overlap.
create table organisation.tenure (
  id          bigint generated always as identity primary key,
  position_id bigint not null references organisation.position,
  official_id bigint not null references organisation.official,
  capacity    text not null check (capacity in ('HOLDER', 'ACTING', 'DEPUTISING')),
  seat        integer not null default 1 check (seat > 0),
  valid       daterange not null check (not isempty(valid) and lower_inc(valid) and not upper_inc(valid)),
  decision    text,
  recorded_at timestamptz not null default now(),
  exclude using gist (position_id with =, seat with =, valid with &&) where (capacity = 'HOLDER')
);
create index on organisation.tenure (official_id);
create index on organisation.tenure (position_id);

create schema organisation_api;
create view organisation_api.body as
  select id, public_id, code, kind, category, tier, side, organ, name, short_name, name_key, search_key, unit_id, path,
         parent_id, valid, confirmed
  from organisation.body;
create view organisation_api.official as
  select id, public_id, full_name, name_key, search_key, demo from organisation.official;
create view organisation_api.position as
  select id, body_id, kind, title, role, seats, signs_as, valid from organisation.position;
create view organisation_api.tenure as
  select t.id, t.official_id, o.public_id as official_public_id, o.full_name, t.capacity, t.valid,
         p.id as position_id, p.kind as position_kind, p.title, p.role, b.id as body_id, b.path, b.side
  from organisation.tenure t
  join organisation.official o on o.id = t.official_id
  join organisation.position p on p.id = t.position_id
  join organisation.body b on b.id = p.body_id;
