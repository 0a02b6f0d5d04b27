-- What is known of the illness, beside what the tests say.
alter table cases.case_file
  add onset_on     date,
  add doses        smallint check (doses between 0 and 9),          -- of a vaccine against this disease; null: unknown
  add last_dose_on date,
  add conditions   text[] not null default '{}',                    -- facts of VN-TRIAGE-CONDITIONS that are true
  add conditions_asked boolean not null default false,             -- those not named are known to be absent
  add triage_group text check (triage_group in ('LOW', 'MEDIUM', 'HIGH', 'VERY_HIGH')),
  add tier         smallint check (tier between 1 and 3),           -- of treatment, as decided
  add death_cause  text,
  add moved_to     text;                                            -- province or place of a transfer out

-- One visit to a patient: the facts that triage asks for, by their names.
create table cases.clinical_record (
  id          bigint generated always as identity primary key,
  case_id     bigint not null references cases.case_file,
  taken_at    timestamptz not null,
  symptoms    boolean not null,                                     -- has a symptom now
  facts       text[] not null default '{}',                         -- fact=value, as written
  note        text not null default '',
  account_id  bigint,
  recorded_at timestamptz not null default now()
);
create index on cases.clinical_record (case_id, taken_at);

-- What the rules proposed and what a clinician signed.
create table cases.triage (
  id          bigint generated always as identity primary key,
  case_id     bigint not null references cases.case_file,
  decided_at  timestamptz not null,
  rule        text not null,                                        -- id@version, empty when none was in force
  proposed    text,                                                 -- null: the rule waits for facts
  rows        text[] not null,                                      -- the rule's rows that held
  missing     text[] not null,
  decided     text not null check (decided in ('LOW', 'MEDIUM', 'HIGH', 'VERY_HIGH')),
  tier        smallint not null check (tier between 1 and 3),
  reason      text not null default '',
  account_id  bigint,
  check (decided is not distinct from proposed or reason <> '')
);
create index on cases.triage (case_id, id);

-- Where patients lie.
create table cases.facility (
  id          bigint generated always as identity primary key,
  public_id   uuid not null default uuidv7() unique,
  name        text not null check (name <> ''),
  unit_id     bigint not null,
  path        ltree not null,
  closed_on   date,
  recorded_at timestamptz not null default now(),
  unique (unit_id, name)
);
create table cases.facility_capacity (
  facility_id bigint not null references cases.facility,
  tier        smallint not null check (tier between 1 and 3),
  beds        integer not null check (beds >= 0),
  primary key (facility_id, tier)
);

-- A patient in a bed.
create table cases.stay (
  id          bigint generated always as identity primary key,
  case_id     bigint not null references cases.case_file,
  facility_id bigint not null references cases.facility,
  tier        smallint not null check (tier between 1 and 3),
  admitted_at timestamptz not null,
  left_at     timestamptz check (left_at >= admitted_at)
);
create unique index stay_now on cases.stay (case_id) where left_at is null;
create index on cases.stay (facility_id, tier) where left_at is null;
