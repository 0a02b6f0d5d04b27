-- Who lives with whom: whether somebody at home is ill decides who is tested first.
create or replace view people_api.person as
  select id, public_id, canonical_id, sex, birth_date, birth_year, unit_id, path, household_id
  from people.person;
