create schema quarantine;

-- A signed paper: whose it is, its number in that body's year, who signed. Several orders may rest on
-- one.
create table quarantine.decision (
  id          bigint generated always as identity primary key,
  public_id   uuid not null default uuidv7() unique,
  kind        text not null check (kind in ('ORDER', 'EXTENSION', 'RELEASE', 'LOCKDOWN', 'LIFTING')),
  body_id     bigint not null,                        -- organisation: the people's committee that decides
  body_name   text not null,
  year        smallint not null,
  number      integer not null check (number > 0),
  decided_on  date not null,
  tenure_id   bigint not null,                        -- who signed, as they sat on that day
  capacity    text,                                   -- KT. CHỦ TỊCH; null where the head signs
  position    text not null,
  signer      text not null,
  account_id  bigint,                                 -- who recorded it
  recorded_at timestamptz not null default now(),
  unique (body_id, year, number)
);

-- Where people are quarantined together. Its beds are rows, so that no bed is given twice.
create table quarantine.facility (
  id          bigint generated always as identity primary key,
  public_id   uuid not null default uuidv7() unique,
  name        text not null check (name <> ''),
  name_fold   text collate "C" not null,
  unit_id     bigint not null,
  path        ltree not null,
  closed_on   date,
  account_id  bigint,
  recorded_at timestamptz not null default now(),
  unique (unit_id, name_fold)
);
create index on quarantine.facility using gist (path);
create table quarantine.bed (
  facility_id bigint not null references quarantine.facility,
  room        text not null check (room <> ''),
  number      smallint not null check (number between 1 and 200),
  in_use      boolean not null default true,          -- false: taken away; who lay in it once still points to it
  primary key (facility_id, room, number)
);

-- One quarantine of one person: proposed by the news of a contact, ordered by an officer, ended by a
-- decision or by the news of a test. Its days are written down when it is ordered; the law's words
-- for them stay beside.
create table quarantine.person_order (
  id            bigint generated always as identity primary key,
  public_id     uuid not null default uuidv7() unique,
  person_id     bigint not null,                      -- the entry that stands for the person
  unit_id       bigint not null,                      -- where the person lives; counted there
  path          ltree not null,
  class         text not null check (class in ('F1', 'F2')),
  last_met_at   timestamptz not null,
  state         text not null default 'PROPOSED' check (state in ('PROPOSED', 'ACTIVE', 'ENDED', 'DROPPED')),
  vaccinated    boolean not null default false,
  regimen       text check (regimen in ('CENTRAL', 'HOME')),  -- null: no rule speaks for the day
  rule          text not null default '',             -- id@version and row
  source        text not null default '',
  confidence    text not null default '',
  central_days  smallint not null default 0 check (central_days between 0 and 90),
  home_days     smallint not null default 0 check (home_days between 0 and 90),
  counted_from  text not null default 'ISOLATION' check (counted_from in ('ISOLATION', 'LAST_CONTACT')),
  proposed_at   timestamptz not null,
  decision_id   bigint references quarantine.decision,
  from_on       date,                                 -- first day
  central_until date,                                 -- last day in a facility; null: at home from the beginning
  until_on      date,                                 -- last day of all
  reason        text not null default '',             -- where it departs from the rule, or was dropped
  ended_at      timestamptz,
  ended_day     date,                                 -- reporting day
  end_kind      text check (end_kind in ('RELEASED', 'POSITIVE', 'CANCELLED', 'DIED', 'MOVED_AWAY')),
  end_decision_id bigint references quarantine.decision,
  became_case_id bigint,
  version       integer not null default 0,
  recorded_at   timestamptz not null default now(),
  check ((state in ('ACTIVE', 'ENDED')) = (decision_id is not null)),
  check ((decision_id is null) = (from_on is null) and (decision_id is null) = (until_on is null)),
  check (until_on >= from_on and (central_until is null or central_until between from_on - 1 and until_on)),
  check ((state = 'ENDED') = (ended_at is not null) and (state = 'ENDED') = (end_kind is not null)),
  check ((ended_at is null) = (ended_day is null)),
  check (end_kind is distinct from 'POSITIVE' or became_case_id is not null),
  check (became_case_id is null or state in ('ENDED', 'DROPPED')),
  check (state <> 'DROPPED' or reason <> '')
);
-- Nobody has two at once.
create unique index person_order_open on quarantine.person_order (person_id) where state in ('PROPOSED', 'ACTIVE');
create index on quarantine.person_order (person_id);
create index person_order_path on quarantine.person_order using gist (path) where state in ('PROPOSED', 'ACTIVE');
create index on quarantine.person_order (state, id desc);
create index on quarantine.person_order (became_case_id) where became_case_id is not null;
create index on quarantine.person_order (decision_id);

-- Which exposures an order answers: each contact once, so that no exposure is ordered twice.
create table quarantine.exposure (
  contact_id  bigint primary key,                     -- contacts_api.contact
  order_id    bigint not null references quarantine.person_order,
  case_id     bigint not null,
  class       text not null check (class in ('F1', 'F2')),
  last_met_at timestamptz not null,
  recorded_at timestamptz not null default now()
);
create index on quarantine.exposure (order_id);

-- Where somebody under an order is, from when till when.
create table quarantine.stay (
  id          bigint generated always as identity primary key,
  order_id    bigint not null references quarantine.person_order,
  place       text not null check (place in ('FACILITY', 'HOME')),
  facility_id bigint,
  room        text,
  number      smallint,
  counted     boolean not null,                       -- false: a move between beds, no figure
  from_at     timestamptz not null,
  from_day    date not null,                          -- reporting day
  until_at    timestamptz check (until_at >= from_at),
  foreign key (facility_id, room, number) references quarantine.bed,
  check ((place = 'FACILITY') = (facility_id is not null)),
  check ((facility_id is null) = (room is null) and (facility_id is null) = (number is null))
);
create unique index stay_now on quarantine.stay (order_id) where until_at is null;
create unique index stay_bed on quarantine.stay (facility_id, room, number) where until_at is null and facility_id is not null;
create index on quarantine.stay (facility_id);

create table quarantine.sampling (
  order_id   bigint not null references quarantine.person_order,
  day        date not null,
  number     smallint not null,                       -- day of the quarantine by the rule
  primary key (order_id, day)
);
create index on quarantine.sampling (day);

-- What was seen of somebody on a day; entered again it is corrected, the log keeps that it was.
create table quarantine.daily_check (
  order_id    bigint not null references quarantine.person_order,
  day         date not null,
  present     boolean not null,
  temperature numeric(3, 1) check (temperature between 30 and 45),
  symptoms    boolean,                                -- null: not asked, because absent
  note        text not null default '',
  checked_at  timestamptz not null,
  account_id  bigint,
  checked_as  text not null default '',
  primary key (order_id, day),
  check (present or (temperature is null and symptoms is null)),
  check (not present or symptoms is not null)
);
create index on quarantine.daily_check (day);

create table quarantine.breach (
  id          bigint generated always as identity primary key,
  order_id    bigint not null references quarantine.person_order,
  kind        text not null check (kind in ('ABSENT', 'LEFT', 'RECEIVED', 'REFUSED', 'OTHER')),
  happened_at timestamptz not null,
  day         date not null,
  note        text not null default '',
  told_by     bigint,                                 -- account
  told_as     text not null default '',               -- name and seat of that officer then
  told_at     timestamptz not null,
  action      text not null default '',               -- what was done about it
  acted_by    bigint,
  acted_as    text not null default '',
  acted_at    timestamptz,
  check ((action = '') = (acted_at is null))
);
create unique index breach_absent on quarantine.breach (order_id, day) where kind = 'ABSENT';
create index on quarantine.breach (order_id);

-- A longer quarantine: proposed by a later exposure or asked for by an officer.
create table quarantine.extension (
  id          bigint generated always as identity primary key,
  order_id    bigint not null references quarantine.person_order,
  state       text not null check (state in ('PROPOSED', 'DECIDED', 'DROPPED')),
  cause       text not null check (cause in ('EXPOSURE', 'ASKED')),
  class       text not null check (class in ('F1', 'F2')),
  last_met_at timestamptz not null,
  reason      text not null default '',
  proposed_at timestamptz not null,
  decision_id bigint references quarantine.decision,
  until_before date,                                  -- last day as it was
  until_on    date,                                   -- as it is since the decision
  check ((state = 'DECIDED') = (decision_id is not null)),
  check (until_on > until_before)
);
create unique index extension_open on quarantine.extension (order_id) where state = 'PROPOSED';
create index on quarantine.extension (order_id);

create table quarantine.event (
  id          bigint generated always as identity primary key,
  order_id    bigint not null references quarantine.person_order,
  kind        text not null check (kind in ('PROPOSED', 'EXPOSED', 'ORDERED', 'DROPPED', 'MOVED', 'BREACH', 'ACTED',
                'EXTENSION_PROPOSED', 'EXTENDED', 'WENT_HOME', 'RELEASED', 'POSITIVE', 'REOPENED', 'CANCELLED')),
  at          timestamptz not null,
  words       text[] not null default '{}',           -- for the sentence of its kind: codes, days, rooms; no names
  account_id  bigint,
  told_as     text not null default '',
  recorded_at timestamptz not null default now()
);
create index on quarantine.event (order_id, id);

create schema quarantine_api;
create view quarantine_api.person_order as
  select o.id, o.public_id, o.person_id, o.unit_id, o.path, o.class, o.state, o.from_on, o.central_until, o.until_on,
         o.ended_at, o.end_kind, s.place
  from quarantine.person_order o
  left join quarantine.stay s on s.order_id = o.id and s.until_at is null;
