create schema commitments;

-- A way from the present level to a better one, step by step, with what is done for it.
create table commitments.roadmap (
  id          bigint generated always as identity primary key,
  public_id   uuid not null default uuidv7() unique,
  unit_id     bigint not null references territory.unit,
  path        ltree not null,
  measures    text not null check (measures <> ''),
  recorded_at timestamptz not null default now()
);

-- What a body and its head promised about a unit. Never changed: whoever promises otherwise later signs
-- anew, and the first promise stays beside it.
create table commitments.commitment (
  id          bigint generated always as identity primary key,
  public_id   uuid not null default uuidv7() unique,
  unit_id     bigint not null references territory.unit,
  path        ltree not null,
  kind        text not null check (kind in ('HOLD', 'TRANSITION', 'SHRINK', 'CONTROL')),
  level_from  text check (level_from in ('NEW_NORMAL', 'AT_RISK', 'HIGH', 'VERY_HIGH')),
  level_to    text check (level_to in ('NEW_NORMAL', 'AT_RISK', 'HIGH', 'VERY_HIGH')),
  measure     text,
  value_from  bigint,
  value_to    bigint,
  starts_on   date not null,
  due_on      date,
  review_d    integer,
  roadmap_id  bigint references commitments.roadmap,
  body_id     bigint not null,
  body_name   text not null,
  tenure_id   bigint not null,                     -- the head who signed, in the seat held that day
  head_name   text not null,
  head_title  text not null,
  paper       text not null default '',            -- number of the signed paper; empty where none was made out
  replaces_id bigint references commitments.commitment,
  reason      text not null default '',            -- why it replaces the other
  state       text not null check (state in ('ASKED', 'IN_FORCE', 'REPLACED', 'DECLINED', 'WITHDRAWN')),
  counts_from date,                                -- first day on which it counts; null while it is asked for
  ended_on    date,                                -- first day on which it no longer counts
  end_reason  text not null default '',
  account_id  bigint,
  decided_by  bigint,                              -- who accepted or declined the new date, or withdrew
  signed_at   timestamptz not null,
  recorded_at timestamptz not null default now(),
  check (kind <> 'HOLD' or (level_to is not null and level_from is null and review_d > 0 and due_on is null)),
  check (kind <> 'TRANSITION' or (level_to is not null and level_from is not null and due_on is not null)),
  check (kind <> 'SHRINK' or (measure is not null and value_to < value_from and value_to >= 0 and due_on is not null)),
  check (kind <> 'CONTROL' or (due_on is not null and level_to is null)),
  check (due_on >= starts_on),
  check ((replaces_id is null) = (reason = '')),
  check (state <> 'ASKED' or replaces_id is not null),
  check ((state in ('ASKED', 'DECLINED')) = (counts_from is null)),
  check ((state in ('REPLACED', 'DECLINED', 'WITHDRAWN')) = (ended_on is not null)),
  check (state <> 'WITHDRAWN' or end_reason <> ''),
  check (decided_by <> account_id or state = 'WITHDRAWN')
);
create index on commitments.commitment using gist (path);
create index on commitments.commitment (unit_id);
-- one new date is asked for at a time
create unique index commitment_asked on commitments.commitment (replaces_id) where state = 'ASKED';

create table commitments.milestone (
  id            bigint generated always as identity primary key,
  public_id     uuid not null default uuidv7() unique,
  commitment_id bigint not null references commitments.commitment,
  due_on        date not null,
  measure       text not null check (measure <> ''),   -- what is done
  means         text not null default '',              -- with whom and what
  owner         text not null check (owner <> ''),
  done_on       date,
  evidence      text not null default '',
  account_id    bigint,
  done_by       bigint,
  recorded_at   timestamptz not null default now(),
  check ((done_on is null) = (evidence = ''))
);
create index on commitments.milestone (commitment_id, due_on);

-- What a day's judgement was, with the facts that it stood on. A later judgement of the same day stands
-- beside it with the next number.
create table commitments.judgement (
  commitment_id bigint not null references commitments.commitment,
  day           date not null,
  revision      integer not null,
  standing      text not null check (standing in ('KEPT', 'ON_COURSE', 'AT_RISK', 'MISSED')),
  ground        text not null,
  facts         text[] not null,
  probability   double precision check (probability between 0 and 1),
  judged_at     timestamptz not null,
  primary key (commitment_id, day, revision)
);

create schema commitments_api;
create view commitments_api.commitment as
  select id, public_id, unit_id, path, kind, level_from, level_to, measure, value_from, value_to, starts_on, due_on,
    body_id, tenure_id, state, replaces_id from commitments.commitment;
create view commitments_api.judgement as
  select distinct on (commitment_id, day) commitment_id, day, standing, ground, facts, probability
  from commitments.judgement order by commitment_id, day, revision desc;
