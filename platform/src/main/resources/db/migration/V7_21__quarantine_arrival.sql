-- Whoever comes through a gate from an area of very high risk is proposed to be kept apart too, without
-- having met anybody who is known.
alter table quarantine.person_order drop constraint person_order_class_check,
  add constraint person_order_class_check check (class in ('F1', 'F2', 'ARRIVAL'));
alter table quarantine.extension drop constraint extension_class_check,
  add constraint extension_class_check check (class in ('F1', 'F2', 'ARRIVAL'));
alter table quarantine.event drop constraint event_kind_check,
  add constraint event_kind_check check (kind in ('PROPOSED', 'ARRIVED', 'EXPOSED', 'ORDERED', 'DROPPED', 'MOVED', 'BREACH',
    'ACTED', 'EXTENSION_PROPOSED', 'EXTENDED', 'WENT_HOME', 'RELEASED', 'POSITIVE', 'REOPENED', 'CANCELLED'));
