-- Each dose that counts, without lot or site: for the daily report.
create view vaccination_api.given as
  select person_id, dose_number, given_on, day, unit_id from vaccination.dose where state = 'VALID';
create index dose_given_day on vaccination.dose (day, dose_number) where state = 'VALID';
