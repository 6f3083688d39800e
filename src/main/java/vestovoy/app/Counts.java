package vestovoy.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import vestovoy.community.Channel;
import vestovoy.community.PostKey;
import vestovoy.faq.BadInput;
import vestovoy.intake.Endings.Ending;
import vestovoy.intake.Endings.Sent;
import vestovoy.intake.Tally;
import vestovoy.simulator.Effect;
import vestovoy.simulator.Simulator;
import vestovoy.simulator.Written;
import vestovoy.store.Store;
import vestovoy.vk.Vk;

/// What a run came to, counted from both sides: what stands in the community against what the bot
/// believes.
///
/// `received = replied + queued + hidden + ignored + undecided`.
///
/// @param received posts that the bot has
/// @param replied posts that the bot answered
/// @param lost posts of customers that the bot does not have, and replies that it believes sent but
///   that do not stand in VK
/// @param doubled replies beyond the first to one post, and writings that belong to no reply
/// @param unknown replies whose outcome nobody can tell; their posts are with people
/// @param unsettled replies that were still on their way
record Counts(
        long received,
        long replied,
        long queued,
        long hidden,
        long ignored,
        long lost,
        long doubled,
        long unknown,
        long undecided,
        long unsettled) {
    static Counts of(Simulator community, Store store) {
        Tally tally = store.inbox().tally();
        List<Ending> endings = store.endings().all();
        return new Counts(
                tally.received(),
                tally.posts("answered"),
                tally.posts("people"),
                tally.posts("hidden"),
                tally.posts("ignored"),
                unseen(community, endings) + unsaid(community, endings),
                doubled(community.effects(), endings),
                tally.replies("unknown"),
                tally.posts("undecided"),
                unsettled(tally));
    }

    /// Whether everything that was written has come, is decided, and has been said where it was to
    /// be said.
    static boolean settled(Simulator community, Store store) {
        Tally tally = store.inbox().tally();
        return tally.posts("undecided") == 0
                && unsettled(tally) == 0
                && unseen(community, store.endings().all()) == 0;
    }

    /// Whether nothing was lost, doubled or left open.
    boolean sound() {
        return lost == 0 && doubled == 0 && undecided == 0 && unsettled == 0;
    }

    private static long unsettled(Tally tally) {
        return tally.replies("planned") + tally.replies("sending") + tally.replies("unsure");
    }

    private static long unseen(Simulator community, List<Ending> endings) {
        Set<PostKey> known = new HashSet<>();
        endings.forEach(ending -> known.add(ending.key()));
        return community.written().stream()
                .filter(Written::standing)
                .filter(written -> !known.contains(written.post().key()))
                .count();
    }

    private static long unsaid(Simulator community, List<Ending> endings) {
        Set<String> said = new HashSet<>();
        community.effects().forEach(effect -> said.add(effect.key()));
        return endings.stream()
                .flatMap(ending ->
                        ending.replies().stream()
                                .filter(reply -> reply.state().equals("sent"))
                                .map(reply -> key(ending.key(), reply)))
                .filter(key -> !said.contains(key))
                .count();
    }

    /// What VK was given to tell a repetition by: `random_id` in messages, `guid` elsewhere.
    private static String key(PostKey post, Sent reply) {
        return post.channel() == Channel.MESSAGE
                ? Integer.toString(Vk.randomId(reply.key()))
                : reply.key();
    }

    private static long doubled(List<Effect> effects, List<Ending> endings) {
        Map<String, PostKey> planned = new HashMap<>();
        for (Ending ending : endings) {
            ending.replies().forEach(reply -> planned.put(key(ending.key(), reply), ending.key()));
        }
        Map<PostKey, Integer> said = new HashMap<>();
        long strays = 0;
        for (Effect effect : effects) {
            if (planned.containsKey(effect.key())) {
                said.merge(planned.get(effect.key()), 1, Integer::sum);
            } else {
                strays++;
            }
        }
        return strays + said.values().stream().mapToLong(times -> times - 1L).sum();
    }

    /// Makes sure before a long run that its report can be written.
    static void prepare(Path file) {
        try {
            Files.writeString(file, "", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw unwritable(file, failure);
        }
    }

    private static BadInput unwritable(Path file, IOException failure) {
        return new BadInput(
                "The report "
                        + file
                        + " cannot be written ("
                        + failure.getClass().getSimpleName()
                        + "); name a file in a folder that is there, with --report.",
                failure);
    }

    void write(Path file) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("received", received);
        figures.put("replied", replied);
        figures.put("queued", queued);
        figures.put("hidden", hidden);
        figures.put("ignored", ignored);
        figures.put("lost", lost);
        figures.put("doubled", doubled);
        figures.put("unknown", unknown);
        figures.put("undecided", undecided);
        figures.put("unsettled", unsettled);
        try {
            Files.writeString(
                    file,
                    JsonMapper.builder()
                                    .build()
                                    .writerWithDefaultPrettyPrinter()
                                    .writeValueAsString(figures)
                            + "\n");
        } catch (IOException failure) {
            throw unwritable(file, failure);
        }
    }
}
