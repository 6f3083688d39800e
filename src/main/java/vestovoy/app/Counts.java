package vestovoy.app;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vestovoy.community.PostKey;
import vestovoy.intake.Endings.Ending;
import vestovoy.intake.Endings.Sent;
import vestovoy.simulator.Effect;
import vestovoy.simulator.Simulator;
import vestovoy.simulator.Written;
import vestovoy.store.Store;

/// What a run came to, counted from both sides: what stands in the community against what the bot
/// believes.
///
/// - `received = decided + undecided`
/// - `decided = replied + queued + hidden + ignored + elsewhere + waiting + unsettled` + replies
///   that are lost
///
/// @param received posts that the bot has
/// @param decided posts that are answered, with people, hidden or ignored
/// @param replied posts to which a reply of ours stands in the community
/// @param elsewhere posts that people answered in VK itself
/// @param lost posts of customers that the bot does not have or takes for deleted though they
///   stand, and posts that it believes answered though nothing stands there
/// @param doubled replies beyond the first to one post, notices likewise, and writings that belong
///   to no reply; what was done without words is none
/// @param unknown replies whose outcome nobody can tell; their posts are with people
/// @param waiting posts whose reply is put off until after the run, since VK wants no more calls
/// @param unsettled posts whose reply was still on its way
/// @param coming posts that were on their way to the bot when the run was stopped early
record Counts(
        long received,
        long decided,
        long replied,
        long queued,
        long hidden,
        long ignored,
        long elsewhere,
        long lost,
        long doubled,
        long unknown,
        long undecided,
        long waiting,
        long unsettled,
        long coming) {
    private static final String IN_VK = "answered-in-vk";
    private static final Set<String> DECIDED = Set.of("answered", "people", "hidden", "ignored");

    /// What both sides say.
    ///
    /// @param written what customers wrote
    /// @param effects what was done through the API
    /// @param endings what became of every post
    record Sides(List<Written> written, List<Effect> effects, List<Ending> endings) {
        Sides {
            written = List.copyOf(written);
            effects = List.copyOf(effects);
            endings = List.copyOf(endings);
        }

        /// Both must be at rest: what happens between two readings would be counted wrong.
        static Sides of(Simulator community, Store store) {
            return new Sides(community.written(), community.effects(), store.endings().all());
        }

        List<Outcome> outcomes() {
            return Outcome.of(endings, effects);
        }

        private long unseen() {
            Set<PostKey> known = endings.stream().map(Ending::key).collect(Collectors.toSet());
            return written.stream()
                    .filter(Written::standing)
                    .filter(one -> !known.contains(one.post().key()))
                    .count();
        }

        /// Posts that stand and were put away as deleted.
        private long mistaken() {
            Set<PostKey> standing =
                    written.stream()
                            .filter(Written::standing)
                            .map(one -> one.post().key())
                            .collect(Collectors.toSet());
            return endings.stream()
                    .filter(ending -> ending.state().equals("ignored"))
                    .filter(ending -> ending.reason().equals("deleted"))
                    .filter(ending -> standing.contains(ending.key()))
                    .count();
        }

        private List<Ending> in(String state) {
            return endings.stream().filter(ending -> ending.state().equals(state)).toList();
        }

        private long doubled() {
            Map<String, String> planned = new HashMap<>();
            for (Ending ending : endings) {
                ending.replies()
                        .forEach(reply ->
                                planned.put(
                                        Outcome.key(ending.key(), reply),
                                        ending.key() + (reply.notice() ? " notice" : "")));
            }
            Map<String, Integer> said = new HashMap<>();
            long strays = 0;
            for (Effect effect : effects.stream().filter(Effect::says).toList()) {
                if (planned.containsKey(effect.key())) {
                    said.merge(planned.get(effect.key()), 1, Integer::sum);
                } else {
                    strays++;
                }
            }
            return strays + said.values().stream().mapToLong(times -> times - 1L).sum();
        }
    }

    /// @param until the end of the run: replies put off until after it are not waited for
    /// @param stopped whether the run was stopped early, so that what has not come may be on its
    ///   way
    static Counts of(Sides sides, Instant until, boolean stopped) {
        Set<String> said = sides.effects().stream().map(Effect::key).collect(Collectors.toSet());
        List<Ending> answered = sides.in("answered");
        List<Ending> open = answered.stream().filter(Counts::open).toList();
        List<Ending> closed = answered.stream().filter(ending -> !open(ending)).toList();
        long replied = closed.stream().filter(ending -> stands(ending, said)).count();
        long elsewhere =
                closed.stream().filter(ending -> !sent(ending)).filter(Counts::byPeople).count();
        long waiting = open.stream().filter(ending -> after(ending, until)).count();
        long unsaid = closed.size() - replied - elsewhere;
        return new Counts(
                sides.endings().size(),
                sides.endings().stream().filter(it -> DECIDED.contains(it.state())).count(),
                replied,
                sides.in("people").size(),
                sides.in("hidden").size(),
                sides.in("ignored").size(),
                elsewhere,
                (stopped ? 0 : sides.unseen()) + sides.mistaken() + unsaid,
                sides.doubled(),
                unknown(sides),
                sides.in("undecided").size(),
                waiting,
                open.size() - waiting,
                stopped ? sides.unseen() : 0);
    }

    /// Whether people are known to have answered in VK: told by VK, or seen just before sending.
    private static boolean byPeople(Ending ending) {
        return ending.reason().equals(IN_VK)
                || answers(ending)
                        .anyMatch(reply ->
                                reply.state().equals("withdrawn")
                                        && reply.code().equals("answered"));
    }

    private static long unknown(Sides sides) {
        return sides.endings().stream().flatMap(Counts::answers).filter(Outcome::isUnknown).count();
    }

    /// Whether everything that was written has come, is decided, and has been said where it was to
    /// be said by that time.
    static boolean settled(Simulator community, Store store, Instant until) {
        Sides sides = Sides.of(community, store);
        Counts counts = of(sides, until, false);
        return counts.undecided == 0 && counts.unsettled == 0 && sides.unseen() == 0;
    }

    /// Whether nothing was lost, doubled or left open.
    boolean sound() {
        return kept() && undecided == 0 && unsettled == 0;
    }

    /// Whether nothing was lost or doubled: all that can be asked of a run that was stopped early.
    boolean kept() {
        return lost == 0 && doubled == 0;
    }

    private static boolean open(Ending ending) {
        return answers(ending).anyMatch(Outcome::isOpen);
    }

    private static boolean after(Ending ending, Instant until) {
        return answers(ending).anyMatch(reply -> Outcome.isAfter(reply, until));
    }

    private static boolean sent(Ending ending) {
        return answers(ending).anyMatch(Outcome::isSent);
    }

    private static Stream<Sent> answers(Ending ending) {
        return ending.replies().stream().filter(reply -> !reply.notice());
    }

    private static boolean stands(Ending ending, Set<String> said) {
        return answers(ending)
                .filter(Outcome::isSent)
                .anyMatch(reply -> said.contains(Outcome.key(ending.key(), reply)));
    }
}
