-- How often one address did something without an account, by the hour; no address stands here, only its digest, for a day.
create table access.anonymous_caller (
  action text collate "C" not null,
  caller bytea not null,
  hour   timestamptz not null,
  tries  integer not null check (tries > 0),
  primary key (action, caller, hour)
);
create index on access.anonymous_caller (hour);
