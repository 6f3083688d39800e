package vestovoy.vk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.vk.api.sdk.client.AbstractQueryBuilder;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import vestovoy.community.Channel;
import vestovoy.community.PostKey;
import vestovoy.intake.Names;
import vestovoy.reply.Delivery;
import vestovoy.reply.Links;
import vestovoy.reply.ReadBack;
import vestovoy.reply.Reply;
import vestovoy.reply.Sender;
import vestovoy.reply.Standing;

/// Says things in the community through VK. Each sending is one request; what VK's answer means for
/// it is in [Undone] and docs/vk.md.
final class VkSender implements Sender {
    /// Links are forbidden here.
    private static final int NO_LINKS = 222;

    private static final int MOST_REMEMBERED = 1000;

    private final Caller caller;
    private final Undone undone;
    private final Names names;
    private final Voice voice;
    private final Threads threads;
    private final Mailbox mailbox;

    /// Replies whose conversation went on, as the look before sending showed.
    private final Cache<Long, Boolean> followed =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    VkSender(Caller caller, Names names, InstantSource clock) {
        this.undone = new Undone(clock);
        this.names = names;
        this.caller = caller;
        this.voice = new Voice(caller.vk(), caller.access().group());
        this.threads = new Threads(caller);
        this.mailbox = new Mailbox(caller);
    }

    @Override
    public Optional<Delivery.Later> rest(Reply reply) {
        PostKey key = reply.to().key();
        AbstractQueryBuilder<?, ?> reading =
                key.channel() == Channel.MESSAGE
                        ? mailbox.first(key.place())
                        : new CommentQueries(caller.vk()).first(key);
        return caller.resting(voice.request(reply, false))
                .or(() -> caller.resting(reading))
                .map(undone::until);
    }

    @Override
    public Standing look(Reply reply) {
        Around around = around(reply, false);
        if (around instanceof Around.Seen seen && seen.followed()) {
            followed.put(reply.id(), true);
        }
        return standing(around, reply);
    }

    private static Standing standing(Around around, Reply reply) {
        return switch (around) {
            case Around.Blind blind -> blind.passing() ? Standing.UNSEEN : Standing.UNREADABLE;
            case Around.Gone _ -> Standing.GONE;
            case Around.Seen seen when !seen.target().says(reply.to().text()) -> Standing.CHANGED;
            case Around.Seen seen when answered(seen, reply) -> Standing.ANSWERED;
            case Around.Seen seen -> seen.closed() ? Standing.CLOSED : Standing.CLEAR;
        };
    }

    /// An answer stands there that we did not give before, and that is not just a program's to
    /// another message. Our own words count: a person may have said them, or an earlier sending
    /// that was not seen when it was read back.
    private static boolean answered(Around.Seen seen, Reply reply) {
        return seen.voices().stream()
                .anyMatch(line -> !isEarlier(line, reply) && !isAnothers(line, reply));
    }

    private static boolean isEarlier(Line line, Reply reply) {
        return reply.earlier().contains(line.id());
    }

    /// Whether a program sent it as something else than this reply: the number that it was sent
    /// with tells them apart, where VK shows it.
    private static boolean isAnothers(Line line, Reply reply) {
        return line.machine() && line.random() != Voice.randomId(reply.key());
    }

    @Override
    public ReadBack find(Reply reply) {
        return switch (around(reply, true)) {
            case Around.Blind blind -> new ReadBack.Unreadable(blind.code());
            case Around.Gone _ -> new ReadBack.Unreadable("gone");
            case Around.Seen seen ->
                    seen.voices().stream()
                            .filter(line -> isIts(line, reply))
                            .findFirst()
                            .<ReadBack>map(line -> new ReadBack.Found(line.id()))
                            .orElseGet(ReadBack.Absent::new);
        };
    }

    /// What was said before, or to another message, may be the same in words.
    private static boolean isIts(Line line, Reply reply) {
        return line.says(reply.text()) && !isEarlier(line, reply) && !isAnothers(line, reply);
    }

    private Around around(Reply reply, boolean earlier) {
        return reply.to().key().channel() == Channel.MESSAGE
                ? mailbox.around(reply.to().key())
                : threads.around(reply.to(), earlier);
    }

    @Override
    public Delivery send(Reply reply) {
        if (Voice.tooLong(reply)) {
            return new Delivery.Refused("too-long");
        }
        boolean quoting = followed.asMap().remove(reply.id()) != null;
        AbstractQueryBuilder<?, ?> request = voice.request(named(reply), quoting);
        Delivery delivery = delivery(caller.call(request), reply);
        return delivery instanceof Delivery.Later later
                ? caller.resting(request).map(undone::until).orElse(later)
                : delivery;
    }

    /// A board's mark shows the customer's name, which a first post is faster than.
    private Reply named(Reply reply) {
        long author = reply.to().author().id();
        if (reply.to().key().channel() == Channel.MESSAGE
                || !reply.to().author().name().isEmpty()
                || author <= 0) {
            return reply;
        }
        return reply.to(reply.to().by(names.of(Set.of(author)).getOrDefault(author, "")));
    }

    /// What VK's answer to a write means for the reply.
    private Delivery delivery(Answer answer, Reply reply) {
        return switch (answer) {
            case Answer.Ok ok ->
                    Voice.said(ok.response())
                            .<Delivery>map(Delivery.Sent::new)
                            .orElseGet(() -> new Delivery.Unsure("no-number", Undone.SETTLING));
            case Answer.Refusal refusal when refusal.code().code() == NO_LINKS ->
                    Links.without(reply.text())
                            .<Delivery>map(text -> new Delivery.Reworded(refusal.word(), text))
                            .orElseGet(() -> new Delivery.Refused(refusal.word()));
            case Answer.Refusal _, Answer.Resting _, Answer.NoAnswer _, Answer.NoToken _ ->
                    undone.by(answer);
        };
    }
}
