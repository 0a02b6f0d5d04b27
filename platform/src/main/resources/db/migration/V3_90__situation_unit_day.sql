create schema situation;

-- Present knowledge: one figure of one unit on one reporting day, for every unit at every level.
-- No row is “chưa báo cáo” unless somebody reported that there was nothing (situation.report).
create table situation.unit_day (
  unit_id    bigint not null references territory.unit,
  day        date not null,
  measure    text not null,
  value      bigint not null,
  changed_at timestamptz not null default now(),
  primary key (unit_id, day, measure)
) with (fillfactor = 80);
create index on situation.unit_day (day, measure);

-- A past day that changed after its cut-off: what moved, when, and because of what. One row a unit
-- that the news named, day, measure and cause; the units above it moved with it.
create table situation.revision (
  id          bigint generated always as identity primary key,
  unit_id     bigint not null references territory.unit,
  day         date not null,
  measure     text not null,
  delta       bigint not null check (delta <> 0),
  room        text not null,
  cause       text not null,
  recorded_at timestamptz not null default now()
);
create index on situation.revision (day, unit_id);

-- Somebody answered for the unit on that day, be it with “nothing new”.
create table situation.report (
  unit_id     bigint not null references territory.unit,
  day         date not null,
  channel     text not null check (channel in ('SYSTEM', 'FILE', 'PHONE', 'PAPER', 'MESSAGE')),
  told_by     text not null default '',
  told_at     timestamptz not null,
  account_id  bigint,
  recorded_at timestamptz not null default now(),
  primary key (unit_id, day)
);

create schema situation_api;
create view situation_api.unit_day as
  select unit_id, day, measure, value, changed_at from situation.unit_day;
create view situation_api.report as
  select unit_id, day, channel, told_at from situation.report;
