-- Who can be reached under the same phone as an entry, without saying which: found by the index on phones.
create view people_api.same_phone as
  select p.id, o.id as entry_id, o.canonical_id as other_id
  from people.person p join people.person o on o.phone = p.phone;

-- The unit beside the mark of the address, so that only the neighbours of a unit need be read; and whether the address
-- names a house: a group, a hamlet or a road is where hundreds live.
create or replace view people_api.contact_mark as
  select id, canonical_id, md5(phone) as phone_mark,
    case when address = '' then null else md5(lower(address) || '/' || unit_id) end as address_mark, unit_id,
    split_part(address, ',', 1) ~ '[0-9]'
      and lower(address) !~ '^(tổ|to|ấp|ap|khóm|khom|khu phố|khu pho|kp|thôn|thon|xóm|xom|hẻm|hem|ngõ|ngo|đường|duong|ql|tl|quốc lộ|quoc lo)\y'
      as names_house
  from people.person;
