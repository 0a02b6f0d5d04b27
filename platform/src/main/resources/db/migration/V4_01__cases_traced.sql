-- Two more hops: when everyone whom the case exposed was named and passed on, and when a clinician
-- first signed a triage.
alter table cases.case_file
  add traced_at  timestamptz,
  add triaged_at timestamptz;
update cases.case_file f
  set triaged_at = (select min(t.decided_at) from cases.triage t where t.case_id = f.id);

alter table cases.case_event drop constraint case_event_kind_check;
alter table cases.case_event add constraint case_event_kind_check check (kind in
  ('DESCRIBED', 'NOTIFIED', 'REMOVED', 'EXAMINED', 'TRIAGED', 'ADMITTED', 'DISCHARGED', 'DIED', 'TRANSFERRED', 'LISTED', 'TRACED'));

create index case_file_untraced on cases.case_file (confirmed_day desc, id desc) where state = 'CONFIRMED' and traced_at is null;

-- What tracing asks of a case: its time, its place, its hops.
create or replace view cases_api.case_file as
  select id, public_id, code, person_id, unit_id, state, setting, suspected_day, confirmed_at, confirmed_day,
         resulted_at, closed_day, sampled_at, onset_on, removed_at, traced_at
  from cases.case_file;
