-- Lists of one state walk it unit by unit; what a figure of a day counts is found by the day.
create index case_file_state on cases.case_file (unit_id, state, resulted_at desc, id desc);
create index case_file_suspected on cases.case_file (suspected_day) where suspected_day is not null;
create index case_file_closed on cases.case_file (closed_day, state) where closed_day is not null;
