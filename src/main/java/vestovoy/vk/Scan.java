package vestovoy.vk;

import com.vk.api.sdk.client.AbstractQueryBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongFunction;
import tools.jackson.databind.JsonNode;
import vestovoy.community.Channel;
import vestovoy.community.Post;
import vestovoy.intake.Event;
import vestovoy.intake.Meaning;

/// One round while it is under way: keeps what is read, and notes what could not be. What one place
/// refuses does not keep the others from being read. Used once, by one thread.
final class Scan {
    /// Without an answer so often, the rest of the round is left to the next one.
    private static final int PATIENCE = 3;

    /// So many places that refuse are named; more would fill the page and say no more.
    private static final int NAMED = 5;

    private final Caller caller;
    private final Ledger ledger;
    private final Watchdog watchdog;
    private final Span span;
    private final Decoder decoder;
    private final Lists lists;
    private final Map<String, String> unread = new TreeMap<>();
    private int fresh;
    private int failures;
    private int unanswered;
    private String code = "";

    Scan(Caller caller, Ledger ledger, Watchdog watchdog, Span span) {
        this.caller = caller;
        this.ledger = ledger;
        this.watchdog = watchdog;
        this.span = span;
        this.decoder = new Decoder(caller.access().group(), caller.access().staff());
        this.lists = new Lists(caller);
    }

    /// Something that VK may refuse.
    @FunctionalInterface
    interface Part {
        void read() throws Unreadable;
    }

    Caller caller() {
        return caller;
    }

    Ledger ledger() {
        return ledger;
    }

    Decoder decoder() {
        return decoder;
    }

    Lists lists() {
        return lists;
    }

    Span span() {
        return span;
    }

    Places places(String list, int firsts) {
        return new Places(ledger.rereading(), ledger.name(list), span, firsts);
    }

    /// The second back to which a source is read that is read whole in every round.
    long since(String source) {
        return ledger.number(ledger.name(source))
                .map(span::after)
                .orElseGet(() -> span.begun().getEpochSecond());
    }

    static boolean isOld(JsonNode thing, String date, long since) {
        return Fields.number(thing, date) < since;
    }

    /// Reads a source, its places included. What VK refuses for good is named, and does not keep
    /// the round from being whole: else one closed section would hold everything back for ever.
    ///
    /// @return whether it was read to its end, so that its position may move
    boolean source(String name, Part part) {
        int before = failures;
        return open(name, part) && failures == before;
    }

    /// Reads a place or a source that VK may keep closed: then it is named, and asked again in the
    /// next round.
    ///
    /// @return whether it was read to its end
    boolean open(String name, Part part) {
        if (unanswered >= PATIENCE) {
            return false;
        }
        try {
            part.read();
            return true;
        } catch (Unreadable failure) {
            if (passing(failure)) {
                failed(failure.answer());
            } else if (failure.answer() instanceof Answer.NoToken && name.contains("/")) {
                // The source it belongs to says so already.
                return false;
            } else if (reaction(failure).filter(Reaction.GONE::equals).isEmpty()) {
                unread(name, failure.answer().word());
            }
            return false;
        }
    }

    /// Whether trying again soon may help.
    static boolean passing(Unreadable failure) {
        return failure.answer().passes();
    }

    private static Optional<Reaction> reaction(Unreadable failure) {
        return failure.answer() instanceof Answer.Refusal refusal
                ? Optional.of(refusal.reaction())
                : Optional.empty();
    }

    private void failed(Answer answer) {
        failures++;
        unanswered = answer instanceof Answer.NoAnswer ? unanswered + 1 : unanswered;
        code = code.isEmpty() ? answer.word() : code;
    }

    /// Notes what was not read though the round may be whole.
    void unread(String name, String word) {
        boolean place = name.contains("/");
        if (!place || unread.keySet().stream().filter(one -> one.contains("/")).count() < NAMED) {
            unread.putIfAbsent(name, word);
        }
    }

    /// Keeps what was written at or after a second.
    ///
    /// @param place what the things stand under when they do not say
    void keep(Channel channel, long place, List<JsonNode> things, long since) {
        List<Event> events =
                things.stream()
                        .filter(thing -> !isOld(thing, "date", since))
                        .map(thing -> decoder.standing(channel, thing, place))
                        .flatMap(Optional::stream)
                        .toList();
        events.forEach(this::compare);
        keep(events);
    }

    void keep(List<Event> events) {
        if (!events.isEmpty()) {
            fresh += ledger.append(events);
        }
    }

    /// Whether the long poll should have told this post, and did not.
    private void compare(Event event) {
        if (event.meaning() instanceof Meaning.Edited(Post post)
                && watchdog.shouldHaveTold(post.writtenAt(), ledger.clock().instant())
                && !ledger.rereading().knows(post.key())) {
            watchdog.untold();
        }
    }

    /// The whole list of a query, or its pages up to the one that holds something old.
    List<JsonNode> back(
            LongFunction<? extends AbstractQueryBuilder<?, ?>> query, String date, long since)
            throws Unreadable {
        return lists.items(query, thing -> isOld(thing, date, since));
    }

    Reconciled ended() {
        return code.isEmpty() && unanswered < PATIENCE
                ? new Reconciled.Whole(fresh, unread)
                : new Reconciled.Partial(fresh, code, unread);
    }
}
