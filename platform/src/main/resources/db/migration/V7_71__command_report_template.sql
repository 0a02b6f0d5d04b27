-- The .docx in which a province writes its daily report, as its office changed it. Never deleted: it is followed by
-- the next version, or withdrawn with the reason, and the built-in one is used again.
create table command.report_template (
  id           bigint generated always as identity primary key,
  public_id    uuid not null default uuidv7() unique,
  province_id  bigint not null references territory.unit,
  path         ltree not null,
  version      integer not null check (version > 0),
  file_id      uuid not null,                        -- documents: the file as it was handed in
  name         text not null check (name <> ''),
  author       text not null,                        -- name and seat
  account_id   bigint,
  uploaded_at  timestamptz not null,
  tried_at     timestamptz,                          -- when somebody first filled it to look at it
  during       daterange check (not isempty(during) and not lower_inf(during)),  -- days whose reports it writes; null: not adopted
  adopter      text,
  adopter_id   bigint,
  adopted_at   timestamptz,
  withdrawn_at timestamptz,
  withdrawn_by text,
  reason       text not null default '',
  failed_at    timestamptz,                          -- when a report could not be written with it for the first time
  recorded_at  timestamptz not null default now(),
  unique (province_id, version),
  check ((during is null) = (adopted_at is null) and (adopted_at is null) = (adopter is null)),
  check (adopted_at is null or tried_at is not null),
  check ((withdrawn_at is null) = (reason = '') and (withdrawn_at is null) = (withdrawn_by is null)),
  constraint report_template_one_at_a_time exclude using gist
    (province_id with =, during with &&) where (withdrawn_at is null)
);
create index on command.report_template using gist (path);
