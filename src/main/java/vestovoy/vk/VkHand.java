package vestovoy.vk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import vestovoy.community.Channel;
import vestovoy.community.Post;
import vestovoy.reply.Act;
import vestovoy.reply.Deed;
import vestovoy.reply.Delivery;
import vestovoy.reply.Errand;
import vestovoy.reply.Hand;
import vestovoy.reply.Sight;

/// Does acts in the community through VK. Each act is one request; whatever is asked of it, it
/// never touches the community's own posts, its staff, or a wall that is not the community's.
final class VkHand implements Hand {
    /// The person of `groups.getBanned` is not banned.
    private static final int NOT_FOUND = 104;

    /// What VK says of a comment that is not there: not found, no access to the comment.
    private static final Set<String> DENIED = Set.of("vk-104", "vk-211");

    private final Caller caller;
    private final Undone undone;
    private final Gesture gesture;
    private final Threads threads;

    VkHand(Caller caller, InstantSource clock) {
        this.caller = caller;
        this.undone = new Undone(clock);
        this.gesture = new Gesture(caller.vk(), caller.access().group());
        this.threads = new Threads(caller);
    }

    @Override
    public Sight look(Errand errand) {
        long author = errand.on().author().id();
        if (caller.access().answers(author)) {
            return new Sight.Barred("own");
        }
        if (!Capability.allows(caller.access().tokens(), gesture.request(errand).getMethod())) {
            return new Sight.Barred("no-token");
        }
        return switch (errand.act()) {
            case Act.Hide _ ->
                    ours(errand.on()) ? hiding(errand.on()) : new Sight.Barred("elsewhere");
            case Act.Restore _ ->
                    ours(errand.on()) ? restoring(errand.on()) : new Sight.Barred("elsewhere");
            case Act.Report _ -> standing(errand.on());
            case Act.Ban ban -> person(author, () -> banning(errand, ban));
            case Act.Unban _ -> person(author, () -> unbanning(errand));
        };
    }

    private boolean ours(Post post) {
        return post.key().owner() == caller.access().owner();
    }

    private static Sight person(long author, Supplier<Sight> look) {
        return author > 0 ? look.get() : new Sight.Barred("not-a-person");
    }

    /// Gone is what hiding wants.
    private Sight hiding(Post post) {
        Sight sight = standing(post);
        return sight instanceof Sight.Gone ? new Sight.Done() : sight;
    }

    private Sight restoring(Post post) {
        return switch (around(post)) {
            case Around.Blind blind -> new Sight.Unreadable(blind.code());
            case Around.Gone _ -> new Sight.ToDo();
            case Around.Seen _ -> new Sight.Done();
        };
    }

    private Sight standing(Post post) {
        return switch (around(post)) {
            case Around.Blind blind -> new Sight.Unreadable(blind.code());
            case Around.Gone _ -> new Sight.Gone();
            case Around.Seen seen when caller.access().answers(seen.target().author()) ->
                    new Sight.Barred("own");
            case Around.Seen seen when !seen.target().says(post.text()) -> new Sight.Changed();
            case Around.Seen _ -> new Sight.ToDo();
        };
    }

    private Around around(Post post) {
        boolean itself =
                post.key().channel() == Channel.WALL_POST
                        || post.key().channel() == Channel.MENTION;
        if (itself) {
            return threads.alone(post.key());
        }
        Around around = threads.around(post, false);
        return around instanceof Around.Blind blind
                        && DENIED.contains(blind.code())
                        && threads.readableBeside(post.key())
                ? new Around.Gone()
                : around;
    }

    /// A ban has a fixed end, so doing it again is harmless; where nobody can tell, it is done
    /// again.
    private Sight banning(Errand errand, Act.Ban ban) {
        return sureOf(
                errand,
                answer ->
                        answer instanceof Answer.Ok ok
                                && endsAt(ok.response(), errand, ban.until()));
    }

    private Sight unbanning(Errand errand) {
        return sureOf(
                errand,
                answer ->
                        answer instanceof Answer.Refusal refusal
                                && refusal.code().code() == NOT_FOUND);
    }

    private Sight sureOf(Errand errand, Predicate<Answer> done) {
        return errand.unsure() && done.test(banned(errand.on().author().id()))
                ? new Sight.Done()
                : new Sight.ToDo();
    }

    private Answer banned(long person) {
        return caller.call(
                caller.vk()
                        .groups()
                        .getBanned(Anyone.GROUP)
                        .groupId(caller.access().group())
                        .ownerId(person));
    }

    private static boolean endsAt(JsonNode response, Errand errand, Instant until) {
        List<JsonNode> items = Fields.each(response, "items");
        return items.stream()
                .filter(item ->
                        Fields.number(item.path("profile"), "id") == errand.on().author().id())
                .anyMatch(item ->
                        Fields.number(item.path("ban_info"), "end_date") == Gesture.second(until));
    }

    @Override
    public Deed act(Errand errand) {
        return deed(caller.call(gesture.request(errand)));
    }

    /// What VK's answer means for the act. A 1 says that it was done; some methods answer 0 where
    /// others refuse.
    private Deed deed(Answer answer) {
        if (answer instanceof Answer.Ok ok) {
            return Fields.number(ok.response()) == 1
                    ? new Deed.Done("done")
                    : new Deed.Refused("not-done");
        }
        return switch (undone.by(answer)) {
            case Delivery.Refused(String code) -> new Deed.Refused(code);
            case Delivery.Later(String code, var delay) -> new Deed.Later(code, delay);
            case Delivery.Unsure(String code, var delay) -> new Deed.Unsure(code, delay);
            case Delivery.Unread(String code, var delay) -> new Deed.Later(code, delay);
            case Delivery.Sent _, Delivery.Reworded _, Delivery.Withdrawn _, Delivery.Unknown _ ->
                    throw new IllegalStateException("a call never ends so");
        };
    }
}
