create schema relief;

-- Somebody asks for what a policy grants. Employers and businesses are named here; people live in the register.
create table relief.dossier (
  id           bigint generated always as identity primary key,
  public_id    uuid not null default uuidv7() unique,
  code         text collate "C" not null unique,     -- given to the applicant, tells nothing
  policy       text collate "C" not null,
  unit_id      bigint not null references territory.unit,
  path         ltree not null,
  person_id    bigint,                               -- people.person; null for an employer
  business     text not null default '',             -- employer or household business
  tax_code     text collate "C",
  account_mark text,                                 -- of the bank account: digest, and the last digits
  account_tail text not null default '',
  account      text not null default '',             -- as the bank needs it; shown to nobody
  channel      text not null check (channel in ('PAPER', 'WORKBOOK', 'PUBLIC')),
  received_on  date not null,
  during       daterange,                            -- days for which it is asked
  claimed_d    integer check (claimed_d >= 0),
  closure      text not null default '',             -- number of the order that closed the place
  facts        jsonb not null default '{}',
  documents    text[] not null default '{}',
  supplements  text[] not null default '{}',         -- PREGNANT, CHILD_F0_F1
  state        text not null default 'RECEIVED'
               check (state in ('RECEIVED', 'CONFIRMED', 'APPRAISED', 'APPROVED', 'REFUSED', 'PAID', 'WITHDRAWN')),
  amount_vnd   bigint check (amount_vnd >= 0),
  ground       text not null default '',             -- rule, version and row that decided
  number       text,                                 -- of the decision
  reason       text not null default '',             -- why it was refused or withdrawn
  account_id   bigint,                               -- who entered it
  appraised_by bigint,
  decided_by   bigint,
  decided_on   date,
  posted_on    date,                                 -- published at the commune
  open_until   date,                                 -- last day on which complaints are heard
  paid_on      date,
  recorded_at  timestamptz not null default now(),
  check (person_id is not null or business <> ''),
  check (decided_by <> appraised_by),
  check ((state in ('APPROVED', 'PAID')) <= (number is not null and amount_vnd is not null)),
  check ((state in ('REFUSED', 'WITHDRAWN')) <= (reason <> ''))
);
create index on relief.dossier using gist (path);
create index on relief.dossier (person_id) where person_id is not null;
create index on relief.dossier (tax_code) where tax_code is not null;
create index on relief.dossier (account_mark) where account_mark is not null;
create index on relief.dossier (policy, state, id);

-- Children for whom a supplement is asked.
create table relief.child (
  dossier_id bigint not null references relief.dossier,
  person_id  bigint not null,
  primary key (dossier_id, person_id)
);
create index on relief.child (person_id);

-- Each hop with its clock in working days.
create table relief.hop (
  dossier_id bigint not null references relief.dossier,
  hop        text not null check (hop in ('CONFIRM', 'APPRAISE', 'DECIDE', 'PAY')),
  began_on   date not null,
  due_on     date not null,
  done_on    date,
  primary key (dossier_id, hop)
);
create index on relief.hop (due_on) where done_on is null;

-- Places that an authority ordered closed.
create table relief.closure (
  id          bigint generated always as identity primary key,
  number      text collate "C" not null,
  unit_id     bigint not null references territory.unit,
  path        ltree not null,
  during      daterange not null check (not isempty(during)),
  account_id  bigint,
  recorded_at timestamptz not null default now()
);
create index on relief.closure (number);

-- Officers who handle dossiers, as persons of the register: they decide none of their own household.
create table relief.officer (
  account_id  bigint primary key,
  person_id   bigint not null,
  recorded_at timestamptz not null default now()
);

-- What a control found. It is explained and decided, never silent.
create table relief.finding (
  id          bigint generated always as identity primary key,
  public_id   uuid not null default uuidv7() unique,
  dossier_id  bigint not null references relief.dossier,
  control     text not null,
  other_id    bigint references relief.dossier,      -- the dossier beside which it is odd
  evidence    text[] not null,
  found_on    date not null,
  state       text not null default 'OPEN' check (state in ('OPEN', 'UPHELD', 'DISMISSED')),
  reason      text not null default '',
  account_id  bigint,
  decided_on  date,
  recorded_at timestamptz not null default now(),
  check ((state = 'OPEN') = (reason = '')),
  unique nulls not distinct (dossier_id, control, other_id)
);
create index on relief.finding (dossier_id) where state = 'OPEN';

-- What was told against a posted dossier.
create table relief.complaint (
  id          bigint generated always as identity primary key,
  public_id   uuid not null default uuidv7() unique,
  dossier_id  bigint not null references relief.dossier,
  told_on     date not null,
  words       text not null check (words <> ''),
  state       text not null default 'OPEN' check (state in ('OPEN', 'RIGHT', 'WRONG')),
  answer      text not null default '',
  account_id  bigint,
  recorded_at timestamptz not null default now(),
  check ((state = 'OPEN') = (answer = ''))
);
create index on relief.complaint (dossier_id);

-- A list that goes to the bank or to a cash desk. Once approved its digest is what counts.
create table relief.payment_list (
  id          bigint generated always as identity primary key,
  public_id   uuid not null default uuidv7() unique,
  policy      text collate "C" not null,
  unit_id     bigint not null references territory.unit,
  path        ltree not null,
  way         text not null check (way in ('BANK', 'CASH')),
  total_vnd   bigint not null,
  digest      text not null,
  state       text not null default 'MADE' check (state in ('MADE', 'APPROVED', 'PAID', 'CANCELLED')),
  made_by     bigint,
  made_on     date not null,
  approved_by bigint,
  approved_on date,
  recorded_at timestamptz not null default now(),
  check (approved_by <> made_by)
);
create index on relief.payment_list using gist (path);

create table relief.payment_line (
  list_id    bigint not null references relief.payment_list,
  dossier_id bigint not null references relief.dossier,
  amount_vnd bigint not null check (amount_vnd > 0),
  primary key (list_id, dossier_id)
);
create index on relief.payment_line (dossier_id);

-- Paid dossiers looked at again, drawn by chance: were they right?
create table relief.sample (
  dossier_id  bigint primary key references relief.dossier,
  drawn_on    date not null,
  verdict     text check (verdict in ('RIGHT', 'WRONG')),
  note        text not null default '',
  account_id  bigint,
  recorded_at timestamptz not null default now(),
  check (verdict is distinct from 'WRONG' or note <> '')
);

-- What a province grants under policy 12, by its own decision.
create table relief.tariff (
  id          bigint generated always as identity primary key,
  unit_id     bigint not null references territory.unit,
  path        ltree not null,
  once_vnd    bigint check (once_vnd > 0),
  daily_vnd   bigint check (daily_vnd > 0),
  number      text not null check (number <> ''),
  during      daterange not null,
  account_id  bigint,
  recorded_at timestamptz not null default now(),
  check ((once_vnd is null) <> (daily_vnd is null)),
  exclude using gist (unit_id with =, during with &&)
);
