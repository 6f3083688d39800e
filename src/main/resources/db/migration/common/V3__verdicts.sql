-- What people said about a candidate, by how they ended its case: the last word on each post and entry.
-- place: its rank among the candidates, 1 the first. entry, generation, confidence, evidence: as the bot decided.
-- how: sent (its answer was sent), other-suggestion, other-reply, dismissed.
create table verdict (
  post bigint not null references post (id),
  entry text not null,
  place integer not null check (place >= 1),
  generation text not null,
  confidence double precision not null,
  evidence text not null,
  is_right boolean not null,
  how text not null,
  actor text not null,
  at bigint not null,
  primary key (post, entry)
);
