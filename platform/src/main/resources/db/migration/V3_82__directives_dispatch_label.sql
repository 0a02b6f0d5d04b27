-- What people call a dispatch: its code, else its type and issuer. A copy without number is never
-- called by its place in URLs.
alter table directives.dispatch add column issuer_name text;   -- the body that the issuer's words mean; an organ: the committee whose it is
alter table directives.dispatch add column label text not null generated always as (
  coalesce(code,
    case when type = 'CV' then 'Công văn' else 'Văn bản' || coalesce(' ' || type, '') end || ' (không số)'
      || coalesce(' – ' || coalesce(issuer_name, issuer), ''))) stored;
