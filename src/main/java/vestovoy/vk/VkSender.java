package vestovoy.vk;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import vestovoy.community.Channel;
import vestovoy.intake.Names;
import vestovoy.reply.Delivery;
import vestovoy.reply.ReadBack;
import vestovoy.reply.Reply;
import vestovoy.reply.Sender;
import vestovoy.reply.Standing;

/// Says things in the community through VK. Each sending is one request; what VK's answer means for
/// it is in [#delivery].
final class VkSender implements Sender {
    /// VK counts calls by the second.
    private static final Duration NEXT_SECOND = Duration.ofSeconds(2);

    /// Flood control lasts minutes to hours, and hammering prolongs it.
    private static final Duration FLOOD = Duration.ofMinutes(15);

    /// Daily and quantity limits end next day at the latest.
    private static final Duration QUANTITY = Duration.ofMinutes(30);

    private static final Duration TROUBLE = Duration.ofSeconds(15);

    /// Long enough for VK to finish a write that it had begun.
    private static final Duration SETTLING = Duration.ofSeconds(5);

    private final Caller caller;
    private final Names names;
    private final Voice voice;
    private final Threads threads;
    private final Mailbox mailbox;

    VkSender(Caller caller, Names names) {
        this.names = names;
        this.caller = caller;
        this.voice = new Voice(caller.vk(), caller.access().group());
        this.threads = new Threads(caller);
        this.mailbox = new Mailbox(caller);
    }

    @Override
    public Standing look(Reply reply) {
        return switch (around(reply, false)) {
            case Around.Blind _ -> Standing.UNREADABLE;
            case Around.Gone _ -> Standing.GONE;
            case Around.Seen seen when !seen.target().says(reply.to().text()) -> Standing.CHANGED;
            case Around.Seen seen -> answered(seen, reply) ? Standing.ANSWERED : Standing.CLEAR;
        };
    }

    /// Another answer than ours stands there, and not just a program's to another message.
    private static boolean answered(Around.Seen seen, Reply reply) {
        return seen.voices().stream()
                .filter(line -> !line.machine() && !line.says(reply.text()))
                .anyMatch(line -> !reply.earlier().contains(line.id()));
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

    /// What was said to another message may be the same in words: the number that it was sent with
    /// tells them apart, where VK shows it.
    private static boolean isIts(Line line, Reply reply) {
        boolean other = line.machine() && line.random() != Voice.randomId(reply.key());
        return line.says(reply.text()) && !other;
    }

    private Around around(Reply reply, boolean newest) {
        return reply.to().key().channel() == Channel.MESSAGE
                ? mailbox.around(reply.to().key())
                : threads.around(reply.to(), newest);
    }

    @Override
    public Delivery send(Reply reply) {
        return delivery(caller.call(voice.request(named(reply))));
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
    static Delivery delivery(Answer answer) {
        return switch (answer) {
            case Answer.Ok ok ->
                    Voice.said(ok.response())
                            .<Delivery>map(Delivery.Sent::new)
                            .orElseGet(() -> new Delivery.Unsure("no-number", SETTLING));
            case Answer.NoToken none -> new Delivery.Refused(none.word());
            case Answer.NoAnswer nothing when nothing.maybeDone() ->
                    new Delivery.Unsure(nothing.cause(), SETTLING);
            case Answer.NoAnswer nothing -> new Delivery.Later(nothing.cause(), TROUBLE);
            case Answer.Refusal refusal when refusal.code().leavesOutcomeUnknown() ->
                    new Delivery.Unsure(refusal.word(), SETTLING);
            case Answer.Refusal refusal ->
                    pause(refusal.code())
                            .<Delivery>map(pause -> new Delivery.Later(refusal.word(), pause))
                            .orElseGet(() -> new Delivery.Refused(refusal.word()));
        };
    }

    /// How long to wait before the same again; nothing when it would not help.
    private static Optional<Duration> pause(ErrorCode code) {
        return switch (code.reaction()) {
            case RETRY -> Optional.of(TROUBLE);
            case SLOW ->
                    Optional.of(
                            switch (code.code()) {
                                case 6 -> NEXT_SECOND;
                                case 9 -> FLOOD;
                                default -> QUANTITY;
                            });
            case HUMAN, GONE, CONFIG, BUG -> Optional.empty();
        };
    }
}
