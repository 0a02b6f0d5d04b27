create schema people;

-- Ids are taken in blocks, so that what a file brings can be referred to before it is written.
create sequence people.person_id;

-- People who live, or sail, together.
create table people.household (
  id           bigint generated always as identity primary key,
  public_id    uuid not null unique default uuidv7(),
  kind         text not null check (kind in ('DWELLING', 'CREW')),
  name         text not null default '',             -- of a crew: the boat's number
  address      text not null default '',
  unit_id      bigint not null,                      -- where the dwelling stands; of a crew: its home port
  path         ltree not null,
  recorded_at  timestamptz not null default now()
);
create index on people.household (unit_id);

-- One entry of the register. A merge rewrites no reference: the entry that was merged points to the
-- one that stands for both. unit_id has no foreign key, for the price of a million checks a file:
-- the register looks units up before it writes.
create table people.person (
  id           bigint primary key,
  public_id    uuid not null unique default uuidv7(),
  canonical_id bigint not null,                      -- its own id unless merged
  full_name    text not null check (full_name <> ''),
  name_fold    text collate "C" not null,            -- the name as it is compared: no diacritics, one i
  name_key     text collate "C" not null,            -- Vietnamese sort key, given name first
  words        text[] not null,                      -- what it is found by: folded words of all names, y1985, u<id> of its units
  sex          text check (sex in ('MALE', 'FEMALE')),
  birth_date   date,
  birth_year   smallint,                             -- also where the date is known
  id_number    text collate "C" check (id_number ~ '^([0-9]{9}|[0-9]{12})$'),
  phone        text collate "C" check (phone ~ '^0[0-9]{8,10}$'),
  address      text not null default '',
  unit_id      bigint not null,                      -- the smallest unit that is known
  path         ltree not null,
  commune_id   bigint not null,                      -- the commune of the unit; the unit itself where no commune is known
  household_id bigint references people.household,
  origin       text not null,                        -- what brought it: “import 17”, “form”
  version      integer not null default 0,
  recorded_at  timestamptz not null default now(),
  check (birth_date is null or birth_year = extract(year from birth_date))
);
create index person_words on people.person using gin (words) with (gin_pending_list_limit = 2048);
create index on people.person (unit_id, name_key, id) where canonical_id = id;
create index on people.person (unit_id, birth_year, name_key, id) where canonical_id = id;
create index on people.person (name_key, id) where canonical_id = id;
create index on people.person (name_fold, birth_year, commune_id);
create index on people.person (birth_date, commune_id) where birth_date is not null;
create index on people.person (id_number) where id_number is not null;
create index on people.person (phone) where phone is not null;
create index on people.person (canonical_id) where canonical_id <> id;
create index on people.person (household_id) where household_id is not null;

-- What else is or was said of a person: other spellings, the number of the old card, a second
-- phone, the address before. Never deleted.
create table people.other_value (
  id          bigint generated always as identity primary key,
  person_id   bigint not null references people.person,
  kind        text not null check (kind in ('NAME', 'ID_NUMBER', 'PHONE', 'ADDRESS', 'BIRTH', 'SEX', 'UNIT', 'HOUSEHOLD', 'UNREADABLE')),
  value       text collate "C" not null,
  key         text collate "C" not null default '',   -- of names and numbers: as they are compared
  since       date not null,                          -- operating day on which it was told or replaced
  origin      text not null,
  account_id  bigint,                                 -- who edited; null: a file
  recorded_at timestamptz not null default now(),
  unique (person_id, kind, value)
);
create index on people.other_value (key, kind) where kind in ('NAME', 'ID_NUMBER', 'PHONE');

-- Two entries that may be one person. Nothing waits for the answer.
create table people.review (
  id           bigint generated always as identity primary key,
  person_id    bigint not null references people.person,   -- the newer entry
  candidate_id bigint not null references people.person,
  rule         text not null,                              -- of recognition-rules.csv: the reason
  score        numeric(4, 3) not null check (score between 0 and 1),
  path         ltree not null,                             -- of the newer entry
  origin       text not null,
  raised_at    timestamptz not null,
  state        text not null default 'OPEN' check (state in ('OPEN', 'SAME', 'DIFFERENT')),
  decided_at   timestamptz,
  decided_by   bigint,
  unique (person_id, candidate_id),
  check (person_id <> candidate_id),
  check ((state = 'OPEN') = (decided_at is null))
);
create index on people.review (id) where state = 'OPEN';
create index on people.review (candidate_id);

-- A merge and its undoing, each with an author and a reason.
create table people.merge (
  id            bigint generated always as identity primary key,
  kept_id       bigint not null references people.person,
  merged_id     bigint not null references people.person,
  moved_ids     bigint[] not null,                    -- entries that pointed to merged_id, itself included
  reason        text not null check (reason <> ''),
  review_id     bigint references people.review,
  merged_by     bigint,
  merged_at     timestamptz not null,
  undone_by     bigint,
  undone_at     timestamptz,
  undone_reason text,
  check ((undone_at is null) = (undone_reason is null))
);
create unique index on people.merge (merged_id) where undone_at is null;
create index on people.merge (kept_id);

-- Who was shown whose personal data, why and until when; a list as a file shows many at once.
create table people.reveal (
  id         bigint generated always as identity primary key,
  account_id bigint not null,
  person_id  bigint references people.person,             -- null: a list
  persons    integer not null default 1,
  reason     text not null check (reason <> ''),
  shown_at   timestamptz not null,
  until      timestamptz not null
);
create index on people.reveal (account_id, person_id, until);

create schema people_api;

-- What other rooms may join on: no names, numbers, phones or addresses.
create view people_api.person as
  select id, public_id, canonical_id, sex, birth_date, birth_year, unit_id, path
  from people.person;
