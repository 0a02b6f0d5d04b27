create schema documents;

-- Originals, byte for byte, each kept once however often it is sent. Nothing is changed or deleted.
create table documents.file (
  id         bigint generated always as identity primary key,
  public_id  uuid not null unique default uuidv7(),
  sha256     bytea not null unique check (octet_length(sha256) = 32),
  size_bytes bigint not null check (size_bytes > 0 and size_bytes = octet_length(content)),
  media_type text not null check (media_type ~ '^[a-z]+/[a-z0-9.+-]+$'),
  name       text not null check (name <> '' and length(name) <= 255),   -- as first sent
  content    bytea not null check (sha256(content) = sha256),
  stored_at  timestamptz not null default now()
);
-- office files and pictures are packed already
alter table documents.file alter column content set storage external;

create function documents.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% of %.% is refused: originals are kept as they came', tg_op, tg_table_schema, tg_table_name;
end $$;
create trigger append_only before update or delete or truncate on documents.file
  for each statement execute function documents.refuse_change();
