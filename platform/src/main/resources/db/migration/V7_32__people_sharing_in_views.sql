-- Who can be reached under the same phone as an entry, without saying which: found by the index on phones.
create view people_api.same_phone as
  select p.id, o.id as entry_id, o.canonical_id as other_id
  from people.person p join people.person o on o.phone = p.phone;

-- The unit beside the mark of the address, so that only the neighbours of a unit need be read.
create or replace view people_api.contact_mark as
  select id, canonical_id, md5(phone) as phone_mark,
    case when address = '' then null else md5(lower(address) || '/' || unit_id) end as address_mark, unit_id
  from people.person;
