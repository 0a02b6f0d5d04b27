-- Whether two entries can be reached under the same phone or address, without saying which.
create view people_api.contact_mark as
  select id, canonical_id, md5(phone) as phone_mark,
    case when address = '' then null else md5(lower(address) || '/' || unit_id) end as address_mark
  from people.person;

-- Who may be one person with whom, where nobody has said yet.
create view people_api.open_review as
  select person_id, candidate_id from people.review where state = 'OPEN';
