-- What is said around a post. purpose: an answer, or a notice that people will answer, which answers nothing.
-- pleads: whether it asks to remove personal data.
alter table reply add column purpose text not null default 'answer' check (purpose in ('answer', 'notice'));
alter table reply add column pleads boolean not null default false;

-- The promises of V2 are about answers.
drop index reply_one_open;
create unique index reply_one_open on reply (post)
  where purpose = 'answer' and state in ('planned', 'sending', 'unsure');
drop index reply_one_automatic;
create unique index reply_one_automatic on reply (post, revision)
  where voice = 'bot' and purpose = 'answer' and state not in ('withdrawn', 'refused');

-- As in V2, answers before notices.
drop index reply_due;
create index reply_due on reply (purpose, due_at, id) where state in ('planned', 'sending', 'unsure');

-- At most one notice per post, ever.
create unique index reply_one_notice on reply (post) where purpose = 'notice';

-- As in V2, with what Inbox.tally counts behind it.
drop index reply_post;
create index reply_post on reply (post, state, purpose);

-- What a decision rests on, as JSON; empty in rows of other steps and of earlier versions.
alter table audit add column grounds text not null default '';

-- Inbox.situation: what one author wrote, in a conversation or anywhere.
create index post_author on post (author, channel, owner, place, number);

-- Inbox.situation: what the bot said within the past hour.
create index reply_lately on reply (created_at) where voice = 'bot';

-- Inbox.situation: the comments of one thread under a wall post, and what the staff said there.
create index post_thread on post (channel, owner, place, thread);
create index spoken_thread on spoken (channel, owner, place, thread);

-- Inbox.situation: how long people took lately.
create index desk_case_closed on desk_case (closed_at) where state in ('answered', 'closed');

-- Inbox.situation: whether what a post answers is ours.
create index reply_object on reply (object) where object > 0;
