-- A measure that a place may take otherwise than the directive says: put forward with its reason, approved by
-- name with a paper, for a span of days. Refused and withdrawn ones stay.
create table zones.deviation (
  id          bigint generated always as identity primary key,
  public_id   uuid not null default uuidv7() unique,
  unit_id     bigint not null references territory.unit,
  path        ltree not null,
  activity    text not null,
  answer      text not null check (answer in ('ALLOWED', 'LIMITED', 'NOT_ALLOWED')),
  aim         text not null check (aim in ('HEALTH', 'ECONOMY')),
  words       text not null default '',          -- the condition
  reason      text not null check (reason <> ''),
  during      daterange not null check (not isempty(during) and not upper_inf(during)),
  state       text not null default 'WAITING' check (state in ('WAITING', 'APPROVED', 'REFUSED', 'WITHDRAWN')),
  proposer_id bigint,
  proposed_at timestamptz not null,
  number      text check (number <> ''),
  approver    text,                              -- seat and name
  tenure_id   bigint,
  decided_on  date,
  decider_id  bigint,
  decided_at  timestamptz,
  closing     text not null default '',          -- why it was refused or withdrawn
  closed_at   timestamptz,
  recorded_at timestamptz not null default now(),
  check (answer <> 'LIMITED' or words <> ''),
  check ((state in ('APPROVED', 'WITHDRAWN')) = (number is not null)),
  check ((number is null) = (approver is null)),
  check (state not in ('REFUSED', 'WITHDRAWN') or closing <> ''),
  check (decider_id <> proposer_id),
  -- two answers to one question at one place and day cannot both be approved
  exclude using gist (unit_id with =, activity with =, during with &&) where (state = 'APPROVED')
);
create index on zones.deviation using gist (path);
