-- What the register has learnt for recognising people: the newest version is in force, the older ones
-- stay, so that an earlier decision can be explained. No person can be read out of it: weights, and how
-- often values are borne, by hash.
create table people.recognition_model (
  version    integer generated always as identity primary key,
  learned_at timestamptz not null,
  persons    bigint not null,                        -- in the register on that day
  model      text not null,                          -- see engine.linkage.Model
  account_id bigint                                  -- who asked for it; null: a command
);

-- What speaks for and against the two being one: field:agreement:weight in log2, the strongest first.
alter table people.review add evidence text[] not null default '{}';
