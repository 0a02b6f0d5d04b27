-- How a case goes on, for rooms that count severity, doses and Ct: facts of the file, no person.
create view cases_api.course as
  select id, unit_id, state, confirmed_day, closed_day, tier, ct, doses, last_dose_on, death_cause
  from cases.case_file
  where release is distinct from 'CORRECTED';
