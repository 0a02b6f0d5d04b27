-- The figures of a province's day as they were known when it was closed. Never changed: what is learnt
-- later makes the next number, and both stay.
create table situation.closure (
  id          bigint generated always as identity primary key,
  province_id bigint not null references territory.unit,
  path        ltree not null,
  day         date not null,
  number      integer not null check (number > 0),
  cut_off     timestamptz not null,
  account_id  bigint,
  closed_at   timestamptz not null,
  recorded_at timestamptz not null default now(),
  unique (province_id, day, number),
  check (closed_at >= cut_off)
);

create table situation.closure_figure (
  closure_id bigint not null references situation.closure,
  unit_id    bigint not null references territory.unit,
  measure    text not null,
  value      bigint not null,
  primary key (closure_id, unit_id, measure)
);

-- Communes of which nothing was known for the day when it was closed.
create table situation.closure_silent (
  closure_id bigint not null references situation.closure,
  unit_id    bigint not null references territory.unit,
  primary key (closure_id, unit_id)
);

create function situation.closure_stays() returns trigger language plpgsql as $$
begin
  raise exception 'a closed day is never changed';
end $$;
create trigger closure_stays before update or delete on situation.closure
  for each row execute function situation.closure_stays();
create trigger closure_figure_stays before update or delete on situation.closure_figure
  for each row execute function situation.closure_stays();
create trigger closure_silent_stays before update or delete on situation.closure_silent
  for each row execute function situation.closure_stays();

create view situation_api.closure as
  select id, province_id, path, day, number, cut_off, closed_at from situation.closure;
