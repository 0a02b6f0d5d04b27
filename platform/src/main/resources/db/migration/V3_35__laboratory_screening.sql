-- A screening campaign: who shall be tested, where, in which rounds, and how far it has come.
create table laboratory.screening (
  id           bigint generated always as identity primary key,
  public_id    uuid not null default uuidv7() unique,
  name         text not null check (name <> ''),
  kind         text not null check (kind in ('EVERYONE', 'RISK')),   -- everyone in the area, or those at risk first
  unit_id      bigint not null,                                      -- the area as a whole
  path         ltree not null,
  denominator  text not null check (denominator in ('CENSUS', 'REGISTER', 'PLAN')),
  target       numeric(5, 4) not null check (target > 0 and target <= 1),  -- share of the denominator, in each round
  groups       text[] not null default '{}',                         -- of screening-groups.csv; none: everybody
  closed_on    date,
  close_reason text,
  version      integer not null default 0,
  account_id   bigint,
  recorded_at  timestamptz not null default now(),
  check ((closed_on is null) = (close_reason is null))
);
create index on laboratory.screening using gist (path);

-- Rounds do not overlap: a specimen belongs to one.
create table laboratory.screening_round (
  screening_id bigint not null references laboratory.screening,
  number       smallint not null check (number > 0),
  from_day     date not null,
  until_day    date not null check (until_day >= from_day),
  method       text not null check (method in ('PCR', 'RAPID')),
  pool_size    smallint not null check (pool_size between 1 and 30),
  reached_on   date,                                                 -- the reporting day on which the target was met
  primary key (screening_id, number),
  exclude using gist (screening_id with =, daterange(from_day, until_day, '[]') with &&)
);

-- What each commune (or area below it) is to do in every round, and what people it is measured by.
create table laboratory.screening_area (
  screening_id bigint not null references laboratory.screening,
  unit_id      bigint not null,
  path         ltree not null,
  people       integer not null check (people >= 0),                 -- the denominator, as it was on the day of planning
  quota        integer not null check (quota >= 0),                  -- people to sample, a round
  teams        smallint not null default 0 check (teams >= 0),
  tubes        integer not null default 0 check (tubes >= 0),        -- handed out for all rounds
  primary key (screening_id, unit_id)
);

-- Who was sampled in a round: one row a person, so that coverage counts people and not tubes.
create table laboratory.screened (
  screening_id bigint not null,
  round        smallint not null,
  person_id    bigint not null,
  unit_id      bigint not null,                                      -- the area of the campaign where it counts
  read         boolean not null default false,                       -- a result that says something is there
  found        boolean not null default false,                       -- one that is positive, the person's own or the pool's
  primary key (screening_id, round, person_id),
  foreign key (screening_id, round) references laboratory.screening_round
);

-- Sums of the table above, kept in the same transaction.
create table laboratory.screening_progress (
  screening_id bigint not null,
  round        smallint not null,
  unit_id      bigint not null,
  people       integer not null default 0,
  people_read  integer not null default 0,
  found        integer not null default 0,
  specimens    integer not null default 0,
  primary key (screening_id, round, unit_id),
  foreign key (screening_id, round) references laboratory.screening_round
);

-- Obligations of a dispatch that begin when the campaign is complete.
create table laboratory.screening_awaited (
  screening_id bigint not null references laboratory.screening,
  obligation   uuid not null,
  opened_on    date,
  account_id   bigint,
  primary key (screening_id, obligation)
);

-- A campaign's specimens, area by area.
create index specimen_screening on laboratory.specimen (screening_id, round, unit_id) where screening_id is not null;
create index on laboratory.screened (screening_id, round, unit_id);
