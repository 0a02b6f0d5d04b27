-- An outgoing letter on its way: draft → checked → signed → numbered → sent.
create table directives.letter (
  id               bigint generated always as identity primary key,
  public_id        uuid not null default uuidv7() unique,
  issuer_body_id   bigint not null,
  path             ltree not null,
  system           text not null check (system in ('PARTY', 'STATE')),
  type             text not null default 'CV',
  about_dispatch_id bigint references directives.dispatch,     -- the dispatch it urges or reports on
  purpose          text not null check (purpose in ('REMINDER', 'REPORT', 'LETTER')),
  state            text not null default 'DRAFT' check (state in ('DRAFT', 'CHECKED', 'SIGNED', 'NUMBERED', 'SENT', 'WITHDRAWN')),
  subject          text not null,
  content          jsonb not null,                             -- salutation, paragraphs, recipients
  drafted_by       bigint,
  checked_by       bigint,
  checked_at       timestamptz,
  signed_capacity  text,
  signed_tenure_id bigint,
  signed_name      text,
  signed_position  text,
  signed_on        date,
  number           integer,
  period           text,
  code             text,
  numbered_on      date,
  sent_at          timestamptz,
  sent_channel     text,
  signed_pdf_public_id uuid,
  signature_verdict text check (signature_verdict in ('VERIFIED', 'NOT_VERIFIED', 'UNSIGNED')),
  version          integer not null default 1,
  recorded_at      timestamptz not null default now(),
  check ((number is null) = (state in ('DRAFT', 'CHECKED', 'SIGNED') or (state = 'WITHDRAWN' and code is null)))
);
create unique index one_number on directives.letter (issuer_body_id, system, type, period, number) where number is not null;
create index on directives.letter (issuer_body_id, recorded_at desc, id desc);
