create schema access;

-- Who may sign in. What they may do follows from the positions they hold on the day (organisation).
create table access.account (
  id            bigint generated always as identity primary key,
  public_id     uuid not null default uuidv7() unique,
  login         text collate "C" not null unique check (login = lower(login)),
  official_id   bigint not null unique,              -- organisation.official
  password_hash text,                                -- null: not yet chosen, only a sign-in slip works
  slip_hash     text,                                -- one-time sign-in slip; gone once a password is chosen
  slip_until    timestamptz,
  locale        text not null default 'vi' check (locale in ('vi', 'en')),
  disabled      boolean not null default false,
  generation    integer not null default 0,          -- raised when sessions opened before must end
  created_at    timestamptz not null default now(),
  check ((slip_hash is null) = (slip_until is null))
);
