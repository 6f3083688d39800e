-- Tables of Vestovoy, for SQLite and PostgreSQL alike. Why each is as it is: docs/store.md.
--
-- Times are epoch milliseconds, UTC. States are the codes of the rooms that own them. JSON is text.
-- The placeholder identity is the one thing that the two databases spell differently: a key that counts by itself.

-- What VK told, as it came. The key lets a repeated delivery change nothing.
create table event (
  id text primary key,
  type text not null,
  kind text not null
    check (kind in ('written', 'edited', 'deleted', 'restored', 'spoken', 'noise', 'unknown')),
  fault text not null,
  body text not null,
  received_at bigint not null
);

-- One row, which whoever appends events holds: one batch after the other.
create table append_turn (
  id integer primary key
);
insert into append_turn (id) values (1);

-- How far each source has been read.
create table source_position (
  source text primary key,
  value text not null
);

-- What people are called; events carry ids only, so names come later than posts.
create table person (
  id bigint primary key,
  name text not null
);

-- Posts of people. The natural key is what VK needs to name a post; number is the post's id in its place.
create table post (
  id ${identity},
  channel text not null,
  owner bigint not null,
  place bigint not null,
  number bigint not null,
  author bigint not null,
  replies_to bigint not null,
  thread bigint not null,
  written_at bigint not null,
  received_at bigint not null,
  revision integer not null,
  state text not null check (state in ('undecided', 'answered', 'people', 'hidden', 'ignored')),
  reason text not null,
  state_at bigint not null,
  deleted boolean not null,
  unique (channel, owner, place, number)
);

-- Every wording a post has had; the present one is that of post.revision.
create table wording (
  post bigint not null references post (id),
  revision integer not null,
  text text not null,
  attachments text not null,
  known_at bigint not null,
  primary key (post, revision)
);

-- What the staff said in VK itself. Not posts: they want no decision and must not be counted as received.
-- answers: the post of the same place that VK says it answers, else the top of its thread; 0 when neither.
create table spoken (
  id ${identity},
  channel text not null,
  owner bigint not null,
  place bigint not null,
  number bigint not null,
  author bigint not null,
  answers bigint not null,
  thread bigint not null,
  written_at bigint not null,
  text text not null,
  unique (channel, owner, place, number)
);

-- The outbox. due_at: when it may be taken next; while sending, the end of the lease.
-- unsure: whether the sending under way follows one that may have happened. attempt: sendings begun.
-- deferrals: how often it was put off.
-- echo: the text as it will be recognised when VK shows it to us again.
create table reply (
  id ${identity},
  post bigint not null references post (id),
  revision integer not null,
  voice text not null check (voice in ('bot', 'moderator')),
  actor text not null,
  text text not null,
  echo text not null,
  guid text not null unique,
  state text not null
    check (state in ('planned', 'sending', 'unsure', 'sent', 'withdrawn', 'refused', 'unknown')),
  unsure boolean not null,
  attempt integer not null,
  deferrals integer not null,
  due_at bigint not null,
  object bigint not null,
  code text not null,
  created_at bigint not null,
  settled_at bigint
);

-- The moderators' queue.
create table desk_case (
  id ${identity},
  post bigint not null references post (id),
  reason text not null,
  priority integer not null check (priority between 0 and 9),
  draft text not null,
  suggestions text not null,
  state text not null check (state in ('open', 'answered', 'dismissed', 'closed')),
  version integer not null,
  opened_at bigint not null,
  closed_at bigint,
  closed_by text not null
);

-- Why each thing happened: one row for each transition, in the same transaction.
-- detail: of a decision its candidates as a JSON list, of everything else empty.
create table audit (
  id ${identity},
  post bigint not null references post (id),
  at bigint not null,
  actor text not null,
  action text not null,
  rule text not null,
  reason text not null,
  generation text not null,
  confidence double precision not null,
  detail text not null
);

-- Who may sign in.
create table account (
  name text primary key,
  hash text not null,
  role text not null check (role in ('MODERATOR', 'ADMIN'))
);

-- A post with its present wording and its author's name, as everything that shows posts reads it.
create view post_now as
select p.id, p.channel, p.owner, p.place, p.number, p.author, coalesce(n.name, '') as name,
  p.replies_to, p.thread, p.written_at, p.revision, p.state, p.reason, p.deleted, w.text, w.attachments
from post p
join wording w on w.post = p.id and w.revision = p.revision
left join person n on n.id = p.author;
