-- Constraints first: what must never be true twice.

-- At most one open reply per post, whoever wrote it (promise 4).
create unique index reply_one_open on reply (post) where state in ('planned', 'sending', 'unsure');

-- At most one answer by the bot to one wording, unless it certainly was not said (promise 4).
create unique index reply_one_automatic on reply (post, revision)
  where voice = 'bot' and state not in ('withdrawn', 'refused');

-- At most one open case per post.
create unique index desk_case_one_open on desk_case (post) where state = 'open';

-- Then speed; each names the query it serves.

-- Inbox.undecided, and Inbox.tally of posts.
create index post_state on post (state, id);

-- Outbox.claim.
create index reply_due on reply (due_at, id) where state in ('planned', 'sending', 'unsure');

-- Whether a post may have been answered; Cases.thread; our own voice seen again. With the state behind it, Inbox.tally
-- counts replies without reading their texts. (An index on the state alone would tempt SQLite, which keeps no statistics
-- here, to answer questions about one post with it.)
create index reply_post on reply (post, state);

-- Cases.open and Cases.openCount.
create index desk_case_queue on desk_case (priority desc, opened_at, id) where state = 'open';

-- Inbox.tally of cases; the cases of one post.
create index desk_case_post on desk_case (post, state);

-- A post that arrives after the staff's answer to it.
create index spoken_target on spoken (channel, owner, place, answers);

-- The last decision's candidates, for a case that opens later; the history of one post.
create index audit_post on audit (post, id);

-- Inbox.tally of events.
create index event_kind on event (kind);
