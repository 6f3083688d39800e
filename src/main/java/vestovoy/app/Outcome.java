package vestovoy.app;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vestovoy.community.Channel;
import vestovoy.community.PostKey;
import vestovoy.intake.Endings.Ending;
import vestovoy.intake.Endings.Sent;
import vestovoy.simulator.Effect;
import vestovoy.vk.Vk;

/// A reply of which the bot cannot say that it stands, or says so wrongly: what a person must look
/// at.
///
/// @param post what was to be answered
/// @param reply the reply's key
/// @param state what the bot believes: unknown, planned, sending, unsure, or sent when nothing
///   stands
/// @param code how the last sending ended
/// @param stands numbers under which the reply stands in the community after all
record Outcome(String post, String reply, String state, String code, List<Long> stands) {
    private static final Set<String> OPEN = Set.of("planned", "sending", "unsure");
    private static final String UNKNOWN = "unknown";
    private static final String SENT = "sent";

    Outcome {
        requireNonNull(post, "post");
        requireNonNull(reply, "reply");
        requireNonNull(state, "state");
        requireNonNull(code, "code");
        stands = List.copyOf(stands);
    }

    /// All of them, in the order of the posts.
    static List<Outcome> of(List<Ending> endings, List<Effect> effects) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Ending ending : endings) {
            for (Sent reply : answers(ending)) {
                List<Long> stands = stands(ending.key(), reply, effects);
                boolean unsaid = isSent(reply) && stands.isEmpty();
                if (unsaid || isUnknown(reply) || isOpen(reply)) {
                    outcomes.add(
                            new Outcome(
                                    ending.key().toString(),
                                    reply.key(),
                                    reply.state(),
                                    reply.code(),
                                    stands));
                }
            }
        }
        return List.copyOf(outcomes);
    }

    /// A notice that did not come says nothing about its post: people have it.
    private static List<Sent> answers(Ending ending) {
        return ending.replies().stream().filter(reply -> !reply.notice()).toList();
    }

    private static List<Long> stands(PostKey post, Sent reply, List<Effect> effects) {
        String key = key(post, reply);
        return effects.stream()
                .filter(effect -> effect.key().equals(key))
                .map(effect -> effect.made().id())
                .toList();
    }

    /// What VK was given to tell a repetition by: `random_id` in messages, `guid` elsewhere.
    static String key(PostKey post, Sent reply) {
        return post.channel() == Channel.MESSAGE
                ? Integer.toString(Vk.randomId(reply.key()))
                : reply.key();
    }

    static boolean isSent(Sent reply) {
        return reply.state().equals(SENT);
    }

    static boolean isUnknown(Sent reply) {
        return reply.state().equals(UNKNOWN);
    }

    static boolean isOpen(Sent reply) {
        return OPEN.contains(reply.state());
    }

    /// Whether an open reply is put off until after that.
    static boolean isAfter(Sent reply, Instant until) {
        return isOpen(reply) && reply.due().isAfter(until);
    }
}
