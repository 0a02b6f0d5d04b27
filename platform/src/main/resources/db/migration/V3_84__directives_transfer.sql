-- A body has ended and its open work goes to another by a decision. What was moved, from whom to
-- whom: never changed, never removed.
create table directives.transfer (
  id            bigint generated always as identity primary key,
  from_body_id  bigint not null,
  to_body_id    bigint not null,
  decision      text not null check (decision <> ''),          -- number and date of the decision
  reason        text not null check (length(trim(reason)) >= 10),
  at            timestamptz not null,                          -- operating time
  recorded_at   timestamptz not null default now(),
  account_id    bigint,
  tenure_id     bigint,
  check (from_body_id <> to_body_id)
);
create index on directives.transfer (from_body_id, id);

create table directives.transferred (
  id            bigint generated always as identity primary key,
  transfer_id   bigint not null references directives.transfer,
  assignment_id bigint references directives.assignment,
  delivery_id   bigint references directives.delivery,
  letter_id     bigint references directives.letter,
  before        text,                                          -- of a letter: its step, symbol and signature until then
  check (num_nonnulls(assignment_id, delivery_id, letter_id) = 1)
);
create index on directives.transferred (transfer_id);

-- The addressee was sent it, then ended: its successor has a row of its own.
alter table directives.delivery add column passed_on_at timestamptz;
create index waiting_delivery on directives.delivery (body_id) where acknowledged_at is null and passed_on_at is null;
create index unsent_letter on directives.letter (issuer_body_id) where state not in ('SENT', 'WITHDRAWN');

alter table directives.event drop constraint event_kind_check;
alter table directives.event add constraint event_kind_check
  check (kind in ('ASSIGNED', 'CASCADED', 'STARTED', 'PROGRESS', 'EVIDENCE', 'SUBMITTED', 'ACCEPTED', 'RETURNED',
    'DEADLINE_SET', 'EXTENSION_ASKED', 'EXTENSION_GRANTED', 'EXTENSION_REFUSED', 'REMINDED', 'ESCALATED', 'REASSIGNED',
    'CONDITION_MET', 'WITHDRAWN', 'KEPT', 'TRANSFERRED'));
