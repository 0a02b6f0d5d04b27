-- A decision that was withdrawn, or replaced by a corrected one, stays with its author and reason. What holds
-- at a moment, as known at another: of those told by then and not yet withdrawn, the one that took effect last.
alter table zones.decision
  add column told_at           timestamptz,       -- operating time at which it was entered
  add column tenure_id         bigint,            -- whose seat the signer held; null where the directory has none
  add column corrects_id       bigint references zones.decision,
  add column withdrawn_at      timestamptz,       -- operating time
  add column withdrawal_number text,              -- the paper that withdraws; null where a corrected one replaces it
  add column withdrawal_reason text check (withdrawal_reason <> ''),
  add column withdrawn_by      text,              -- name and seat
  add column withdrawer_id     bigint,
  add check ((withdrawn_at is null) = (withdrawal_reason is null)),
  add check (corrects_id <> id);
update zones.decision d set told_at = p.proposed_at from zones.proposal p where p.id = d.proposal_id;
alter table zones.decision alter column told_at set not null;
alter table zones.decision drop constraint decision_one_colour;
alter table zones.decision drop constraint decision_one_a_day;
alter table zones.decision drop constraint decision_proposal_id_key;
-- Deferrable, so that one correction may move the ends of its neighbours in one step.
alter table zones.decision add constraint decision_one_colour
  exclude using gist (unit_id with =, during with &&) where (withdrawn_at is null) deferrable initially immediate;
create unique index decision_one_a_day on zones.decision (unit_id, effective_day) where withdrawn_at is null;
create unique index decision_one_a_proposal on zones.decision (proposal_id) where withdrawn_at is null;
create index on zones.decision (unit_id, lower(during));

create or replace view zones_api.decision as
  select id, unit_id, path, level, number, signer, decided_on, during, published_at, told_at
  from zones.decision where withdrawn_at is null;
