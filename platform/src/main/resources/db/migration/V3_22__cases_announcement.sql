-- The Ministry's numbers, as its bulletins gave, corrected and withdrew them; nothing is deleted.
create table cases.announcement (
  id           bigint generated always as identity primary key,
  number       bigint not null check (number > 0),                  -- BN12345
  bulletin     text not null,
  announced_on date not null,                                       -- the bulletin's day; it counts on this day
  unit_id      bigint not null,                                     -- of the case, else of the province
  case_id      bigint references cases.case_file,
  state        text not null default 'VALID' check (state in ('VALID', 'CORRECTED', 'WITHDRAWN', 'DOUBLED')),
  note         text not null default '',
  account_id   bigint,
  recorded_at  timestamptz not null default now()
);
create unique index announcement_valid on cases.announcement (number) where state = 'VALID';
create unique index announcement_case on cases.announcement (case_id) where state = 'VALID' and case_id is not null;
create index on cases.announcement (number);
create index on cases.announcement (case_id) where case_id is not null;
create index on cases.announcement (announced_on, number) where state = 'VALID';
create index on cases.case_file (confirmed_day, id) where confirmed_day is not null;
