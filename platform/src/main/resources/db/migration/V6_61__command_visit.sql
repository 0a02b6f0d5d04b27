-- A unit for which a member of a committee answers in person. The names stay as they were.
create table command.area (
  id           bigint generated always as identity primary key,
  public_id    uuid not null default uuidv7() unique,
  tenure_id    bigint not null,                       -- organisation: the seat, and who sat in it
  official_id  bigint not null,
  body_id      bigint not null,
  member       text not null,                         -- name and title as of that day
  unit_id      bigint not null references territory.unit,
  path         ltree not null,
  from_on      date not null,
  until_on     date check (until_on >= from_on),      -- last day; null: still
  paper        text not null check (paper <> ''),     -- by which it was assigned
  account_id   bigint,
  recorded_at  timestamptz not null default now()
);
create unique index area_in_force on command.area (tenure_id, unit_id) where until_on is null;
create index on command.area using gist (path) where until_on is null;

-- One visit to one unit: what was seen, and what was instructed, which somebody owes.
create table command.visit (
  id            bigint generated always as identity primary key,
  public_id     uuid not null default uuidv7() unique,
  area_id       bigint not null references command.area,
  unit_id       bigint not null references territory.unit,
  path          ltree not null,
  visited_on    date not null,
  seen          text not null check (seen <> ''),
  instructed    text not null default '',
  due_on        date,
  lead_name     text not null default '',
  assignment_id uuid,                                 -- directives: what the body owes
  account_id    bigint,
  told_at       timestamptz not null,
  recorded_at   timestamptz not null default now(),
  check ((instructed = '') = (assignment_id is null) and (instructed = '') = (due_on is null))
);
create index on command.visit using gist (path);
create index on command.visit (area_id, visited_on desc);
create index on command.visit (visited_on desc, id desc);

create function command.visit_stays() returns trigger language plpgsql as $$
begin
  raise exception 'a visit is never changed';
end $$;
create trigger visit_stays before update or delete on command.visit
  for each row execute function command.visit_stays();
