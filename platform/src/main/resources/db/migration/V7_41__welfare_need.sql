create schema welfare;

-- Somebody is in one of the groups that a dispatch orders to care for, from a day to a day. Never
-- deleted: what was entered by mistake is withdrawn, with the reason.
create table welfare.membership (
  id             bigint generated always as identity primary key,
  public_id      uuid not null default uuidv7() unique,
  person_id      bigint not null,                 -- the entry that stood for the person then
  unit_id        bigint not null references territory.unit,  -- where the person lives
  path           ltree not null,
  group_code     text not null,
  during         daterange not null check (not isempty(during) and not lower_inf(during)),
  basis          text not null check (basis <> ''),   -- the list or decision that says so
  end_reason     text not null default '',
  account_id     bigint,
  withdrawn_at   timestamptz,
  withdrawn_by   bigint,
  withdrawn_why  text not null default '',
  recorded_at    timestamptz not null default now(),
  check ((withdrawn_at is null) = (withdrawn_why = '')),
  exclude using gist (person_id with =, group_code with =, during with &&) where (withdrawn_at is null)
);
create index on welfare.membership using gist (path);
create index on welfare.membership (group_code, id desc);

-- What somebody lacks: a person, a household, or everybody in a closed area. Closed only by what was
-- received, or by a decision that says why not.
create table welfare.need (
  id            bigint generated always as identity primary key,
  public_id     uuid not null default uuidv7() unique,
  person_id     bigint,
  household_id  bigint,
  lockdown_id   bigint,
  unit_id       bigint not null references territory.unit,
  path          ltree not null,
  kind          text not null,
  quantity      numeric(14, 2) check (quantity > 0),  -- in the unit of its kind; null: as much as there is
  urgent        boolean not null,
  channel       text not null check (channel in ('TELEPHONE', 'TEAM', 'CITIZEN', 'OFFICE')),
  note          text not null default '',
  told_at       timestamptz not null,                 -- when the office heard of it: the clock begins
  due_at        timestamptz not null,
  clock_h       integer not null check (clock_h > 0),
  confidence    text not null check (confidence in ('H', 'M', 'L')),
  state         text not null default 'OPEN' check (state in ('OPEN', 'MET', 'DECIDED')),
  closed_at     timestamptz,
  decision      text check (decision in ('GONE', 'ELSEWHERE', 'REFUSED')),
  decision_why  text not null default '',
  decided_by    bigint,
  decided_as    text not null default '',
  account_id    bigint,
  told_as       text not null default '',
  version       integer not null default 0,
  recorded_at   timestamptz not null default now(),
  check (num_nonnulls(person_id, household_id, lockdown_id) = 1),
  check (due_at > told_at),
  check ((state = 'OPEN') = (closed_at is null)),
  check ((state = 'DECIDED') = (decision is not null) and (decision is null) = (decision_why = ''))
);
-- One and the same need is told once as long as it is open.
create unique index need_open on welfare.need
  (kind, coalesce(person_id, 0), coalesce(household_id, 0), coalesce(lockdown_id, 0)) where state = 'OPEN';
create index need_unmet on welfare.need using gist (path) where state = 'OPEN';
create index on welfare.need using gist (path);
create index on welfare.need (person_id) where person_id is not null;
create index on welfare.need (household_id) where household_id is not null;
create index on welfare.need (lockdown_id) where lockdown_id is not null;

-- What a body says it brought, and what the receiver says of it. Who wrote down that it was brought
-- never confirms that it came.
create table welfare.delivery (
  id            bigint generated always as identity primary key,
  public_id     uuid not null default uuidv7() unique,
  need_id       bigint not null references welfare.need,
  body_id       bigint not null,
  body_name     text not null,
  quantity      numeric(14, 2) not null check (quantity > 0),
  brought_at    timestamptz not null,
  evidence      text not null check (evidence <> ''),
  account_id    bigint,
  brought_as    text not null default '',
  told_at       timestamptz not null,
  state         text not null default 'TOLD' check (state in ('TOLD', 'RECEIVED', 'DENIED')),
  heard_from    text check (heard_from in ('RECEIVER', 'FAMILY', 'TEAM')),
  heard_at      timestamptz,
  heard_by      bigint,
  heard_as      text not null default '',
  denied_why    text not null default '',
  recorded_at   timestamptz not null default now(),
  check ((state = 'TOLD') = (heard_at is null)),
  check ((state = 'DENIED') = (denied_why <> '')),
  check (heard_by is distinct from account_id or heard_by is null)
);
create index on welfare.delivery (need_id);
create index on welfare.delivery (heard_at) where state = 'RECEIVED';

create schema welfare_api;
-- No notes: who needs what, and whether it came.
create view welfare_api.need as
  select id, public_id, person_id, household_id, lockdown_id, unit_id, path, kind, urgent, told_at, due_at, state, closed_at
  from welfare.need;
create view welfare_api.membership as
  select id, person_id, unit_id, path, group_code, during from welfare.membership where withdrawn_at is null;
