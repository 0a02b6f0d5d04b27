-- Lists of one state or tier walk it unit by unit; what a figure of a day counts is found by the day.
create index case_file_state on cases.case_file (unit_id, state, resulted_at desc, id desc);
create index case_file_tier on cases.case_file (unit_id, tier, resulted_at desc, id desc) where tier is not null;
create index case_file_suspected on cases.case_file (suspected_day) include (unit_id) where suspected_day is not null;
create index case_file_closed on cases.case_file (closed_day, state) where closed_day is not null;

-- What is reconciled with the Ministry's numbers: F0 of a day, and numbers that stand for none.
drop index cases.case_file_confirmed_day_id_idx;
create index case_file_confirmed on cases.case_file (confirmed_day, id) include (unit_id, suspected_day)
  where confirmed_day is not null and release is distinct from 'CORRECTED';
create index case_file_no_f0 on cases.case_file (id) where confirmed_day is null or release = 'CORRECTED';
