create schema cases;

-- One episode of one person: a suspect until the definition of the day is met, then an F0.
create table cases.case_file (
  id                bigint generated always as identity primary key,
  public_id         uuid not null default uuidv7() unique,
  code              text collate "C" not null unique,    -- ours, given at once: province, year, number
  person_id         bigint not null,
  unit_id           bigint not null,                     -- the smallest unit known, where the person was found
  state             text not null check (state in
                      ('SUSPECT', 'CONFIRMED', 'RELEASED', 'DISCHARGED', 'DEAD', 'TRANSFERRED_OUT')),
  definition        text not null,                       -- the case definition applied, id@version
  setting           text not null check (setting in
                      ('COMMUNITY', 'QUARANTINE', 'LOCKDOWN', 'FACILITY', 'CARER', 'IMPORTED', 'OTHER_PROVINCE')),
  setting_told      boolean not null,                    -- false: nobody said, counted as found in the community
  suspected_at      timestamptz,
  suspected_day     date,                                -- reporting day
  pcr_due           timestamptz,                         -- of a suspect
  confirmed_at      timestamptz,                         -- the confirming result
  confirmed_day     date,                                -- reporting day
  sampled_at        timestamptz not null,                -- hops of the test that opened the file
  received_at       timestamptz,
  resulted_at       timestamptz not null,
  notified_at       timestamptz,
  removed_at        timestamptz,                         -- taken out of the community
  ct                numeric(4, 1),
  previous_id       bigint references cases.case_file,   -- an earlier episode of the same person
  closed_at         timestamptz,
  closed_day        date,
  release           text check (release in ('PCR_NEGATIVE', 'CORRECTED')),  -- why no case; CORRECTED counts nowhere
  version           integer not null default 0,
  recorded_at       timestamptz not null default now(),
  check ((confirmed_at is null) = (confirmed_day is null)),
  check ((suspected_at is null) = (suspected_day is null)),
  check (confirmed_at is not null or state in ('SUSPECT', 'RELEASED', 'TRANSFERRED_OUT')),
  check ((state in ('SUSPECT', 'CONFIRMED')) = (closed_at is null)),
  check ((closed_at is null) = (closed_day is null)),
  check ((state = 'RELEASED') = (release is not null))
);
-- Whoever is a suspect or under treatment has one file.
create unique index case_file_open on cases.case_file (person_id) where state in ('SUSPECT', 'CONFIRMED');
create index case_file_person on cases.case_file (person_id);
create index case_file_unit on cases.case_file (unit_id, resulted_at desc, id desc);
create index case_file_recent on cases.case_file (resulted_at desc, id desc);
create index case_file_pcr_due on cases.case_file (pcr_due) where state = 'SUSPECT';

-- Every test that opened, promoted, released or followed a file; a specimen speaks once.
create table cases.case_test (
  specimen_id bigint primary key,
  case_id     bigint not null references cases.case_file,
  unit_id     bigint not null,                      -- where the person was sampled
  method      text not null check (method in ('PCR', 'RAPID')),
  pooled      boolean not null,
  outcome     text not null check (outcome in ('POSITIVE', 'NEGATIVE', 'INCONCLUSIVE', 'LOST')),
  ct          numeric(4, 1),
  setting     text,                                 -- as the test told it, null when nobody said
  sampled_at  timestamptz not null,
  received_at timestamptz,
  resulted_at timestamptz not null,
  recorded_at timestamptz not null default now(),
  corrected_at timestamptz
);
create index on cases.case_test (case_id, sampled_at);

-- What happened to a file, in order; the page’s timeline and the log of who decided what.
create table cases.case_event (
  id          bigint generated always as identity primary key,
  case_id     bigint not null references cases.case_file,
  kind        text not null check (kind in ('DESCRIBED', 'NOTIFIED', 'REMOVED', 'EXAMINED', 'TRIAGED', 'ADMITTED',
                'DISCHARGED', 'DIED', 'TRANSFERRED')),
  happened_at timestamptz not null,
  account_id  bigint,
  note        text not null default '',
  recorded_at timestamptz not null default now()
);
create index on cases.case_event (case_id, id);

-- Numbers within a province and year.
create table cases.code_counter (
  series text collate "C" primary key,              -- province and year: 84-21
  last   integer not null
);

create schema cases_api;
create view cases_api.case_file as
  select id, public_id, code, person_id, unit_id, state, setting, suspected_day, confirmed_at, confirmed_day,
         resulted_at, closed_day
  from cases.case_file;
