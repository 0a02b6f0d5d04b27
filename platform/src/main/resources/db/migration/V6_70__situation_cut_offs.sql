-- A province may close its figures several times a day. Each closure says its window; the last cut-off
-- ends the day and is numbered by the day, one before it by its own hour.
alter table situation.closure add column window_from timestamptz, add column ends_day boolean not null default true;
alter table situation.closure disable trigger closure_stays;
update situation.closure set window_from = cut_off - interval '24 hours';
alter table situation.closure enable trigger closure_stays;
alter table situation.closure alter column window_from set not null, alter column ends_day drop default,
  add check (window_from < cut_off), drop constraint closure_province_id_day_number_key;
create unique index closure_day_number on situation.closure (province_id, day, number) where ends_day;
create unique index closure_interim_number on situation.closure (province_id, day, cut_off, number) where not ends_day;

create or replace view situation_api.closure as
  select id, province_id, path, day, number, cut_off, closed_at, window_from, ends_day from situation.closure;
