package vestovoy.store;

import java.time.Instant;
import java.util.Optional;
import vestovoy.community.Post;
import vestovoy.community.PostKey;
import vestovoy.intake.Meaning;
import vestovoy.reply.Act;

/// What an event changes. Each method belongs to the transaction of its caller and holds the post
/// that it changes.
final class Arrivals {
    private final Posts posts;
    private final Voices voices;
    private final Replies replies;
    private final Errands errands;
    private final Queue queue;
    private final Trail trail;
    private final People people;

    Arrivals(Database database) {
        posts = new Posts(database);
        voices = new Voices(database);
        replies = new Replies(database);
        trail = new Trail(database);
        errands = new Errands(database, trail);
        queue = new Queue(database, trail);
        people = new People(database);
    }

    void accept(Meaning meaning, Instant now) {
        switch (meaning) {
            case Meaning.Written(Post post) -> written(post, now);
            case Meaning.Edited(Post post) -> edited(post, now);
            case Meaning.Deleted(PostKey key) -> deleted(key, now);
            case Meaning.Restored(Post post) -> restored(post, now);
            case Meaning.Spoken(Post post, long community) -> spoken(post, community, now);
            case Meaning.Noise _, Meaning.Unknown _ -> {}
        }
    }

    private void written(Post post, Instant now) {
        people.learn(post.author());
        boolean answered = voices.answeredBefore(post.key());
        PostState state = answered ? PostState.ANSWERED : PostState.UNDECIDED;
        String reason = answered ? Reasons.ANSWERED_IN_VK : "";
        posts.add(post, state, reason, now)
                .ifPresent(id -> trail.step(id, now, Actor.VK, "received", reason));
    }

    private void edited(Post post, Instant now) {
        Optional<Known> known = posts.hold(post.key());
        if (known.isEmpty()) {
            written(post, now);
        } else if (!known.get().says(post)) {
            reworded(known.get(), post, "edited", Reasons.EDITED_AFTER_ANSWER, now);
        }
    }

    private void restored(Post post, Instant now) {
        Optional<Known> known = posts.hold(post.key());
        if (known.isEmpty()) {
            written(post, now);
        } else if (!known.get().says(post)) {
            reworded(known.get(), post, "restored", Reasons.EDITED_AFTER_ANSWER, now);
        } else if (known.get().deleted()) {
            posts.deleted(known.get().id(), false);
            trail.step(known.get().id(), now, Actor.VK, "restored", "");
            if (known.get().ignoredAsDeleted()) {
                again(known.get(), Optional.empty(), Reasons.RESTORED_AFTER_ANSWER, now);
            } else if (known.get().state() == PostState.HIDDEN) {
                toPeople(known.get().id(), Reasons.RESTORED_IN_VK, "", now);
            }
        }
    }

    private void reworded(Known known, Post post, String action, String afterAnswer, Instant now) {
        long id = known.id();
        posts.reword(id, post, now);
        trail.step(id, now, Actor.VK, action, "");
        Optional<Replies.Row> withdrawn = withdrawPlanned(id, Reasons.CHANGED, now);
        errands.withdrawPlanned(id, new Act.Hide(), Reasons.CHANGED, now);
        if (known.state() == PostState.PEOPLE) {
            queue.touch(id);
        } else {
            again(known, withdrawn, afterAnswer, now);
        }
    }

    /// Has a post decided anew; by people when an answer was said, may have been, or was typed by a
    /// moderator.
    private void again(
            Known known, Optional<Replies.Row> withdrawn, String afterAnswer, Instant now) {
        Optional<String> typed =
                withdrawn.filter(reply -> !reply.automatic()).map(Replies.Row::text);
        if (typed.isPresent() || known.answeredInVk() || replies.maybeSaid(known.id())) {
            toPeople(known.id(), afterAnswer, typed.orElse(""), now);
        } else {
            posts.move(known.id(), PostState.UNDECIDED, "", now);
        }
    }

    private void toPeople(long id, String reason, String draft, Instant now) {
        posts.move(id, PostState.PEOPLE, reason, now);
        queue.open(id, reason, Queue.PRIORITY_OF_A_FAILURE, draft, now);
    }

    private void deleted(PostKey key, Instant now) {
        Optional<Known> known = posts.hold(key);
        if (known.isEmpty() || known.get().deleted()) {
            return;
        }
        long id = known.get().id();
        posts.deleted(id, true);
        trail.step(id, now, Actor.VK, "deleted", "");
        boolean withdrawn = withdrawPlanned(id, Reasons.DELETED, now).isPresent();
        if (known.get().state() != PostState.HIDDEN) {
            queue.close(id, Actor.VK, Reasons.DELETED, now);
        }
        boolean waited =
                switch (known.get().state()) {
                    case UNDECIDED, PEOPLE -> true;
                    case ANSWERED -> withdrawn;
                    case HIDDEN, IGNORED -> false;
                };
        if (waited) {
            posts.move(id, PostState.IGNORED, Reasons.DELETED, now);
        }
    }

    private void spoken(Post post, long community, Instant now) {
        people.learn(post.author());
        if (voices.own(post) || !voices.add(post)) {
            return;
        }
        for (long id : voices.targets(post, community)) {
            withdrawPlanned(id, "answered", now);
            queue.close(id, Actor.VK, Reasons.ANSWERED_IN_VK, now);
            posts.move(id, PostState.ANSWERED, Reasons.ANSWERED_IN_VK, now);
            trail.step(id, now, Actor.VK, "answered", Reasons.ANSWERED_IN_VK);
        }
    }

    private Optional<Replies.Row> withdrawPlanned(long post, String code, Instant now) {
        Optional<Replies.Row> withdrawn = replies.withdrawPlanned(post, code, now);
        withdrawn.ifPresent(_ -> trail.step(post, now, Actor.BOT, "withdrawn", code));
        return withdrawn;
    }
}
