-- What is neither waiting nor negative is a twentieth of all, and what is looked for: lists of one
-- result walk it unit by unit. A negative result never touches it.
create index specimen_found on laboratory.specimen (unit_id, result, sampled_day, id) where result <> 'NEGATIVE';
create index pool_found on laboratory.pool (unit_id, result, sampled_day, id) where result <> 'NEGATIVE';
