create schema checkpoints;

-- A gate on a road, in a port or at the border: whose it is, which ways it watches, from which day to which.
create table checkpoints.checkpoint (
  id          bigint generated always as identity primary key,
  public_id   uuid not null default uuidv7() unique,
  name        text not null check (name <> ''),
  name_fold   text collate "C" not null,
  kind        text not null check (kind in ('ROAD', 'PORT', 'BORDER')),
  unit_id     bigint not null references territory.unit,  -- where it stands
  path        ltree not null,
  province_id bigint not null references territory.unit,
  routes      text not null default '',
  during      daterange not null check (not isempty(during) and not lower_inf(during)),
  source      text not null default '',
  confidence  text not null default 'H' check (confidence in ('H', 'M', 'L')),
  account_id  bigint,
  recorded_at timestamptz not null default now(),
  unique (province_id, name_fold)
);
create index on checkpoints.checkpoint using gist (path);

-- Who stands at a gate from when till when. Nobody is at two gates at once.
create table checkpoints.shift (
  id            bigint generated always as identity primary key,
  public_id     uuid not null default uuidv7() unique,
  checkpoint_id bigint not null references checkpoints.checkpoint,
  account_id    bigint not null,
  officer       text not null,                       -- name and seat, as they were
  during        tstzrange not null check (not isempty(during) and not lower_inf(during) and not upper_inf(during)),
  handed_over   timestamptz,                         -- the phone was wiped and given to the next
  planned_by    bigint,
  recorded_at   timestamptz not null default now(),
  constraint shift_one_gate exclude using gist (account_id with =, during with &&) where (handed_over is null)
);
create index on checkpoints.shift (checkpoint_id, id desc);

-- The key with which a province signs its permits: ECDSA on P-256. A new one makes the old one only verify.
create table checkpoints.signing_key (
  id          bigint generated always as identity primary key,
  province_id bigint not null references territory.unit,
  key_id      text not null unique,
  public_key  bytea not null,                        -- X.509 SubjectPublicKeyInfo
  private_key bytea not null,                        -- PKCS 8
  made_at     timestamptz not null,
  retired_at  timestamptz
);
create unique index signing_key_now on checkpoints.signing_key (province_id) where retired_at is null;

-- A paper to pass: for whom or which vehicle, why, between where and where, until when. Never edited: revoked.
create table checkpoints.permit (
  id          bigint generated always as identity primary key,
  public_id   uuid not null default uuidv7() unique,
  province_id bigint not null references territory.unit,
  unit_id     bigint not null references territory.unit,  -- of who issued it
  path        ltree not null,
  person_id   bigint,                                -- people: the bearer; null for a vehicle's
  plate       text not null default '',
  purpose     text not null check (purpose in ('GOODS', 'MEDICAL', 'OFFICIAL', 'WORK', 'RETURN', 'OTHER')),
  employer    text not null default '',
  route       text not null check (route <> ''),
  during      tstzrange not null check (not isempty(during) and not lower_inf(during) and not upper_inf(during)),
  key_id      text not null references checkpoints.signing_key (key_id),
  token       text not null,
  issuer      text not null,
  account_id  bigint,
  issued_at   timestamptz not null,
  revoked_at  timestamptz,
  revoked_by  text,
  revocation  text,
  recorded_at timestamptz not null default now(),
  check (person_id is not null or plate <> ''),
  check ((revoked_at is null) = (revocation is null) and (revoked_at is null) = (revoked_by is null))
);
create index on checkpoints.permit using gist (path);
create index on checkpoints.permit (province_id, id desc);
create index on checkpoints.permit (province_id, revoked_at) where revoked_at is not null;

-- Areas of other provinces, or of this one, that the province announced for its gates, where no zone decision
-- speaks: whence arrivals count as from such a level.
create table checkpoints.origin_area (
  id          bigint generated always as identity primary key,
  province_id bigint not null references territory.unit,
  code        text not null check (code <> ''),      -- of a unit, or of another province (outside.csv)
  level       text not null check (level in ('NEW_NORMAL', 'AT_RISK', 'HIGH', 'VERY_HIGH')),
  during      daterange not null check (not isempty(during) and not lower_inf(during)),
  document    text not null check (document <> ''),
  account_id  bigint,
  told_at     timestamptz not null,
  recorded_at timestamptz not null default now(),
  constraint origin_area_one_level exclude using gist (province_id with =, code with =, during with &&)
);

-- One vehicle, or some people on foot or in a boat, at one gate at one time. The id is made where it is written
-- down, so that it counts once however often it is sent. Both times: by the device, and put right by the server.
create table checkpoints.passage (
  id            bigint generated always as identity primary key,
  record_id     uuid not null unique,
  checkpoint_id bigint not null references checkpoints.checkpoint,
  shift_id      bigint not null references checkpoints.shift,
  path          ltree not null,                      -- of the gate
  province_id   bigint not null,
  device        uuid,                                -- null: typed into the page
  device_at     timestamptz not null,
  taken_at      timestamptz not null,
  offset_s      integer not null default 0,          -- taken_at - device_at
  arrived_at    timestamptz check (arrived_at <= taken_at),  -- when it came to the queue, where that was noted
  received_at   timestamptz not null,
  plate         text not null default '',            -- letters and digits alone
  vehicle       text not null default '',
  origin_code   text not null default '',            -- of a unit, or of another province
  origin_id     bigint,                              -- null for another province, or one told in words
  origin_path   ltree,
  origin_text   text not null default '',
  purpose       text not null check (purpose in ('GOODS', 'MEDICAL', 'OFFICIAL', 'WORK', 'RETURN', 'OTHER')),
  permit_id     bigint references checkpoints.permit,
  paper         text not null check (paper in ('NONE', 'VALID', 'REVOKED', 'EXPIRED', 'FORGED')),
  test_kind     text check (test_kind in ('PCR', 'RAPID')),
  sampled_at    timestamptz,
  test_result   text check (test_result in ('NEGATIVE', 'POSITIVE')),
  test_place    text not null default '',
  test_of       smallint,                            -- number of the traveller whose test it is
  doses         smallint check (doses between 0 and 9),
  last_dose_on  date,
  symptoms      boolean not null,
  origin_level  text not null check (origin_level in ('NONE', 'NEW_NORMAL', 'AT_RISK', 'HIGH', 'VERY_HIGH')),
  phone_rule    text not null default '',
  phone_row     text not null default '',
  phone_action  text check (phone_action in ('ADMIT', 'MONITOR', 'TEST', 'QUARANTINE', 'ISOLATE', 'REFUSE')),
  rule          text not null default '',            -- empty: no rule spoke
  rule_row      text not null default '',
  action        text check (action in ('ADMIT', 'MONITOR', 'TEST', 'QUARANTINE', 'ISOLATE', 'REFUSE')),
  source        text not null default '',
  confidence    text not null default '' check (confidence in ('', 'H', 'M', 'L')),
  missing       text[] not null default '{}',
  days          smallint not null default 0,         -- of quarantine or of watching, by the rule
  decision      text not null check (decision in ('ADMIT', 'MONITOR', 'TEST', 'QUARANTINE', 'ISOLATE', 'REFUSE')),
  reason        text not null default '',
  differs       boolean not null generated always as (phone_action is not null and phone_action is distinct from action) stored,
  deviates      boolean not null generated always as (decision is distinct from action) stored,
  held          boolean not null generated always as (decision = 'ISOLATE' or coalesce(test_result = 'POSITIVE', false)) stored,
  account_id    bigint not null,
  officer       text not null,
  recorded_at   timestamptz not null default now(),
  check ((test_kind is null) = (sampled_at is null) and (test_kind is null) = (test_result is null)
    and (test_kind is null) = (test_of is null)),
  check (sampled_at <= taken_at + interval '1 hour')
);
create index on checkpoints.passage (checkpoint_id, taken_at desc, id desc);
create index on checkpoints.passage (province_id, plate, taken_at desc) where plate <> '';
create index on checkpoints.passage (province_id, taken_at desc, id desc);
create index passage_held on checkpoints.passage (province_id, taken_at desc) where held;
create index on checkpoints.passage using gist (origin_path) where held;
create index on checkpoints.passage (shift_id);

create table checkpoints.traveller (
  passage_id bigint not null references checkpoints.passage,
  number     smallint not null,
  person_id  bigint not null,                        -- people
  role       text not null check (role in ('DRIVER', 'PASSENGER')),
  case_id    bigint,                                 -- the file that the positive test opened
  primary key (passage_id, number)
);
create index on checkpoints.traveller (person_id);

create table checkpoints.destination (
  passage_id bigint not null references checkpoints.passage,
  number     smallint not null,
  code       text not null,
  unit_id    bigint,                                 -- null for another province
  path       ltree,
  taken_at   timestamptz not null,
  primary key (passage_id, number)
);
create index on checkpoints.destination (unit_id, taken_at desc) where unit_id is not null;
create index on checkpoints.destination using gist (path);

-- What a commune did about an arrival; the last entry speaks.
create table checkpoints.follow_up (
  id         bigint generated always as identity primary key,
  passage_id bigint not null references checkpoints.passage,
  unit_id    bigint not null,
  state      text not null check (state in ('MET', 'WATCHED', 'NOT_FOUND', 'CLOSED')),
  note       text not null default '',
  account_id bigint,
  officer    text not null,
  at         timestamptz not null,
  recorded_at timestamptz not null default now()
);
create index on checkpoints.follow_up (passage_id, unit_id, id desc);

-- What a phone still holds, as it last said.
create table checkpoints.device (
  device    uuid primary key,
  shift_id  bigint not null references checkpoints.shift,
  unsent    integer not null check (unsent >= 0),
  rejected  integer not null check (rejected >= 0),
  offset_s  integer not null,
  seen_at   timestamptz not null
);
create index on checkpoints.device (shift_id);

-- Vehicles waiting, as an officer counted them.
create table checkpoints.queue_count (
  id            bigint generated always as identity primary key,
  checkpoint_id bigint not null references checkpoints.checkpoint,
  vehicles      integer not null check (vehicles between 0 and 5000),
  counted_at    timestamptz not null,
  account_id    bigint,
  recorded_at   timestamptz not null default now()
);
create index on checkpoints.queue_count (checkpoint_id, counted_at desc);

create schema checkpoints_api;
create view checkpoints_api.passage as
  select id, checkpoint_id, path, province_id, taken_at, received_at, origin_path, decision, action, held, differs, deviates
  from checkpoints.passage;
