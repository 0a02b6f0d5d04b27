-- Which households a unit has and how its lists number them: for areas that are closed house by
-- house. No names, no addresses.
create view people_api.household as
  select id, public_id, kind, code, unit_id, path from people.household;
