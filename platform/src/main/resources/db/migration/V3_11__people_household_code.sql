-- The number that a commune's list gives a household, or the number of a boat: what makes the members
-- of one household, told row by row and file by file, meet.
alter table people.household add column code text collate "C" not null default '';
create unique index household_code on people.household (unit_id, kind, code) where code <> '';
