create schema directives;

-- An official document in somebody's register: as it came (bytes and hash in `documents`), as it
-- was read, and as a person confirmed it. What is null is unknown; nothing here is guessed.
create table directives.dispatch (
  id               bigint generated always as identity primary key,
  public_id        uuid not null default uuidv7() unique,
  slug             text collate "C" not null unique,        -- for the URL: 202-cv-tu-2021
  register_body_id bigint not null,                         -- organisation.body: whose register it stands in
  path             ltree not null,                          -- that body's jurisdiction
  status           text not null default 'DRAFT' check (status in ('DRAFT', 'CONFIRMED', 'SUPERSEDED', 'WITHDRAWN')),
  system           text check (system in ('PARTY', 'STATE')),
  type             text,                                    -- symbol of the type; a công văn: CV
  code             text,                                    -- 202-CV/TU
  code_key         text collate "C",                        -- folded code: equal for equal codes whatever their spacing
  issued_on        date,
  issuer           text,
  issuer_body_id   bigint,
  place            text,
  subject          text,
  urgency          text,
  signatory        jsonb,                                   -- {capacity, collective, position, name}
  gaps             text[] not null default '{}',
  inferred         jsonb not null default '[]',             -- [{field, value, ground}]
  metadata_complete boolean not null,
  text             text not null,                           -- NFC; all spans count UTF-16 units of it
  search_key       text collate "C" not null,
  text_source      text not null check (text_source in ('TEXT', 'OCR', 'TYPED')),
  looked_at        boolean not null default true,           -- false: read by machine from an image, nobody has compared it yet
  file_public_id   uuid,                                    -- documents.file: the original, byte for byte
  file_sha256      text,
  channel          text not null,
  arrived_at       timestamptz not null,
  arrival_number   integer,
  monitor_body_id  bigint,
  confirmed_at     timestamptz,
  confirmed_by     bigint,
  version          integer not null default 1,
  recorded_at      timestamptz not null default now()
);
-- A confirmed document cannot be registered twice by one body; a copy without a number can, and is said so.
create unique index one_confirmed_code on directives.dispatch (register_body_id, code_key, issued_on)
  where status = 'CONFIRMED' and code_key is not null;
create unique index one_file on directives.dispatch (register_body_id, file_sha256) where status <> 'WITHDRAWN';
create index on directives.dispatch using gist (path);
create index drafts on directives.dispatch (id) where status = 'DRAFT';
create index on directives.dispatch (arrived_at desc, id desc);
create index on directives.dispatch using gin (search_key gin_trgm_ops);

create table directives.clause (
  id          bigint generated always as identity primary key,
  dispatch_id bigint not null references directives.dispatch,
  label       text not null,
  starts      integer not null check (starts >= 0),
  ends        integer not null check (ends > starts),
  unique (dispatch_id, label)
);

create table directives.citation (
  id          bigint generated always as identity primary key,
  dispatch_id bigint not null references directives.dispatch,
  code        text not null,
  code_key    text collate "C" not null,
  cited_on    date,
  issuer      text,
  relation    text not null check (relation in ('CONTINUES', 'ENFORCES', 'CITES', 'SUPERSEDES')),
  starts      integer not null,
  ends        integer not null
);
create index on directives.citation (dispatch_id);
create index on directives.citation (code_key);

-- “Kính gửi” and “Nơi nhận”, line by line, as printed.
create table directives.addressing (
  id          bigint generated always as identity primary key,
  dispatch_id bigint not null references directives.dispatch,
  list        text not null check (list in ('ADDRESSEE', 'RECIPIENT')),
  ordinal     integer not null,
  text        text not null,
  purpose     text not null check (purpose in ('EXECUTE', 'REPORT', 'KNOW', 'ARCHIVE')),
  meaning     text not null check (meaning in ('GROUP', 'BODY', 'PUBLIC', 'SAME_AS_ADDRESSEES', 'UNMATCHED')),
  unique (dispatch_id, list, ordinal)
);

-- One row for each body or seat that the lists amount to on the day: never two for one.
create table directives.delivery (
  id            bigint generated always as identity primary key,
  public_id     uuid not null default uuidv7() unique,
  dispatch_id   bigint not null references directives.dispatch,
  addressing_id bigint not null references directives.addressing,
  body_id       bigint not null,
  position_id   bigint,
  path          ltree not null,
  purpose       text not null,
  sent_at       timestamptz,
  channel       text,
  read_at       timestamptz,
  read_by       bigint,
  acknowledged_at timestamptz,
  acknowledged_by bigint,
  unique nulls not distinct (dispatch_id, body_id, position_id)
);
create index on directives.delivery using gist (path);

-- What is ordered: one group of assignees × one predicate that can be reported done on its own.
create table directives.obligation (
  id              bigint generated always as identity primary key,
  public_id       uuid not null default uuidv7() unique,
  dispatch_id     bigint not null references directives.dispatch,
  source          text not null check (source in ('TEXT', 'INSTRUCTION', 'ADDED')),
  ordinal         integer not null,
  clause          text,
  text            text not null,
  search_key      text collate "C" not null,
  starts          integer,
  ends            integer,
  lead            text[] not null default '{}',
  with_bodies     text[] not null default '{}',
  theme           text check (theme in ('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H')),
  condition       text,
  condition_met_on date,
  outcome_measure text,
  outcome_target  text,
  deadline_kind   text not null check (deadline_kind in ('DATE', 'DURATION', 'PERIODIC', 'CONDITION', 'VAGUE', 'NONE')),
  deadline_text   text,
  due_at          timestamptz,
  monitor         text,
  withdrawn_at    timestamptz,
  assigned        boolean not null default false,              -- somebody owes it
  unique (dispatch_id, ordinal),
  check ((starts is null) = (ends is null) and (source <> 'TEXT' or starts is not null))
);
create index on directives.obligation using gin (search_key gin_trgm_ops);
create index unassigned on directives.obligation (dispatch_id) where not assigned and withdrawn_at is null;

-- Who owes it: one body, its own state and deadline. Cascading makes children of it down the tree.
create table directives.assignment (
  id             bigint generated always as identity primary key,
  public_id      uuid not null default uuidv7() unique,
  obligation_id  bigint not null references directives.obligation,
  dispatch_id    bigint not null references directives.dispatch,
  parent_id      bigint references directives.assignment,
  body_id        bigint not null,
  path           ltree not null,
  part           text not null check (part in ('LEAD', 'WITH')),
  state          text not null default 'NOT_STARTED'
                 check (state in ('NOT_STARTED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'WITHDRAWN')),
  is_open        boolean generated always as (state not in ('ACCEPTED', 'WITHDRAWN')) stored,
  due_at         timestamptz not null default 'infinity',     -- infinity: a date is still to be asked for
  progress       integer not null default 0 check (progress between 0 and 100),
  reminded       integer not null default 0,
  last_reminded_at timestamptz,
  closed_at      timestamptz,
  version        integer not null default 1,
  -- the units above this one, by depth: a list of any jurisdiction is one index range
  unit_at_1      ltree generated always as (subpath(path, 0, 1)) stored,
  unit_at_2      ltree generated always as (case when nlevel(path) >= 2 then subpath(path, 0, 2) end) stored,
  unit_at_3      ltree generated always as (case when nlevel(path) >= 3 then subpath(path, 0, 3) end) stored,
  unit_at_4      ltree generated always as (case when nlevel(path) >= 4 then subpath(path, 0, 4) end) stored,
  unique (obligation_id, body_id)
);
create index on directives.assignment (unit_at_1, is_open, due_at, id);
create index on directives.assignment (unit_at_2, is_open, due_at, id);
create index on directives.assignment (unit_at_3, is_open, due_at, id);
create index on directives.assignment (unit_at_4, is_open, due_at, id);
create index on directives.assignment (unit_at_1, due_at, id) where state = 'SUBMITTED';
create index on directives.assignment (unit_at_2, due_at, id) where state = 'SUBMITTED';
create index on directives.assignment (unit_at_3, due_at, id) where state = 'SUBMITTED';
create index on directives.assignment (unit_at_4, due_at, id) where state = 'SUBMITTED';
create index on directives.assignment (body_id, is_open, due_at, id);
create index on directives.assignment (dispatch_id, is_open, due_at, id);
create index on directives.assignment (parent_id);

-- Everything that happened to an assignment, in order. Never changed, never removed.
create table directives.event (
  id            bigint generated always as identity primary key,
  public_id     uuid not null default uuidv7() unique,
  assignment_id bigint not null references directives.assignment,
  at            timestamptz not null,                          -- operating time
  recorded_at   timestamptz not null default now(),
  account_id    bigint,
  tenure_id     bigint,                                        -- the seat it was done from: stays when the holder changes
  kind          text not null check (kind in ('ASSIGNED', 'CASCADED', 'STARTED', 'PROGRESS', 'EVIDENCE', 'SUBMITTED',
                  'ACCEPTED', 'RETURNED', 'DEADLINE_SET', 'EXTENSION_ASKED', 'EXTENSION_GRANTED', 'EXTENSION_REFUSED',
                  'REMINDED', 'REASSIGNED', 'CONDITION_MET', 'WITHDRAWN')),
  text          text,
  file_public_id uuid,
  file_name     text,
  state         text not null,
  due_at        timestamptz
);
create index on directives.event (assignment_id, id);

create table directives.extension (
  id            bigint generated always as identity primary key,
  public_id     uuid not null default uuidv7() unique,
  assignment_id bigint not null references directives.assignment,
  asked_due_at  timestamptz not null,
  reason        text not null check (length(trim(reason)) >= 10),
  asked_at      timestamptz not null,
  asked_by      bigint,
  decision      text check (decision in ('GRANTED', 'REFUSED')),
  decided_at    timestamptz,
  decided_by    bigint,
  decision_text text
);
create unique index one_open_request on directives.extension (assignment_id) where decision is null;

-- The leader's written instruction on a document (bút phê).
create table directives.instruction (
  id          bigint generated always as identity primary key,
  dispatch_id bigint not null references directives.dispatch,
  tenure_id   bigint not null,
  text        text not null,
  at          timestamptz not null
);

-- A person's corrections of what was read, as history: field, before, after.
create table directives.correction (
  id          bigint generated always as identity primary key,
  dispatch_id bigint not null references directives.dispatch,
  obligation_ordinal integer,
  field       text not null,
  before      text,
  after       text,
  at          timestamptz not null,
  account_id  bigint
);
create index on directives.correction (dispatch_id, id);

-- Running numbers. Party: issuer + type + committee term; State: issuer + year (+ type where so ruled).
-- A number is taken by one update in the transaction that uses it: no gap, no duplicate.
create table directives.series (
  body_id bigint not null,
  book    text not null,                                       -- IN, or OUT:<type or *>
  period  text not null,                                       -- 2021, or the committee's term 2020-2025
  last    integer not null default 0,
  primary key (body_id, book, period)
);

-- Proof that a dispatch was passed on below its addressees (TV-26).
create table directives.dissemination (
  id          bigint generated always as identity primary key,
  public_id   uuid not null default uuidv7() unique,
  dispatch_id bigint not null references directives.dispatch,
  body_id     bigint not null,
  path        ltree not null,
  cell        text not null,                                   -- party cell or gathering
  channel     text not null,
  held_on     date not null,
  reached     integer not null check (reached >= 0),
  on_roll     integer not null check (on_roll > 0),
  file_public_id uuid,
  account_id  bigint,
  recorded_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  check (reached <= on_roll)
);
create unique index one_proof_per_cell_and_day on directives.dissemination (dispatch_id, body_id, cell, held_on)
  where withdrawn_at is null;
