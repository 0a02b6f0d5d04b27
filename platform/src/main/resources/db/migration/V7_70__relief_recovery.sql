-- Money that was paid and should not have been: proposed by one person, decided by another with a number, paid back in
-- parts, or waived by a named authority. Nothing is deleted: a wrong entry of the ledger is reversed by another.
create table relief.recovery (
  id           bigint generated always as identity primary key,
  public_id    uuid not null default uuidv7() unique,
  dossier_id   bigint not null references relief.dossier,
  path         ltree not null,
  cause        text not null check (cause in ('FINDING', 'SAMPLE', 'COMPLAINT', 'DECEASED')),
  evidence     text not null default '',             -- number of the paper that shows it, where no control or sample does
  amount_vnd   bigint not null check (amount_vnd > 0),
  basis        text not null,                        -- code of recovery-bases.csv
  reason       text not null check (reason <> ''),
  due_on       date not null,
  state        text not null default 'PROPOSED' check (state in ('PROPOSED', 'DECIDED', 'CLOSED', 'DROPPED')),
  proposed_by  bigint,
  proposed_as  text not null default '',             -- name and seat
  proposed_on  date not null,
  number       text check (number <> ''),            -- of the decision
  decided_by   bigint,
  decided_as   text not null default '',
  decided_on   date,
  drop_reason  text not null default '',
  closed_on    date,
  recorded_at  timestamptz not null default now(),
  check (decided_by <> proposed_by),
  check (due_on >= proposed_on),
  check ((state in ('DECIDED', 'CLOSED')) = (number is not null) and (number is null) = (decided_on is null)),
  check ((state = 'DROPPED') = (drop_reason <> '')),
  check ((state = 'CLOSED') = (closed_on is not null))
);
create unique index recovery_open on relief.recovery (dossier_id) where state in ('PROPOSED', 'DECIDED');
create index on relief.recovery (dossier_id);
create index on relief.recovery using gist (path);
create index on relief.recovery (due_on, id) where state in ('PROPOSED', 'DECIDED');

-- What came back. A reversal takes a wrong entry out, with the reason.
create table relief.repayment (
  id          bigint generated always as identity primary key,
  public_id   uuid not null default uuidv7() unique,
  recovery_id bigint not null references relief.recovery,
  amount_vnd  bigint not null check (amount_vnd <> 0),
  paid_on     date not null,
  receipt     text not null check (receipt <> ''),
  note        text not null default '',
  reverses_id bigint unique references relief.repayment,
  account_id  bigint,
  entered_as  text not null default '',
  recorded_at timestamptz not null default now(),
  check ((reverses_id is null) = (amount_vnd > 0)),
  check (reverses_id is null or note <> '')
);
create index on relief.repayment (recovery_id);

-- Somebody asks that the rest, or a part of it, be waived; an authority grants it by name and paper, or does not.
create table relief.waiver (
  id          bigint generated always as identity primary key,
  public_id   uuid not null default uuidv7() unique,
  recovery_id bigint not null references relief.recovery,
  amount_vnd  bigint not null check (amount_vnd > 0),
  reason      text not null check (reason <> ''),
  state       text not null default 'ASKED' check (state in ('ASKED', 'GRANTED', 'REFUSED')),
  asked_by    bigint,
  asked_as    text not null default '',
  asked_on    date not null,
  authority   text not null default '',              -- who waives: name and office, as the paper says
  number      text not null default '',
  answer      text not null default '',
  decided_by  bigint,
  decided_on  date,
  recorded_at timestamptz not null default now(),
  check (decided_by <> asked_by),
  check ((state = 'ASKED') = (decided_on is null)),
  check (state <> 'GRANTED' or (authority <> '' and number <> '')),
  check (state <> 'REFUSED' or answer <> '')
);
create unique index waiver_asked on relief.waiver (recovery_id) where state = 'ASKED';
create index on relief.waiver (recovery_id);
