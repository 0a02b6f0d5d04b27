-- Somebody whom a patient, or whoever speaks for one, names: beside what visits show.
create table contacts.declared (
  id           bigint generated always as identity primary key,
  case_id      bigint not null,
  person_id    bigint not null,
  relation     text not null check (relation in
                 ('HOUSEHOLD', 'FAMILY', 'WORK', 'SCHOOL', 'NEIGHBOUR', 'CARE', 'TRAVEL', 'OTHER')),
  met_at       timestamptz not null,                  -- the last time
  account_id   bigint,
  recorded_at  timestamptz not null default now(),
  withdrawn_at timestamptz,
  withdrawn_by bigint,
  reason       text,
  check ((withdrawn_at is null) = (reason is null))
);
create unique index on contacts.declared (case_id, person_id) where withdrawn_at is null;

-- A case traced: an officer confirmed whom it exposed. The first of a case is its hop.
create table contacts.tracing (
  id           bigint generated always as identity primary key,
  case_id      bigint not null,
  number       integer not null,                      -- 1 is the first of the case
  unit_id      bigint not null,                       -- of the case
  confirmed_at timestamptz not null,
  day          date not null,                         -- reporting day
  in_time      boolean not null,                      -- within the rule's hours of the result
  watermark    bigint not null,                       -- last batch of visits that the list saw; 0: none
  rules        text[] not null,                       -- id@version and row of every rule that spoke
  infectious_from timestamptz not null,
  infectious_to   timestamptz not null,
  left_out     integer not null,
  reason       text not null default '',              -- why somebody proposed was left out
  account_id   bigint,
  recorded_at  timestamptz not null default now(),
  unique (case_id, number),
  check (left_out = 0 or reason <> ''),
  check (infectious_to >= infectious_from)
);
create index on contacts.tracing (unit_id, day);

-- One person exposed by one case. Class, source and exposure stay as they were confirmed; what
-- becomes of the person is the state. An F2 whose F1 turns out to be a case is PROMOTED: a new row
-- under the new case says F1.
create table contacts.contact (
  id           bigint generated always as identity primary key,
  public_id    uuid not null default uuidv7() unique,
  person_id    bigint not null,
  case_id      bigint not null,
  tracing_id   bigint references contacts.tracing,    -- null: promoted by the news of a test
  class        text not null check (class in ('F1', 'F2')),
  via_id       bigint not null,                       -- the person who exposed: of an F1 the case's own
  ground       text not null check (ground in ('HOUSEHOLD', 'DECLARED', 'VISIT')),
  exposed_at   timestamptz not null,                  -- earliest
  last_met_at  timestamptz not null,
  place_id     bigint references contacts.place,      -- of the earliest exposure, where a visit tells
  together_min integer not null default 0 check (together_min >= 0),
  risk         smallint not null check (risk between 0 and 100),
  unit_id      bigint not null,                       -- who looks after them now
  first_unit_id bigint not null,                      -- to whom they were passed on first; counted there
  confirmed_at timestamptz not null,
  confirmed_day date not null,                        -- reporting day
  due_at       timestamptz not null,
  state        text not null default 'OPEN' check (state in ('OPEN', 'REACHED', 'POSITIVE', 'PROMOTED', 'WITHDRAWN')),
  reached_at   timestamptz,
  reached_day  date,
  reached_unit_id bigint,
  became_case_id bigint,
  closed_at    timestamptz,
  reason       text,
  recorded_at  timestamptz not null default now(),
  unique (case_id, person_id),
  check (state <> 'REACHED' or reached_at is not null),
  check ((reached_at is null) = (reached_day is null) and (reached_at is null) = (reached_unit_id is null)),
  check ((state in ('POSITIVE', 'PROMOTED')) = (became_case_id is not null)),
  check ((state in ('OPEN', 'REACHED')) = (closed_at is null)),
  check (state <> 'WITHDRAWN' or reason <> '')
);
create index contact_call on contacts.contact (unit_id, due_at, person_id) where state = 'OPEN';
create index contact_unit on contacts.contact (unit_id, id desc);
create index contact_person on contacts.contact (person_id);
create index contact_became on contacts.contact (became_case_id) where became_case_id is not null;
create index contact_via on contacts.contact (via_id) where class = 'F2' and state in ('OPEN', 'REACHED');

-- Every attempt to reach somebody.
create table contacts.call (
  id          bigint generated always as identity primary key,
  contact_id  bigint not null references contacts.contact,
  outcome     text not null check (outcome in ('REACHED', 'NO_ANSWER', 'WRONG_NUMBER', 'REFUSED', 'PASSED_ON')),
  called_at   timestamptz not null,
  unit_id     bigint not null,                        -- whose list it was; of PASSED_ON where it went
  note        text not null default '',
  account_id  bigint,
  recorded_at timestamptz not null default now()
);
create index on contacts.call (contact_id, id);

-- For rooms to the right: whom to isolate, since when, by which case.
create view contacts_api.contact as
  select id, public_id, person_id, case_id, class, ground, exposed_at, last_met_at, unit_id, confirmed_day, due_at, state,
         reached_at, became_case_id
  from contacts.contact;
