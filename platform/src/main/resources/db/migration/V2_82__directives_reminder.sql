-- One digest a morning for each body that has something to hurry: made once a day, shown on top of
-- its work, never changed afterwards.
create table directives.digest (
  id        bigint generated always as identity primary key,
  body_id   bigint not null,
  day       date not null,
  made_at   timestamptz not null,
  overdue   integer not null check (overdue >= 0),
  due_today integer not null check (due_today >= 0),
  due_soon  integer not null check (due_soon >= 0),
  undated   integer not null check (undated >= 0),
  escalated integer not null default 0 check (escalated >= 0),   -- of bodies below, brought before this one
  unique (body_id, day)
);

-- An overdue assignment passes each threshold once for each deadline; who was told, and when.
create table directives.escalation (
  id            bigint generated always as identity primary key,
  assignment_id bigint not null references directives.assignment,
  step          text not null,                                   -- the threshold's id in the data file
  due_at        timestamptz not null,                            -- the deadline that was missed
  day           date not null,
  told_body_id  bigint,                                          -- null: there is nobody to tell
  unique (assignment_id, step, due_at)
);
create index on directives.escalation (told_body_id, day);

-- overdue work of everybody, for the morning's run
create index on directives.assignment (due_at, id) where is_open;

alter table directives.event drop constraint event_kind_check;
alter table directives.event add constraint event_kind_check
  check (kind in ('ASSIGNED', 'CASCADED', 'STARTED', 'PROGRESS', 'EVIDENCE', 'SUBMITTED', 'ACCEPTED', 'RETURNED',
    'DEADLINE_SET', 'EXTENSION_ASKED', 'EXTENSION_GRANTED', 'EXTENSION_REFUSED', 'REMINDED', 'ESCALATED', 'REASSIGNED',
    'CONDITION_MET', 'WITHDRAWN', 'KEPT'));
