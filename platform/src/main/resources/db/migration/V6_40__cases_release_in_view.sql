-- Whether a file counts is asked by everybody who counts; with it the index of confirmed files serves them.
create or replace view cases_api.case_file as
  select id, public_id, code, person_id, unit_id, state, setting, suspected_day, confirmed_at, confirmed_day,
         resulted_at, closed_day, sampled_at, onset_on, removed_at, traced_at, release
  from cases.case_file;
