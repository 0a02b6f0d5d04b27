-- Fifty members of a committee are one position with fifty seats: each seat is sent the dispatch.
alter table directives.delivery add column seat integer check (seat > 0);
alter table directives.delivery drop constraint delivery_dispatch_id_body_id_position_id_key;
update directives.delivery set seat = 1 where position_id is not null;
alter table directives.delivery add check ((seat is null) = (position_id is null));
alter table directives.delivery add unique nulls not distinct (dispatch_id, body_id, position_id, seat);
insert into directives.delivery (dispatch_id, addressing_id, body_id, position_id, seat, path, purpose, sent_at, channel)
select v.dispatch_id, v.addressing_id, v.body_id, v.position_id, s.seat, v.path, v.purpose, v.sent_at, v.channel
from directives.delivery v
join organisation_api.position p on p.id = v.position_id
cross join lateral generate_series(2, p.seats) s(seat);
