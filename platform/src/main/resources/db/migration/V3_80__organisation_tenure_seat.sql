-- Which of several seats alike a person fills, and which bodies followed which: others may read it.
create or replace view organisation_api.tenure as
  select t.id, t.official_id, o.public_id as official_public_id, o.full_name, t.capacity, t.valid,
         p.id as position_id, p.kind as position_kind, p.title, p.role, b.id as body_id, b.path, b.side, t.seat
  from organisation.tenure t
  join organisation.official o on o.id = t.official_id
  join organisation.position p on p.id = t.position_id
  join organisation.body b on b.id = p.body_id;
create view organisation_api.body_succession as
  select predecessor_id, successor_id, since, decision, decided_on from organisation.body_succession;

-- Who came after a body in the end, through however many steps.
create view organisation_api.body_heir as
  with recursive heir(body_id, heir_id) as (
    select predecessor_id, successor_id from organisation.body_succession
    union
    select h.body_id, s.successor_id from heir h join organisation.body_succession s on s.predecessor_id = h.heir_id
  )
  select body_id, heir_id from heir;
