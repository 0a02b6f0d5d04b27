create schema contacts;

-- Where people meet. Files and interviews name a place by its code or its name within its unit.
create table contacts.place (
  id          bigint generated always as identity primary key,
  public_id   uuid not null default uuidv7() unique,
  kind        text not null,                          -- a setting of VN-CONTACT-SETTING: HOME, WORKPLACE, MARKET…
  name        text not null check (name <> ''),
  name_fold   text collate "C" not null,              -- as it is compared
  code        text collate "C" not null default '',   -- by which files name it; may be empty
  unit_id     bigint not null,
  origin      text not null,                          -- import 17, interview
  account_id  bigint,
  recorded_at timestamptz not null default now(),
  unique (unit_id, name_fold)
);
create unique index place_code on contacts.place (unit_id, code) where code <> '';

-- One transaction that changed visits. Ids are given under a lock that is held to the end of the
-- transaction, so that their order is that of commits: the last one is the watermark of whatever was
-- read after it. The token tells two databases with like ids apart.
create table contacts.batch (
  id          bigint generated always as identity primary key,
  token       uuid not null default gen_random_uuid(),
  kind        text not null check (kind in ('ADDED', 'WITHDRAWN')),  -- WITHDRAWN: its days are to be read again
  days        date[] not null,
  visits      integer not null,
  origin      text not null,
  account_id  bigint,
  told_at     timestamptz not null,                   -- operating clock
  recorded_at timestamptz not null default now()
);

-- Who was where and when: the truth; what tracing holds in memory is read from here. A partition a
-- civil day, dropped when the day lies before every window. No foreign keys, for the price of two
-- checks a visit: writers look persons and places up first. A person is at one place at a time: the
-- writer checks it for the whole batch under the lock, an exclusion constraint would cost a GiST entry
-- a visit; the index keeps two beginnings apart.
create table contacts.visit (
  day          date not null,                         -- civil day of Việt Nam on which it begins
  person_id    bigint not null,
  place_id     bigint not null,
  entered_at   timestamptz not null,
  left_at      timestamptz not null,
  source       text not null check (source in ('INTERVIEW', 'CHECK_IN', 'VEHICLE', 'LIST')),
  case_id      bigint,                                -- the case file for which it was told
  teller       text check (teller in ('SELF', 'FAMILY', 'WITNESS', 'RECORD')),
  account_id   bigint,
  batch_id     bigint not null,
  recorded_at  timestamptz not null default now(),
  withdrawn_at timestamptz,
  withdrawn_by bigint,
  reason       text,
  check (left_at > entered_at and left_at <= entered_at + interval '31 days'),
  check (day = (entered_at at time zone 'Asia/Ho_Chi_Minh')::date),
  check ((withdrawn_at is null) = (reason is null))
) partition by range (day);
create unique index visit_begin on contacts.visit (person_id, entered_at, day) where withdrawn_at is null;
create index visit_place on contacts.visit (place_id, entered_at) where withdrawn_at is null;
create index visit_batch on contacts.visit using brin (batch_id) with (pages_per_range = 16);
create index visit_case on contacts.visit (case_id, entered_at) where case_id is not null;

-- Makes a day ready for visits; attaching does not keep readers out, creating a partition in place would.
create function contacts.open_day(asked date) returns void language plpgsql as $$
declare
  part text := 'visit_' || to_char(asked, 'YYYYMMDD');
begin
  if to_regclass('contacts.' || part) is null then
    execute format('create table contacts.%I (like contacts.visit including all)', part);
    execute format('alter table contacts.visit attach partition contacts.%I for values from (%L) to (%L)',
      part, asked, asked + 1);
  end if;
end $$;

-- Drops the days before one; answers how many.
create function contacts.drop_days_before(asked date) returns integer language plpgsql as $$
declare
  part text;
  dropped integer := 0;
begin
  for part in
    select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent = 'contacts.visit'::regclass and c.relname < 'visit_' || to_char(asked, 'YYYYMMDD')
  loop
    execute format('drop table contacts.%I', part);
    dropped := dropped + 1;
  end loop;
  return dropped;
end $$;

create schema contacts_api;
