package vestovoy.vk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Remembers what VK wants left alone. Safe for use by many threads.
///
/// When a rest is over, one call is let through to try; the others wait for what becomes of it.
/// What VK then answers ends the rest, or begins a longer one.
final class Pauses {
    /// How long the call that tries is waited for.
    private static final Duration TRIAL = Duration.ofSeconds(30);

    /// Flood control at so many targets is flood control of the method.
    private static final int TARGETS = 3;

    private static final Logger LOG = LoggerFactory.getLogger(Pauses.class);

    /// What rests; an empty part stands for every one.
    private record Held(String method, String token, String target) {
        @Override
        public String toString() {
            String what = method.isEmpty() ? "token " + token : method;
            String with = method.isEmpty() || token.isEmpty() ? "" : " with token " + token;
            return what + with + (target.isEmpty() ? "" : " " + target);
        }
    }

    /// @param times how many rests in a row this makes
    /// @param until when it is over
    /// @param closed until when others than the one that tries must wait
    private record Spell(Pause pause, String code, int times, Instant until, Instant closed) {
        boolean rests(Instant now) {
            return now.isBefore(closed);
        }

        Spell tried(Instant now) {
            return new Spell(pause, code, times, until, now.plus(TRIAL));
        }

        /// The next rest begins as the first when this one is long over.
        boolean past(Instant now) {
            return now.isAfter(until.plus(pause.longest()));
        }

        Answer.Resting answer() {
            return new Answer.Resting(closed, code);
        }
    }

    private final InstantSource clock;
    private final Duration most;
    private final CallCounts counts;
    private final Map<Held, Spell> spells = new ConcurrentHashMap<>();

    /// @param most the longest rest, whatever VK said
    Pauses(InstantSource clock, Duration most, CallCounts counts) {
        this.clock = clock;
        this.most = most;
        this.counts = counts;
    }

    /// What keeps this call from being made now.
    Optional<Answer.Resting> resting(Asked asked) {
        Instant now = clock.instant();
        return holding(asked).stream()
                .flatMap(held -> Optional.ofNullable(spells.get(held)).stream())
                .filter(spell -> spell.rests(now))
                .map(Spell::answer)
                .max(Comparator.comparing(Answer.Resting::until));
    }

    /// Lets a call through, or says what keeps it. What was let through must be made now, and its
    /// answer told to [#heed].
    Optional<Answer.Resting> admit(Asked asked) {
        Optional<Answer.Resting> resting = resting(asked);
        if (resting.isPresent()) {
            return resting;
        }
        for (Held held : holding(asked)) {
            Optional<Answer.Resting> taken = trial(held);
            if (taken.isPresent()) {
                return taken;
            }
        }
        return Optional.empty();
    }

    /// Takes the trial of a rest that is over; answers what rests when another took it before.
    private Optional<Answer.Resting> trial(Held held) {
        Instant now = clock.instant();
        List<Answer.Resting> late = new ArrayList<>(1);
        spells.computeIfPresent(
                held,
                (_, spell) -> {
                    if (spell.rests(now)) {
                        late.add(spell.answer());
                        return spell;
                    }
                    return spell.tried(now);
                });
        return late.stream().findFirst();
    }

    /// Learns from what VK answered.
    void heed(Asked asked, Answer answer) {
        switch (answer) {
            case Answer.Refusal refusal ->
                    Pause.after(refusal.code())
                            .ifPresentOrElse(
                                    pause -> begin(asked, pause, refusal.word()),
                                    () -> refused(asked, refusal.reaction()));
            case Answer.Ok _ -> end(asked);
            case Answer.NoAnswer _, Answer.NoToken _, Answer.Resting _ -> {}
        }
    }

    /// A VK that stumbled or was asked too fast has not judged the call: the rest is tried again.
    private void refused(Asked asked, Reaction reaction) {
        switch (reaction) {
            case RETRY, SLOW -> {}
            case HUMAN, GONE, CONFIG, BUG -> end(asked);
        }
    }

    /// An answer to a call that was made before the rest began does not end it.
    private void end(Asked asked) {
        Instant now = clock.instant();
        List<Held> held = holding(asked);
        spells.entrySet()
                .removeIf(one ->
                        held.contains(one.getKey()) && !now.isBefore(one.getValue().until()));
    }

    private void begin(Asked asked, Pause pause, String code) {
        Instant now = clock.instant();
        spells.values().removeIf(spell -> spell.past(now));
        begin(held(asked, pause.scope()), pause, code, now);
        if (pause.scope() == Pause.Scope.TARGET && targets(asked.method(), now) >= TARGETS) {
            begin(held(asked, Pause.Scope.METHOD), pause, code, now);
        }
    }

    /// A refusal of a call that was made before the rest began does not prolong it.
    private void begin(Held held, Pause pause, String code, Instant now) {
        List<Spell> begun = new ArrayList<>(1);
        spells.compute(
                held,
                (_, before) -> {
                    if (before != null && now.isBefore(before.until())) {
                        return before;
                    }
                    Instant until = now.plus(length(pause, before == null ? 0 : before.times()));
                    int times = before == null ? 1 : before.times() + 1;
                    Spell next = new Spell(pause, code, times, until, until);
                    begun.add(next);
                    return next;
                });
        begun.forEach(spell -> told(held, spell));
    }

    private Duration length(Pause pause, int times) {
        Duration length = pause.length(times);
        return length.compareTo(most) < 0 ? length : most;
    }

    private void told(Held held, Spell spell) {
        counts.add("rest " + spell.code());
        (spell.pause().alarming() ? LOG.atWarn() : LOG.atInfo())
                .addKeyValue("what", held)
                .addKeyValue("code", spell.code())
                .addKeyValue("until", spell.until())
                .log("left alone, because VK wants it");
    }

    private long targets(String method, Instant now) {
        return spells.entrySet().stream()
                .filter(one -> one.getKey().method().equals(method))
                .filter(one -> !one.getKey().target().isEmpty() && one.getValue().rests(now))
                .count();
    }

    private static Held held(Asked asked, Pause.Scope scope) {
        String token = asked.token().word();
        return switch (scope) {
            case TOKEN -> new Held("", token, "");
            case METHOD -> new Held(asked.method(), asked.writes() ? "" : token, "");
            case METHOD_OF_TOKEN -> new Held(asked.method(), token, "");
            case TARGET -> new Held(asked.method(), "", asked.target());
        };
    }

    /// Everything whose rest would keep this call.
    private static List<Held> holding(Asked asked) {
        return Arrays.stream(Pause.Scope.values())
                .map(scope -> held(asked, scope))
                .distinct()
                .toList();
    }

    /// What rests now, what needs a person first.
    List<Rest> now() {
        Instant now = clock.instant();
        return spells.entrySet().stream()
                .filter(one -> one.getValue().rests(now))
                .map(one -> rest(one.getKey(), one.getValue()))
                .sorted(
                        Comparator.comparing((Rest rest) -> !rest.alarming())
                                .thenComparing(Rest::what))
                .toList();
    }

    private static Rest rest(Held held, Spell spell) {
        return new Rest(held.toString(), spell.closed(), spell.code(), spell.pause().alarming());
    }
}
