-- Every turn of the one switch of automatic sending, never changed; the latest one holds.
-- reason: why, in the words of who turned it; empty where none was given.
create table switch_turn (
  id ${identity},
  stopped boolean not null,
  reason text not null,
  actor text not null,
  at bigint not null
);
