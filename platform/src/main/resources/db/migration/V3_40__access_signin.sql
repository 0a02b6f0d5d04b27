-- Who failed to sign in of late, so that a restart forgives nobody. A key is a hash: what people type
-- into the wrong box is kept nowhere. Times are the machine's, not the operating clock's.
create table access.sign_in_failure (
  key          bytea primary key,               -- sha256 of login@address, or of the address
  failures     integer not null check (failures >= 0),
  locks        integer not null check (locks >= 0),
  last_at      timestamptz not null,
  locked_until timestamptz
);
create index on access.sign_in_failure (last_at);
