create schema territory;

-- One validity of one official code. A code may come back later for another unit (91, 30742): hence
-- the surrogate id, which paths, rows of other rooms and jurisdictions use.
create table territory.unit (
  id               bigint generated always as identity primary key,
  code             text not null,
  tier             text not null check (tier in ('NATION', 'PROVINCE', 'DISTRICT', 'COMMUNE', 'AREA')),
  kind             text not null,                    -- Tỉnh, Thành phố, Thị xã, Huyện, Phường, Thị trấn, Xã, Đặc khu, Ấp, Khóm…
  name             text not null,                    -- without the kind: “Trà Vinh”, “4”
  full_name        text not null,                    -- kind and name: “Phường 4”
  name_key         text collate "C" not null,        -- Vietnamese sort key of the full name
  search_key       text collate "C" not null,        -- folded: no diacritics, lower case, one tone placement
  bare_key         text collate "C" not null default '', -- search key of the name without its kind
  path_key         text collate "C" not null default '', -- search keys of this unit and of all above it
  parent_id        bigint references territory.unit,
  path             ltree not null unique,            -- ids from the root down to this unit, itself included
  valid            daterange not null check (not isempty(valid) and lower_inc(valid) and not upper_inc(valid)),
  population       integer check (population >= 0),
  households       integer check (households >= 0),
  counted_on       date,                             -- the day the two counts stand for
  latitude         double precision check (latitude between -90 and 90),
  longitude        double precision check (longitude between -180 and 180),
  landmass         text not null default '',         -- '' the mainland, else the island this unit lies on
  source           text not null,
  confidence       text not null check (confidence in ('H', 'M', 'L')),
  note             text not null default '',         -- what a reader of these figures must know
  recorded_at      timestamptz not null default now(),
  exclude using gist (code with =, tier with =, valid with &&)
);
create index on territory.unit using gist (path);
create index on territory.unit (parent_id);
create index on territory.unit (search_key);
create index on territory.unit (bare_key);
create index on territory.unit using gin (path_key gin_trgm_ops);

-- Two units of one level and one name under one parent at one moment cannot be told apart by anybody.
alter table territory.unit
  add exclude using gist (parent_id with =, tier with =, search_key with =, valid with &&) where (tier <> 'AREA');

-- Who came after whom. One old unit may be divided, several may become one.
create table territory.succession (
  predecessor_id bigint not null references territory.unit,
  successor_id   bigint not null references territory.unit,
  since          date not null,
  share          numeric(6, 5) check (share > 0 and share <= 1),  -- of the predecessor's population; null: unknown
  source         text not null,
  confidence     text not null default 'H' check (confidence in ('H', 'M', 'L')),
  primary key (predecessor_id, successor_id)
);
create index on territory.succession (successor_id);

-- A unit's outline on the map. A better one supersedes, none is deleted.
create table territory.shape (
  id            bigint generated always as identity primary key,
  unit_id       bigint not null references territory.unit,
  kind          text not null check (kind in ('CELL', 'UNION', 'BOUNDARY')),
  estimated     boolean not null default false,      -- the centre it was drawn around is a guess
  outline       bytea not null,                      -- WKB, longitude and latitude in degrees
  source        text not null,
  recorded_at   timestamptz not null default now(),
  superseded_at timestamptz
);
create unique index on territory.shape (unit_id) where superseded_at is null;

-- Who borders on whom, both ways round. Recomputed from the shapes in force.
create table territory.adjacency (
  unit_id      bigint not null references territory.unit,
  neighbour_id bigint not null references territory.unit,
  border_m     integer not null check (border_m > 0),
  primary key (unit_id, neighbour_id),
  check (unit_id <> neighbour_id)
);

create schema territory_api;

-- What other rooms may join on.
create view territory_api.unit as
  select id, code, tier, kind, name, full_name, name_key, search_key, parent_id, path, valid, population, households
  from territory.unit;
create view territory_api.succession as
  select predecessor_id, successor_id, since, share from territory.succession;
create view territory_api.adjacency as
  select unit_id, neighbour_id, border_m from territory.adjacency;
