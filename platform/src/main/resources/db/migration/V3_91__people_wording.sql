-- Whom a row meant that said of a person exactly this: the first half of the SHA-256 of all it said.
-- Most rows of most files name somebody in the very words in which they were named before; one look
-- here answers for them, and what was once taken for one person stays with that person.
create table people.wording (
  high      bigint not null,
  low       bigint not null,
  person_id bigint not null references people.person,   -- the entry, which a merge may have given to another
  primary key (high, low) include (person_id)
);
