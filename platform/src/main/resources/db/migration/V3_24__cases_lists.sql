-- A result that a case list told, of a specimen that is not the laboratory's here: its number is below zero.
create sequence cases.told_test minvalue -9223372036854775807 maxvalue -1 start -1 increment -1;

-- What lists say of a file beside tests: in their own words where ours have none.
alter table cases.case_file
  add conditions_other text not null default '',     -- illnesses outside the list of VN-TRIAGE-CONDITIONS
  add treated_at       text not null default '';     -- where a list says the patient lies; beds have cases.stay

alter table cases.case_event drop constraint case_event_kind_check;
alter table cases.case_event add constraint case_event_kind_check check (kind in
  ('DESCRIBED', 'NOTIFIED', 'REMOVED', 'EXAMINED', 'TRIAGED', 'ADMITTED', 'DISCHARGED', 'DIED', 'TRANSFERRED', 'LISTED'));

-- How many beds a facility had, and how many were said to be in use, as told over time.
create table cases.capacity_report (
  id          bigint generated always as identity primary key,
  facility_id bigint not null references cases.facility,
  tier        smallint not null check (tier between 1 and 3),
  told_on     date not null,
  beds        integer not null check (beds >= 0),
  in_use      integer check (in_use >= 0),           -- null: nobody said
  origin      text not null,                         -- import 17, page
  account_id  bigint,
  recorded_at timestamptz not null default now()
);
create index on cases.capacity_report (facility_id, tier, told_on desc, id desc);
