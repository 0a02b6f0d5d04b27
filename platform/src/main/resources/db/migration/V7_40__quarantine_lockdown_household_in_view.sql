-- Which households a closed list holds, and when: whoever lives there is cared for first.
create view quarantine_api.lockdown_household as
  select lockdown_id, household_id, during from quarantine.lockdown_household;
