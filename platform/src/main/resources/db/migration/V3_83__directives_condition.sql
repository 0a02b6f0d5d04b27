-- “Sau khi hoàn thành xét nghiệm …”: who owes it waits until the condition is met; until then it is
-- neither urged nor asked for a date.
alter table directives.obligation add column condition_ground text check (condition_ground <> '');
alter table directives.obligation add column condition_met_by bigint;         -- the account; null where a room reported it
alter table directives.obligation add check ((condition_met_on is null) = (condition_ground is null));
alter table directives.assignment add column waits boolean not null default false;
update directives.assignment a set waits = true
from directives.obligation o where o.id = a.obligation_id and o.deadline_kind = 'CONDITION';
create index waiting on directives.assignment (obligation_id) where waits;
