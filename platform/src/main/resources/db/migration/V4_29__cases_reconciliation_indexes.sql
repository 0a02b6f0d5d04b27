-- Found, confirmed and announced of a day are counted from indexes alone.
drop index cases.case_file_suspected;
create index case_file_suspected on cases.case_file (suspected_day) include (unit_id, release)
  where suspected_day is not null;
drop index cases.announcement_announced_on_number_idx;
create index announcement_day on cases.announcement (announced_on, number) include (unit_id, case_id) where state = 'VALID';
-- Numbers whose case is not known: few among many.
create index announcement_unknown on cases.announcement (announced_on, number) include (unit_id)
  where state = 'VALID' and case_id is null;
