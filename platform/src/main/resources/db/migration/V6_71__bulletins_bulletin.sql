create schema bulletins;

-- What a province tells everybody about one closure of its figures. Its figures are copied from the
-- closure and from nowhere else; once published it never changes, a correction is another bulletin.
create table bulletins.bulletin (
  id             bigint generated always as identity primary key,
  public_id      uuid not null default uuidv7() unique,
  province_id    bigint not null references territory.unit,
  path           ltree not null,
  day            date not null,
  closure_id     bigint not null,                     -- situation
  closure_number integer not null,
  window_from    timestamptz not null,
  cut_off        timestamptz not null,
  closed_at      timestamptz not null,
  corrects_id    bigint references bulletins.bulletin,
  opening        text not null default '',
  closing        text not null default '',
  opening_en     text not null default '',
  closing_en     text not null default '',
  spoken_km      text not null default '',            -- by the province's translators; empty: none yet
  state          text not null check (state in ('DRAFT', 'CHECKED', 'PUBLISHED', 'DROPPED')),
  due_at         timestamptz not null,
  drafter        text not null,
  drafter_id     bigint,
  drafted_at     timestamptz not null,
  checker        text not null default '',
  checker_id     bigint,
  checked_at     timestamptz,
  publisher      text not null default '',
  publisher_id   bigint,
  published_at   timestamptz,
  year           integer,
  number         integer,
  version        integer not null default 0,
  recorded_at    timestamptz not null default now(),
  unique (province_id, year, number),
  check ((state = 'PUBLISHED') = (published_at is not null)),
  check ((published_at is null) = (number is null) and (number is null) = (year is null)),
  check (state not in ('CHECKED', 'PUBLISHED') or checked_at is not null),
  check (checker_id is null or checker_id is distinct from drafter_id),
  check (publisher_id is null or publisher_id is distinct from drafter_id)
);
create index on bulletins.bulletin using gist (path);
create index on bulletins.bulletin (day desc, id desc);
create index on bulletins.bulletin (corrects_id);
create unique index bulletin_open on bulletins.bulletin (province_id, day, cut_off) where state in ('DRAFT', 'CHECKED');
create unique index bulletin_once on bulletins.bulletin (closure_id) where state = 'PUBLISHED';

-- A line of a unit as the closure had it.
create table bulletins.figure (
  bulletin_id bigint not null references bulletins.bulletin,
  place       integer not null,                       -- of the line
  line        text not null,
  unit_id     bigint not null references territory.unit,
  value       bigint,                                 -- null: nothing was known of the unit
  before      bigint,                                 -- in the bulletin that is corrected
  primary key (bulletin_id, line, unit_id)
);

-- To whom a published bulletin was sent; offices and stations, not people.
create table bulletins.recipient (
  id          bigint generated always as identity primary key,
  bulletin_id bigint not null references bulletins.bulletin,
  name        text not null check (name <> ''),
  channel     text not null default '',
  sent_at     timestamptz not null,
  writer      text not null,
  account_id  bigint,
  recorded_at timestamptz not null default now(),
  unique (bulletin_id, name)
);

create function bulletins.published_stays() returns trigger language plpgsql as $$
begin
  if old.state in ('PUBLISHED', 'DROPPED') then
    raise exception 'a published bulletin is never changed';
  end if;
  if tg_op = 'DELETE' then
    raise exception 'a bulletin is never deleted';
  end if;
  return new;
end $$;
create trigger published_stays before update or delete on bulletins.bulletin
  for each row execute function bulletins.published_stays();
create function bulletins.row_stays() returns trigger language plpgsql as $$
begin
  raise exception 'what was written is never changed';
end $$;
create trigger figure_stays before update or delete on bulletins.figure
  for each row execute function bulletins.row_stays();
create trigger recipient_stays before update or delete on bulletins.recipient
  for each row execute function bulletins.row_stays();

create schema bulletins_api;
create view bulletins_api.bulletin as
  select id, public_id, province_id, path, day, closure_id, cut_off, corrects_id, due_at, published_at, year, number
  from bulletins.bulletin where state = 'PUBLISHED';
