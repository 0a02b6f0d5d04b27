create schema rulemaking;

-- A version of a rule on its way into force. One of a rule at a time; nothing is ever removed.
create table rulemaking.draft (
  id          bigint generated always as identity primary key,
  public_id   uuid not null default uuidv7() unique,
  rule        text collate "C" not null,
  base        text not null,                       -- the version that it was begun from
  path        ltree not null,                      -- the province in whose name it is made
  state       text not null default 'OPEN' check (state in ('OPEN', 'ADOPTED', 'DROPPED', 'REVOKED')),
  opened_at   timestamptz not null,
  version     text,                                -- as adopted
  first_day   date,
  number      text,                                -- of the signed paper
  signer      text,
  signed_on   date,
  decided_by  bigint,
  decided_at  timestamptz,
  closing     text not null default '',            -- why it was dropped or revoked
  closed_by   bigint,
  recorded_at timestamptz not null default now(),
  check ((state in ('ADOPTED', 'REVOKED')) = (number is not null)),
  check ((number is null) = (version is null) and (number is null) = (first_day is null)
    and (number is null) = (signer is null) and (number is null) = (signed_on is null)),
  check ((state in ('DROPPED', 'REVOKED')) = (closing <> ''))
);
create unique index draft_open on rulemaking.draft (rule) where state = 'OPEN';
create unique index draft_version on rulemaking.draft (rule, version) where state = 'ADOPTED';

-- Its text, each time it was written.
create table rulemaking.revision (
  draft_id    bigint not null references rulemaking.draft,
  number      integer not null check (number > 0),
  text        text not null,
  account_id  bigint,
  author      text not null,                       -- name and seat of the official
  written_at  timestamptz not null,
  primary key (draft_id, number)
);

-- A case that it must decide as expected.
create table rulemaking.trial (
  id          bigint generated always as identity primary key,
  public_id   uuid not null default uuidv7() unique,
  draft_id    bigint not null references rulemaking.draft,
  name        text not null check (name <> ''),
  facts       text not null,                       -- one a line: name = value
  expected    text not null check (expected <> ''),
  account_id  bigint,
  written_at  timestamptz not null,
  withdrawn   boolean not null default false,
  recorded_at timestamptz not null default now()
);
create index on rulemaking.trial (draft_id);

-- What a revision would have proposed on days gone by.
create table rulemaking.back_test (
  id          bigint generated always as identity primary key,
  draft_id    bigint not null,
  revision    integer not null,
  unit_id     bigint not null references territory.unit,
  first_day   date not null,
  last_day    date not null check (last_day >= first_day),
  judged      integer not null,                    -- units times days
  account_id  bigint,
  run_at      timestamptz not null,
  recorded_at timestamptz not null default now(),
  foreign key (draft_id, revision) references rulemaking.revision
);
create index on rulemaking.back_test (draft_id, revision);

create table rulemaking.back_test_difference (
  back_test_id bigint not null references rulemaking.back_test,
  day          date not null,
  unit_id      bigint not null references territory.unit,
  before       text,                               -- null: no conclusion
  after        text,
  primary key (back_test_id, day, unit_id)
);
