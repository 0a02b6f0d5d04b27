-- Whether an item of the protection list of a green unit was met on a day, as somebody found it. The latest
-- that was told counts, as long as its item says.
create table zones.protection_check (
  id          bigint generated always as identity primary key,
  unit_id     bigint not null references territory.unit,
  path        ltree not null,
  item        text not null,
  met         boolean not null,
  note        text not null default '',
  day         date not null,
  checker     text not null,                     -- name and seat
  account_id  bigint,
  told_at     timestamptz not null,
  recorded_at timestamptz not null default now(),
  check (met or note <> '')
);
create index on zones.protection_check (unit_id, item, id);
create index on zones.protection_check using gist (path);
