create schema laboratory;

-- Ids of specimens, pools and memberships, all of one series: what the cases hear of a specimen and
-- of its membership in a pool has ids that never meet. Taken in blocks under the room's lock.
create sequence laboratory.tube_id;

-- Where specimens are read: a laboratory, or the station of a commune that tests on the spot.
create table laboratory.site (
  id           integer generated always as identity primary key,
  public_id    uuid not null unique default uuidv7(),
  code         text collate "C" not null check (code <> ''),    -- as files name it
  code_key     text collate "C" not null unique,                -- folded, so that spellings meet
  name         text not null check (name <> ''),
  approved     boolean,                                         -- by the Ministry, to confirm; null: nobody said
  capacity_day integer check (capacity_day > 0),                -- tubes a day; null: nobody said
  unit_id      bigint references territory.unit,
  version      integer not null default 0,
  recorded_at  timestamptz not null default now()
);

-- One sample under one method, with its present result. Addressed by what is written on the tube
-- (laboratory, code, method), in URLs too: no public id, whose index would be a fifth of the
-- import. unit_id, lab_id and person_id have no foreign key, for the price of three million checks
-- a file: the import looks them up before it writes. Wide columns first: no padding in a million rows.
create table laboratory.specimen (
  id             bigint primary key,                    -- cases, pools and history point to it
  person_id      bigint not null,
  unit_id        bigint not null,                       -- the smallest unit known, where the person was sampled
  sampled_at     timestamptz not null,
  received_at    timestamptz,
  resulted_at    timestamptz,
  notified_at    timestamptz,
  file_id        bigint,                                -- intake.file that brought it; null: entered by hand
  result_file_id bigint,                                -- the same of the present result
  screening_id   bigint,
  sampled_day    date not null,                         -- reporting days, stamped once
  resulted_day   date,
  lab_id         integer not null,
  revision       smallint not null default 0,           -- as the laboratory numbers its corrections
  round          smallint,
  pooled         boolean not null default false,        -- went into a pool
  method         text collate "C" not null check (method in ('PCR', 'RAPID')),
  code           text collate "C" not null check (code <> ''),
  result         text collate "C" check (result in
                   ('POSITIVE', 'NEGATIVE', 'INCONCLUSIVE', 'LOST', 'MISLABELLED', 'CONTRADICTORY')),
  ct             numeric(4, 1) check (ct > 0 and ct <= 50),
  setting        text collate "C" check (setting in
                   ('COMMUNITY', 'QUARANTINE', 'LOCKDOWN', 'FACILITY', 'CARER', 'IMPORTED', 'OTHER_PROVINCE')),
  reason         text,                                  -- why the person was sampled, as written
  check ((result is null) = (resulted_at is null)),
  check ((result is null) = (resulted_day is null)),
  check (received_at >= sampled_at),
  check (resulted_at >= sampled_at),
  check (notified_at >= resulted_at)
) with (fillfactor = 90);
-- What makes a file or a row count once.
create unique index specimen_tube on laboratory.specimen (lab_id, code, method);
-- Lists of a day, unit by unit of the jurisdiction.
create index specimen_unit on laboratory.specimen (unit_id, sampled_day, id);
-- A person's tests, for the profile and for what the pools come to.
create index specimen_person on laboratory.specimen (person_id);
-- Tubes without a result; a file of results never touches it.
create index specimen_waiting on laboratory.specimen (unit_id, sampled_at, id) where result is null;

-- Specimens in one tube. One specimen may be in several: a pool's remains are pooled again.
create table laboratory.pool (
  id             bigint primary key,
  public_id      uuid not null unique default uuidv7(),
  lab_id         integer not null references laboratory.site,
  code           text collate "C" not null check (code <> ''),
  method         text not null check (method in ('PCR', 'RAPID')),
  kind           text not null check (kind in ('FIVE', 'TEN', 'HOUSEHOLD', 'MIXED')),
  size           smallint check (size > 0),             -- as the list says; null: as many as it has members
  unit_id        bigint not null,                       -- of its first member: the pool counts there
  sampled_at     timestamptz not null,                  -- the earliest of its members
  received_at    timestamptz,
  resulted_at    timestamptz,
  notified_at    timestamptz,
  sampled_day    date not null,
  resulted_day   date,
  result         text check (result in
                   ('POSITIVE', 'NEGATIVE', 'INCONCLUSIVE', 'LOST', 'MISLABELLED', 'CONTRADICTORY')),
  ct             numeric(4, 1) check (ct > 0 and ct <= 50),
  revision       smallint not null default 0,
  file_id        bigint,
  result_file_id bigint,
  screening_id   bigint,
  round          smallint,
  unique (lab_id, code, method),
  check ((result is null) = (resulted_at is null)),
  check ((result is null) = (resulted_day is null)),
  check (resulted_at >= sampled_at)
);
create index on laboratory.pool (unit_id, sampled_day, id);
create index on laboratory.pool (unit_id, sampled_at, id) where result is null;

create table laboratory.pool_member (
  id          bigint not null unique,                   -- what the cases know this test by
  pool_id     bigint not null references laboratory.pool,
  specimen_id bigint not null references laboratory.specimen,
  primary key (pool_id, specimen_id)
);
create index on laboratory.pool_member (specimen_id);

-- Reports that a later or corrected one has replaced, that came after a newer one, or that
-- contradict each other.
create table laboratory.result_history (
  id            bigint generated always as identity primary key,
  tube_id       bigint not null,                        -- of a specimen or a pool
  result        text not null check (result in ('POSITIVE', 'NEGATIVE', 'INCONCLUSIVE', 'LOST', 'MISLABELLED')),
  ct            numeric(4, 1),
  resulted_at   timestamptz not null,
  revision      smallint not null,
  file_id       bigint,                                 -- what brought it
  superseded_by bigint,                                 -- the file that brought what replaced it
  account_id    bigint,                                 -- who entered what replaced it; null: a file
  recorded_at   timestamptz not null default now()
);
create index on laboratory.result_history (tube_id);

-- What the laboratory's reports come to for everybody whose own tests alone do not say it: who was
-- in a pool, or had a report that says nothing. `due_at` makes the list of people to be sampled again.
create table laboratory.standing (
  person_id bigint primary key,
  unit_id   bigint not null,                            -- of their newest specimen
  state     text not null check (state in
              ('SUSPECT', 'POSITIVE', 'NEGATIVE', 'NEGATIVE_IN_POOL', 'RETEST_DUE', 'AWAITING')),
  cause     text check (cause in ('POOL', 'INCONCLUSIVE', 'LOST', 'MISLABELLED', 'CONTRADICTORY')),
  pools     bigint[] not null default '{}',             -- the positive pools that make a suspect; the negative one that clears
  due_at    timestamptz,                                -- their own specimen is due
  taken_at  timestamptz not null,                       -- when their newest specimen was
  check ((state in ('SUSPECT', 'RETEST_DUE')) = (due_at is not null)),
  check ((due_at is null) = (cause is null))
);
create index on laboratory.standing (unit_id, due_at, person_id) where due_at is not null;

create schema laboratory_api;
create view laboratory_api.specimen as
  select id, person_id, unit_id, lab_id, code, method, sampled_at, resulted_at, sampled_day, resulted_day, pooled, result,
         ct, screening_id, round
  from laboratory.specimen;
create view laboratory_api.retest as
  select person_id, unit_id, state = 'SUSPECT' as urgent, cause, due_at from laboratory.standing where due_at is not null;
