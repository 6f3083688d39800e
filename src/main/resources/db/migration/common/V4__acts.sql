-- Acts: what is done in VK to a post or its author without words. Columns as of reply, and:
-- kind: hide, restore, ban, unban, report. ground, ends_at, comment: of a ban and a report; empty and 0 elsewhere.
create table act (
  id ${identity},
  post bigint not null references post (id),
  revision integer not null,
  kind text not null check (kind in ('hide', 'restore', 'ban', 'unban', 'report')),
  ground text not null,
  ends_at bigint not null,
  comment text not null,
  voice text not null check (voice in ('bot', 'moderator')),
  actor text not null,
  state text not null
    check (state in ('planned', 'doing', 'unsure', 'done', 'withdrawn', 'refused', 'unknown')),
  unsure boolean not null,
  attempt integer not null,
  deferrals integer not null,
  due_at bigint not null,
  code text not null,
  created_at bigint not null,
  settled_at bigint
);

-- At most one open act of a kind per post, whoever planned it.
create unique index act_one_open on act (post, kind) where state in ('planned', 'doing', 'unsure');

-- The bot hides one wording once: what a moderator put back stays, whatever the rules say of it.
create unique index act_one_automatic on act (post, kind, revision)
  where voice = 'bot' and state not in ('withdrawn', 'refused');

-- Acts.claim.
create index act_due on act (due_at, id) where state in ('planned', 'doing', 'unsure');

-- Cases.acted; the order of hiding and restoring; with the state behind it, Inbox.tally of acts.
create index act_post on act (post, state);

-- Cases.hidden.
create index post_hidden on post (state_at desc, id desc) where state = 'hidden';
