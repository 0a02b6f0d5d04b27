-- Community teams: a few neighbours for some dozens of households. Who they are is in the register of people.
create table fortresses.team (
  id          bigint generated always as identity primary key,
  public_id   uuid not null default uuidv7() unique,
  commune_id  bigint not null references territory.unit,
  path        ltree not null,                          -- of the hamlet, or of the commune
  area_id     bigint references territory.unit,        -- the hamlet; null where none is named
  name        text not null check (name <> ''),
  name_fold   text collate "C" not null,
  households  integer not null check (households between 1 and 2000),
  formed_on   date not null,
  ended_on    date,
  end_reason  text not null default '',
  account_id  bigint,
  ended_by    bigint,
  told_at     timestamptz not null,
  recorded_at timestamptz not null default now(),
  check ((ended_on is null) = (end_reason = ''))
);
create index on fortresses.team using gist (path);
create unique index team_name on fortresses.team (commune_id, name_fold) where ended_on is null;

create table fortresses.team_member (
  id          bigint generated always as identity primary key,
  public_id   uuid not null default uuidv7() unique,
  team_id     bigint not null references fortresses.team,
  person_id   bigint not null,
  leads       boolean not null,
  from_on     date not null,
  until_on    date,                                    -- first day on which they are no member
  account_id  bigint,
  ended_by    bigint,
  told_at     timestamptz not null,
  recorded_at timestamptz not null default now()
);
create index on fortresses.team_member (team_id);
-- nobody is in two teams at once
create unique index team_member_once on fortresses.team_member (person_id) where until_on is null;

create view fortresses_api.team as
  select t.id, t.public_id, t.commune_id, t.area_id, t.path, t.name, t.households, t.formed_on, t.ended_on,
    (select count(*) from fortresses.team_member m where m.team_id = t.id and m.until_on is null)::int as members
  from fortresses.team t;
