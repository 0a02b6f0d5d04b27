-- What the directory said about who signed an incoming dispatch, each time it was asked with another
-- answer. A doubt that a person has looked into carries who, when and why; no row is ever removed.
create table directives.signer_check (
  id          bigint generated always as identity primary key,
  dispatch_id bigint not null references directives.dispatch,
  verdict     text not null check (verdict in ('MATCHES', 'ISSUER_UNKNOWN', 'NO_NAME', 'SEAT_VACANT', 'POSITION_UNKNOWN',
                'OTHER_SEAT', 'NOT_THAT_DAY', 'NAME_NEAR', 'HELD_BY_ANOTHER', 'CAPACITY_NOT_HELD', 'ACTING_DIFFERS')),
  capacity    text,                                        -- as printed: T/M, KT. …
  position    text,                                        -- as printed
  name        text,                                        -- as printed
  body_id     bigint,                                      -- who issues; null: not in the directory
  held_on     date not null,                               -- the day of the directory: the dispatch's date, else its arrival
  tenures     bigint[] not null default '{}',              -- whom the verdict is about: the signer's seats, or who holds the seat
  at          timestamptz not null,
  account_id  bigint,
  accepted_at timestamptz,
  accepted_by bigint,                                      -- the tenure of who accepted it
  reason      text check (length(trim(reason)) >= 10),
  recorded_at timestamptz not null default now(),
  check ((accepted_at is null) = (reason is null))
);
create index on directives.signer_check (dispatch_id, id desc);
