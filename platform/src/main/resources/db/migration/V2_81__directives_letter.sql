-- An outgoing letter on its way: draft → checked → signed → numbered → sent. Its words are bare; the
-- profile of its system sets dashes, marks and the place of each part.
create table directives.letter (
  id               bigint generated always as identity primary key,
  public_id        uuid not null default uuidv7() unique,
  issuer_body_id   bigint not null,
  path             ltree not null,
  system           text not null check (system in ('PARTY', 'STATE')),
  type             text not null default 'CV',
  symbol           text not null check (symbol <> ''),         -- behind the number: CV/VPTU, UBND-VX
  about_dispatch_id bigint references directives.dispatch,     -- the dispatch it urges or reports on
  purpose          text not null check (purpose in ('REMINDER', 'REPORT', 'LETTER')),
  state            text not null default 'DRAFT' check (state in ('DRAFT', 'CHECKED', 'SIGNED', 'NUMBERED', 'SENT', 'WITHDRAWN')),
  subject          text not null check (subject <> ''),
  place            text not null,
  urgency          text,
  addressees       text[] not null,
  body             text not null check (body <> ''),           -- blocks parted by empty lines; “# ” a heading, “|” a table
  recipients       text[] not null,
  copies           integer not null default 1 check (copies > 0),
  drafted_by       bigint,
  drafted_at       timestamptz not null,
  checked_by       bigint,
  checked_at       timestamptz,
  -- the signature as it was given: it stays when the seat passes to another person
  signed_mark      text,                                       -- T/M, KT. …; null where a head signs as himself
  signed_capacity  text,                                       -- as printed: T/M BAN THƯỜNG VỤ
  signed_tenure_id bigint,
  signed_name      text,
  signed_position  text,                                       -- as printed: PHÓ BÍ THƯ
  signed_on        date,
  number           integer,
  period           text,
  code             text,
  numbered_on      date,
  sent_at          timestamptz,
  sent_channel     text,
  sent_by          bigint,
  signed_pdf_public_id uuid,
  signature_verdict text check (signature_verdict in ('VERIFIED', 'NOT_VERIFIED', 'UNSIGNED')),
  signature_vi     text,                                       -- why, in words
  signature_en     text,
  withdrawn_at     timestamptz,
  withdrawn_reason text,
  version          integer not null default 1,
  recorded_at      timestamptz not null default now(),
  check ((number is null) = (code is null) and (number is null) = (period is null) and (number is null) = (numbered_on is null)),
  check (state not in ('NUMBERED', 'SENT') or number is not null),
  check (state not in ('SIGNED', 'NUMBERED', 'SENT') or signed_tenure_id is not null),
  check ((state = 'SENT') = (sent_at is not null)),
  check ((state = 'WITHDRAWN') = (withdrawn_at is not null))
);
create unique index one_number on directives.letter (issuer_body_id, system, type, period, number) where number is not null;
create index on directives.letter (issuer_body_id, numbered_on desc, id desc) where number is not null;
create index on directives.letter using gist (path);
create index on directives.letter (about_dispatch_id);
create index on directives.letter (signed_pdf_public_id) where signed_pdf_public_id is not null;

-- What a reminder urges: marked as reminded when it is sent.
create table directives.letter_assignment (
  letter_id     bigint not null references directives.letter,
  assignment_id bigint not null references directives.assignment,
  primary key (letter_id, assignment_id)
);

-- Who may open a kept file follows from what refers to it.
create index on directives.dispatch (file_public_id) where file_public_id is not null;
create index on directives.event (file_public_id) where file_public_id is not null;
create index on directives.dissemination (file_public_id) where file_public_id is not null;
-- the register of one year, in the order of its numbers
create index on directives.dispatch (register_body_id, arrival_number);
