create schema vaccination;

-- One dose given to one person: the province's register and nothing more; planning is elsewhere.
create table vaccination.dose (
  id          bigint generated always as identity primary key,
  person_id   bigint not null,
  vaccine     text not null check (vaccine <> ''),       -- code of vaccines.csv, else as written
  dose_number smallint not null check (dose_number between 1 and 9),
  given_on    date not null,
  day         date not null,                             -- reporting day
  unit_id     bigint not null,                           -- where it was given; it counts there
  lot         text not null default '',
  place       text not null default '',                  -- the site, as written
  state       text not null default 'VALID' check (state in ('VALID', 'WITHDRAWN')),
  reason      text not null default '',                  -- of a withdrawal
  origin      text not null,                             -- import 17
  account_id  bigint,
  recorded_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  check ((state = 'WITHDRAWN') = (withdrawn_at is not null))
);
-- Nobody is given two doses on one day, nor one number twice.
create unique index dose_day on vaccination.dose (person_id, given_on) where state = 'VALID';
create unique index dose_number on vaccination.dose (person_id, dose_number) where state = 'VALID';
create index dose_unit on vaccination.dose (unit_id, given_on desc, id desc);

create schema vaccination_api;
-- What is known of a person's vaccination: for rooms to the right and above.
create view vaccination_api.person as
  select person_id, count(*)::int as doses, max(given_on) as last_dose_on
  from vaccination.dose where state = 'VALID' group by person_id;
