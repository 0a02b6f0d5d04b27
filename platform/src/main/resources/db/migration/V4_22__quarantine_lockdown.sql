-- An area below the commune closed by decision: a unit of the territory, or a list of households.
-- Counted from the register at the moment it was closed.
create table quarantine.lockdown (
  id            bigint generated always as identity primary key,
  public_id     uuid not null default uuidv7() unique,
  name          text not null check (name <> ''),
  commune_id    bigint not null references territory.unit,
  path          ltree not null,                       -- of the area; of a list of households: of the commune
  area_id       bigint references territory.unit,     -- null: a list of households
  decision_id   bigint not null references quarantine.decision,
  closed_at     timestamptz not null,                 -- from when it holds
  closed_day    date not null,                        -- reporting day
  lifted_at     timestamptz,
  lifted_day    date,
  lifting_id    bigint references quarantine.decision,
  reason        text not null,
  lift_reason   text,
  households    integer not null check (households >= 0),
  people        integer not null check (people >= 0),
  version       integer not null default 0,
  recorded_at   timestamptz not null default now(),
  check (lifted_at > closed_at),
  check ((lifted_at is null) = (lifting_id is null) and (lifted_at is null) = (lifted_day is null)),
  check ((lifted_at is null) = (lift_reason is null)),
  -- one and the same area is never closed twice at once; areas within each other are refused by the room
  exclude using gist (area_id with =, tstzrange(closed_at, lifted_at) with &&) where (area_id is not null)
);
create index on quarantine.lockdown using gist (path);

create table quarantine.lockdown_household (
  lockdown_id  bigint not null references quarantine.lockdown,
  household_id bigint not null,
  people       integer not null check (people >= 0),
  during       tstzrange not null,
  primary key (lockdown_id, household_id),
  exclude using gist (household_id with =, during with &&)
);

-- What was brought.
create table quarantine.delivery (
  id          bigint generated always as identity primary key,
  lockdown_id bigint not null references quarantine.lockdown,
  day         date not null,
  item        text not null check (item in ('rice_g', 'vegetable_g', 'protein_g', 'milk_g')),
  quantity_g  bigint not null check (quantity_g > 0),
  giver       text not null default '',
  account_id  bigint,
  told_at     timestamptz not null,
  recorded_at timestamptz not null default now()
);
create index on quarantine.delivery (lockdown_id, day);

create view quarantine_api.lockdown as
  select id, public_id, name, commune_id, area_id, path, closed_at, lifted_at, households, people
  from quarantine.lockdown;
