-- Through whom an F2 was exposed: that one's first result decides how long the F2 stays at home.
create or replace view contacts_api.contact as
  select id, public_id, person_id, case_id, class, ground, exposed_at, last_met_at, unit_id, confirmed_day, due_at, state,
         reached_at, became_case_id, via_id
  from contacts.contact;
