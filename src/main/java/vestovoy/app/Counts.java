package vestovoy.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import vestovoy.community.Channel;
import vestovoy.community.PostKey;
import vestovoy.faq.BadInput;
import vestovoy.intake.Endings.Ending;
import vestovoy.intake.Endings.Sent;
import vestovoy.simulator.Effect;
import vestovoy.simulator.Simulator;
import vestovoy.simulator.Written;
import vestovoy.store.Store;
import vestovoy.vk.Vk;

/// What a run came to, counted from both sides: what stands in the community against what the bot
/// believes.
///
/// `received = replied + queued + hidden + ignored + elsewhere + undecided + unsettled + lost
/// replies`.
///
/// @param received posts that the bot has
/// @param replied posts to which a reply of ours stands in the community
/// @param elsewhere posts that people answered in VK itself
/// @param lost posts of customers that the bot does not have, and posts that it believes answered
///   though nothing stands there
/// @param doubled replies beyond the first to one post, and writings that belong to no reply
/// @param unknown replies whose outcome nobody can tell; their posts are with people
/// @param unsettled replies that were still on their way
record Counts(
        long received,
        long replied,
        long queued,
        long hidden,
        long ignored,
        long elsewhere,
        long lost,
        long doubled,
        long unknown,
        long undecided,
        long unsettled) {
    private static final Set<String> OPEN = Set.of("planned", "sending", "unsure");

    static Counts of(Simulator community, Store store) {
        return of(community.written(), community.effects(), store.endings().all());
    }

    /// @param written what customers wrote
    /// @param effects what was done through the API
    /// @param endings what became of every post
    static Counts of(List<Written> written, List<Effect> effects, List<Ending> endings) {
        Set<String> said = effects.stream().map(Effect::key).collect(Collectors.toSet());
        List<Ending> answered =
                endings.stream().filter(ending -> ending.state().equals("answered")).toList();
        long unsettled = answered.stream().filter(Counts::open).count();
        long replied =
                answered.stream().filter(ending -> !open(ending) && stands(ending, said)).count();
        long elsewhere =
                answered.stream()
                        .filter(ending -> ending.replies().stream().noneMatch(Counts::sent))
                        .filter(ending -> !open(ending))
                        .count();
        long unsaid = answered.size() - unsettled - replied - elsewhere;
        return new Counts(
                endings.size(),
                replied,
                state(endings, "people"),
                state(endings, "hidden"),
                state(endings, "ignored"),
                elsewhere,
                unseen(written, endings) + unsaid,
                doubled(effects, endings),
                endings.stream()
                        .flatMap(ending -> ending.replies().stream())
                        .filter(reply -> reply.state().equals("unknown"))
                        .count(),
                state(endings, "undecided"),
                unsettled);
    }

    /// Whether everything that was written has come, is decided, and has been said where it was to
    /// be said.
    static boolean settled(Simulator community, Store store) {
        Counts counts = of(community, store);
        return counts.undecided == 0
                && counts.unsettled == 0
                && unseen(community.written(), store.endings().all()) == 0;
    }

    /// Whether nothing was lost, doubled or left open.
    boolean sound() {
        return lost == 0 && doubled == 0 && undecided == 0 && unsettled == 0;
    }

    private static boolean open(Ending ending) {
        return ending.replies().stream().anyMatch(reply -> OPEN.contains(reply.state()));
    }

    private static boolean sent(Sent reply) {
        return reply.state().equals("sent");
    }

    private static boolean stands(Ending ending, Set<String> said) {
        return ending.replies().stream()
                .filter(Counts::sent)
                .anyMatch(reply -> said.contains(key(ending.key(), reply)));
    }

    private static long state(List<Ending> endings, String state) {
        return endings.stream().filter(ending -> ending.state().equals(state)).count();
    }

    private static long unseen(List<Written> written, List<Ending> endings) {
        Set<PostKey> known = endings.stream().map(Ending::key).collect(Collectors.toSet());
        return written.stream()
                .filter(Written::standing)
                .filter(one -> !known.contains(one.post().key()))
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
        figures.put("elsewhere", elsewhere);
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
