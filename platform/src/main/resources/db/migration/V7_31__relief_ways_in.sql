-- Who looked at a dossier first, who took it back, and what a workbook's row was.
alter table relief.dossier
  add column confirmed_by bigint,
  add column withdrawn_by bigint,
  add column withdrawn_on date,
  add column row_mark     text collate "C",          -- of a workbook's row: digest of its codes, days and person; the same row is one dossier
  add check ((state = 'WITHDRAWN') = (withdrawn_on is not null)),
  add check (state <> 'REFUSED' or decided_on is not null);
create unique index on relief.dossier (row_mark) where row_mark is not null;
create index on relief.dossier (channel, id) where state = 'RECEIVED';

-- Officers who handle dossiers, as persons of the register, each declared by their unit; and those who are close to them.
-- Nothing is deleted: a declaration ends, with whoever ended it and why.
drop table relief.officer;
create table relief.officer (
  id          bigint generated always as identity primary key,
  public_id   uuid not null default uuidv7() unique,
  account_id  bigint not null,
  login       text collate "C" not null,
  person_id   bigint not null,
  unit_id     bigint not null references territory.unit,
  path        ltree not null,
  from_on     date not null,
  until_on    date,                                  -- first day on which it no longer holds
  declared_by bigint,
  ended_by    bigint,
  reason      text not null default '',
  recorded_at timestamptz not null default now(),
  check (until_on >= from_on),
  check ((until_on is null) = (reason = ''))
);
create unique index on relief.officer (account_id) where until_on is null;
create index on relief.officer using gist (path);

create table relief.relative (
  id          bigint generated always as identity primary key,
  public_id   uuid not null default uuidv7() unique,
  officer_id  bigint not null references relief.officer,
  person_id   bigint not null,
  relation    text not null check (relation in ('SPOUSE', 'PARENT', 'CHILD', 'SIBLING', 'OTHER')),
  from_on     date not null,
  until_on    date,
  declared_by bigint,
  ended_by    bigint,
  reason      text not null default '',
  recorded_at timestamptz not null default now(),
  check (until_on >= from_on),
  check ((until_on is null) = (reason = ''))
);
create index on relief.relative (officer_id);
create unique index on relief.relative (officer_id, person_id) where until_on is null;

-- A province's decision has a day and a paper; one that was entered by mistake is withdrawn, not deleted.
alter table relief.tariff
  add column public_id    uuid not null default uuidv7() unique,
  add column decided_on   date,                      -- day of the paper
  add column source       text not null default '',  -- who signed it, where it can be read
  add column withdrawn_on date,
  add column withdrawn_by bigint,
  add column reason       text not null default '',
  add check ((withdrawn_on is null) = (reason = '')),
  drop constraint tariff_unit_id_during_excl,
  add exclude using gist (unit_id with =, during with &&) where (withdrawn_on is null);

-- How often one address asked from the public page within an hour; the address is a digest, kept for a day.
create table relief.caller (
  caller bytea not null,
  hour   timestamptz not null,
  tries  integer not null,
  primary key (caller, hour)
);
