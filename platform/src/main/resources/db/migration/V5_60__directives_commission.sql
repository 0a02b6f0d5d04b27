-- What bodies owe though no dispatch orders it: a response plan that a change of level set going, what a leader
-- asked for on a visit. The room that gives it keeps its own record; here stands what it is called and where
-- it is read.
create table directives.commission (
  id              bigint generated always as identity primary key,
  key             text collate "C" not null unique,            -- the giving room's own name of it: given twice counts once
  label           text not null check (label <> ''),
  address         text not null check (address like '/%'),     -- of its page
  path            ltree not null,                              -- whose it is to give
  monitor_body_id bigint,                                      -- told of what stays overdue; null: nobody
  given_at        timestamptz not null,                        -- operating time
  account_id      bigint,
  withdrawn_at    timestamptz,
  withdrawal_reason text check (withdrawal_reason <> ''),
  recorded_at     timestamptz not null default now(),
  check ((withdrawn_at is null) = (withdrawal_reason is null))
);

alter table directives.obligation
  alter column dispatch_id drop not null,
  add column commission_id bigint references directives.commission,
  add check (num_nonnulls(dispatch_id, commission_id) = 1),
  add unique (commission_id, ordinal),
  drop constraint obligation_source_check,
  add constraint obligation_source_check check (source in ('TEXT', 'INSTRUCTION', 'ADDED', 'COMMISSION')),
  add check ((source = 'COMMISSION') = (commission_id is not null));
alter table directives.assignment alter column dispatch_id drop not null;
