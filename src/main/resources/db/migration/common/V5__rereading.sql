-- What reading back last saw of each place (a wall post, a topic, a video): what has not moved is not read again.
-- list: a stable name of the reader's; mark: its own word. Rereading.marks reads a list at once, by the key.
create table place_mark (
  list text not null,
  place bigint not null,
  mark text not null,
  primary key (list, place)
);

-- Rereading.watched: what was answered or deleted lately.
create index post_lately on post (state_at);
