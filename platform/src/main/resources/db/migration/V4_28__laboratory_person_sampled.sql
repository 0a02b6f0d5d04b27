-- When each person of a commune was sampled last is read from the index alone.
drop index laboratory.specimen_person;
create index specimen_person on laboratory.specimen (person_id, sampled_at);
