create schema plans;

-- What a unit does, with whom and with what, once it has a level. Never changed: whoever plans otherwise writes
-- the next version, which takes over on its first day.
create table plans.plan (
  id            bigint generated always as identity primary key,
  public_id     uuid not null default uuidv7() unique,
  unit_id       bigint not null references territory.unit,
  path          ltree not null,
  level         text not null check (level in ('NEW_NORMAL', 'AT_RISK', 'HIGH', 'VERY_HIGH')),
  version       integer not null check (version > 0),
  from_day      date not null,
  until_day     date,                              -- first day of the version that took over; null while none did
  owner_body_id bigint not null,                   -- answers for the plan
  note          text not null default '',
  state         text not null default 'DRAFT' check (state in ('DRAFT', 'APPROVED', 'WITHDRAWN')),
  author        text not null,                     -- name and seat
  author_id     bigint,
  written_at    timestamptz not null,              -- operating time
  number        text,                              -- of the paper that approves it
  approver      text,
  approver_id   bigint,
  approved_at   timestamptz,
  withdrawn_by  text,
  withdrawn_at  timestamptz,
  withdrawal_reason text check (withdrawal_reason <> ''),
  recorded_at   timestamptz not null default now(),
  unique (unit_id, level, version),
  check (until_day is null or until_day > from_day),
  check (state <> 'APPROVED' or (number is not null and approved_at is not null)),
  check (approver_id <> author_id),
  check ((state = 'WITHDRAWN') = (withdrawn_at is not null) and (withdrawn_at is null) = (withdrawal_reason is null)),
  constraint plan_one_at_a_time exclude using gist
    (unit_id with =, level with =, daterange(from_day, until_day) with &&) where (state = 'APPROVED')
);
-- and one is being written for one first day
create unique index plan_one_draft on plans.plan (unit_id, level, from_day) where state <> 'WITHDRAWN';
create index on plans.plan using gist (path);

create table plans.measure (
  id           bigint generated always as identity primary key,
  plan_id      bigint not null references plans.plan,
  ordinal      integer not null check (ordinal > 0),
  text         text not null check (text <> ''),
  lead_body_id bigint not null,
  within_d     integer not null check (within_d >= 0),   -- days after the level takes effect; 0: the same day
  unique (plan_id, ordinal)
);

create table plans.need (
  plan_id  bigint not null references plans.plan,
  resource text not null,
  amount   bigint not null check (amount > 0),
  primary key (plan_id, resource)
);

-- What a unit has, as somebody told. The latest counts.
create table plans.stock (
  id          bigint generated always as identity primary key,
  unit_id     bigint not null references territory.unit,
  path        ltree not null,
  resource    text not null,
  amount      bigint not null check (amount >= 0),
  teller      text not null,                       -- name and seat
  account_id  bigint,
  told_at     timestamptz not null,
  recorded_at timestamptz not null default now()
);
create index on plans.stock (unit_id, resource, id);
create index on plans.stock using gist (path);

-- A published decision set the plan of its level going; a unit has one that runs.
create table plans.activation (
  id           bigint generated always as identity primary key,
  public_id    uuid not null default uuidv7() unique,
  plan_id      bigint not null references plans.plan,
  unit_id      bigint not null references territory.unit,
  path         ltree not null,
  level        text not null,
  decision_id  bigint not null,                    -- zones: the decision
  number       text not null,                      -- of that decision
  effective_at timestamptz not null,               -- of that decision
  counted_from date not null,                      -- from which the days of its measures count
  activated_at timestamptz not null,               -- operating time
  account_id   bigint,
  ended_at     timestamptz,
  end_kind     text check (end_kind in ('LEVEL_CHANGED', 'DECISION_WITHDRAWN', 'PLAN_WITHDRAWN')),
  end_reason   text check (end_reason <> ''),
  recorded_at  timestamptz not null default now(),
  check ((ended_at is null) = (end_kind is null) and (ended_at is null) = (end_reason is null))
);
create unique index activation_running on plans.activation (unit_id) where ended_at is null;
create index on plans.activation using gist (path);
create index on plans.activation (plan_id);

create schema plans_api;
create view plans_api.activation as
  select id, public_id, unit_id, path, level, number, counted_from, activated_at, ended_at from plans.activation;
