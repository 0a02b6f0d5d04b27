create schema intake;

-- Files that were handed in, each counting once a kind. `position` moves in the transaction that
-- takes a batch of rows, so that a file broken off goes on with the next.
create table intake.file (
  id          bigint generated always as identity primary key,
  public_id   uuid not null unique default uuidv7(),
  kind        text not null check (kind ~ '^[a-z][a-z0-9-]*$'),
  sha256      bytea not null check (octet_length(sha256) = 32),
  name        text not null,                       -- as the sender gave it
  received_at timestamptz not null,                -- operating time of the first time
  received_by bigint,                              -- account; null where the program did it
  state       text not null default 'RUNNING' check (state in ('RUNNING', 'DONE', 'REFUSED')),
  position    bigint not null default 0 check (position >= 0),
  added       bigint not null default 0 check (added >= 0),
  kept        bigint not null default 0 check (kept >= 0),
  rejected    bigint not null default 0 check (rejected >= 0),
  dropped     bigint not null default 0 check (dropped >= 0),
  unique (kind, sha256)
);

-- Why rows were not taken; the rows themselves are in the sender's file.
create table intake.rejection (
  id        bigint generated always as identity primary key,
  file_id   bigint not null references intake.file,
  position  bigint not null,
  sheet     text,
  row       integer not null,
  column_id text,
  value     text,
  code      text not null,
  vi        text not null,
  en        text not null
);
create index rejection_file on intake.rejection (file_id, position);

-- What people said the columns of a table are for.
create table intake.mapping (
  kind       text not null,
  signature  text not null,
  headings   text[] not null,
  uses       text[] not null check (cardinality(uses) = cardinality(headings)),
  decided_at timestamptz not null,
  decided_by bigint,
  primary key (kind, signature)
);
