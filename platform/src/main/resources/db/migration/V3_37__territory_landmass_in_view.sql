-- Which units are reached by boat only: their specimens wait for it.
create or replace view territory_api.unit as
  select id, code, tier, kind, name, full_name, name_key, search_key, parent_id, path, valid, population, households,
         landmass
  from territory.unit;
