-- Beds of each facility and who lies in them, for rooms that count what a place has.
create view cases_api.ward as
  select f.unit_id, f.path, c.tier, c.beds,
         (select count(*) from cases.stay s where s.facility_id = f.id and s.tier = c.tier and s.left_at is null)::int as taken
  from cases.facility f join cases.facility_capacity c on c.facility_id = f.id
  where f.closed_on is null;
