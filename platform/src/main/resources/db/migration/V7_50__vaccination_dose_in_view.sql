-- On which days somebody was given their doses: whether they were protected on a day gone by.
create view vaccination_api.dose as
  select person_id, dose_number, given_on from vaccination.dose where state = 'VALID';
