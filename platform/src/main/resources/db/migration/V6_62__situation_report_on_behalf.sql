-- Told by telephone, paper or message and typed by somebody else: it counts as reported when it was
-- told; the unit's own officer confirms it later.
alter table situation.report
  add typed_at     timestamptz,
  add confirmed_at timestamptz,
  add confirmed_by bigint,
  add check ((confirmed_at is null) or typed_at is not null);
update situation.report set typed_at = told_at;
alter table situation.report alter typed_at set not null;
create index on situation.report (day, unit_id);
