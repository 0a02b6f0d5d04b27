create schema documents;

-- Originals, byte for byte, in the same transaction as what refers to them. The same bytes are kept once.
create table documents.content (
  sha256     text collate "C" primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes      bytea not null
);
alter table documents.content alter column bytes set storage external;   -- most formats are compressed already

create table documents.file (
  id          bigint generated always as identity primary key,
  public_id   uuid not null default uuidv7() unique,
  sha256      text collate "C" not null references documents.content,
  size_bytes  bigint not null,
  media_type  text not null,
  name        text not null,
  account_id  bigint,
  recorded_at timestamptz not null default now()
);
