-- Where cases were is what a place of work asks; who they are stays with the register of people.
create view contacts_api.place as
  select id, public_id, kind, name, name_fold, code, unit_id from contacts.place;
create view contacts_api.visit as
  select day, person_id, place_id, entered_at, left_at from contacts.visit where withdrawn_at is null;
