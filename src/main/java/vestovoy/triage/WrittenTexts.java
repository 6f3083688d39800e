package vestovoy.triage;

import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.regex.Pattern;
import vestovoy.community.Post;
import vestovoy.reply.Plainly;

/// The texts that editors wrote, filled in for a post.
public final class WrittenTexts implements Texts {
    private static final Pattern GREETS =
            Pattern.compile(
                    "^\\W{0,9}(?:здравству|добр(?:ый|ого|ое)\\b|привет|приветству|уважаем)",
                    Pattern.CASE_INSENSITIVE
                            | Pattern.UNICODE_CASE
                            | Pattern.UNICODE_CHARACTER_CLASS);

    private final Templates templates;
    private final LongFunction<Support> supports;
    private final ZoneId zone;
    private final InstantSource clock;
    private final int longest;

    /// @param supports where a community's customers find people, by its number
    /// @param zone in which times are said
    /// @param longest the longest reply, in characters
    public WrittenTexts(
            Templates templates,
            LongFunction<Support> supports,
            ZoneId zone,
            InstantSource clock,
            int longest) {
        this.templates = templates;
        this.supports = supports;
        this.zone = zone;
        this.clock = clock;
        this.longest = longest;
    }

    @Override
    public String said(Rule.Ruling ruling, Matter matter) {
        if (!ruling.verdict().speaks()) {
            return ruling.text();
        }
        List<String> bodies = new Speech(ruling, matter).bodies();
        Optional<String> plea = plea(ruling, matter);
        for (String body : bodies) {
            Optional<String> whole = plea.map(asked -> body + "\n\n" + asked).filter(this::fits);
            if (whole.isPresent()) {
                return whole.get();
            }
        }
        return bodies.stream().filter(this::fits).findFirst().orElse("");
    }

    @Override
    public String notice(Rule.Ruling ruling, Matter matter) {
        String told = Expectation.told(ruling, matter) ? new Speech(ruling, matter).told() : "";
        return plea(ruling, matter)
                .map(asked -> told.isEmpty() ? asked : told + "\n\n" + asked)
                .filter(this::fits)
                .orElse(told);
    }

    @Override
    public boolean pleads(Rule.Ruling ruling, Matter matter) {
        return plea(ruling, matter)
                .filter(asked -> words(ruling, matter).endsWith(asked))
                .isPresent();
    }

    private String words(Rule.Ruling ruling, Matter matter) {
        return ruling.verdict().speaks() ? said(ruling, matter) : notice(ruling, matter);
    }

    /// All wordings as the customers of a community would read them.
    public List<Preview> preview(long community) {
        return Preview.of(templates, supports.apply(community), zone);
    }

    private boolean fits(String text) {
        return text.length() <= longest;
    }

    private Optional<String> plea(Rule.Ruling ruling, Matter matter) {
        boolean due =
                matter.post().key().channel().isPublic()
                        && !matter.situation().removalAsked()
                        && personal(matter)
                        && (ruling.verdict().speaks()
                                || (ruling.verdict() == Verdict.QUEUE
                                        && Expectation.spoken(ruling.reason())));
        return due ? new Speech(ruling, matter).one(TextKey.REMOVAL.code()) : Optional.empty();
    }

    /// The support's own address is nobody's personal data.
    private boolean personal(Matter matter) {
        Post post = matter.post();
        String own = supports.apply(post.key().community()).email();
        return matter.personal().stream()
                .anyMatch(span -> own.isEmpty() || !span.in(post.text()).equalsIgnoreCase(own));
    }

    /// What is to be said to one post.
    private final class Speech {
        private final Rule.Ruling ruling;
        private final Matter matter;
        private final boolean message;
        private final Support support;
        private final ZonedDateTime now;
        private final Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);

        Speech(Rule.Ruling ruling, Matter matter) {
            this.ruling = ruling;
            this.matter = matter;
            this.message = !matter.post().key().channel().isPublic();
            this.support = supports.apply(matter.post().key().community());
            this.now = clock.instant().atZone(zone);
            values.putAll(support.values());
            put(Placeholder.NAME, Addressed.name(matter.post().author()));
            if (closed()) {
                put(Placeholder.OPENS, WaitWords.opening(now, support.hours().next(now)));
            } else {
                put(
                        Placeholder.WAIT,
                        matter.situation()
                                .delay()
                                .map(delay -> WaitWords.waiting(delay, now, support.hours()))
                                .orElse(""));
            }
        }

        private void put(Placeholder place, String value) {
            Support.put(values, place, value);
        }

        private boolean closed() {
            return !support.hours().open(now);
        }

        /// From the best to the shortest.
        List<String> bodies() {
            if (ruling.verdict() == Verdict.REPLY) {
                return reply();
            }
            if (!ruling.text().isEmpty()) {
                return List.of(Plainly.said(ruling.text()));
            }
            put(Placeholder.OPTIONS, Meanings.lines(ruling.offered(), matter.hits().hits()));
            return topical("").map(this::completed).orElse(List.of());
        }

        /// The answer with a friendly word before it, once in a conversation.
        private List<String> reply() {
            String answer = Plainly.said(ruling.text());
            put(Placeholder.ANSWER, answer);
            matter.hits().hits().stream()
                    .filter(hit -> Plainly.said(hit.answer()).equals(answer))
                    .findFirst()
                    .flatMap(hit -> Sourced.link(hit, support.archive()))
                    .ifPresent(link -> put(Placeholder.SOURCE, link));
            List<String> bodies = new ArrayList<>();
            boolean greeted =
                    matter.situation().before().isPresent() || GREETS.matcher(answer).find();
            if (!greeted) {
                one(TextKey.REPLY_SOURCE.code()).ifPresent(bodies::add);
                one(TextKey.REPLY.code()).ifPresent(bodies::add);
            }
            bodies.add(answer);
            return bodies;
        }

        /// What is added to a text that leads to the private chat.
        private List<String> completed(String body) {
            if (ruling.verdict() != Verdict.PRIVATE) {
                return List.of(body);
            }
            String mail =
                    one(TextKey.PRIVATE_EMAIL.code()).map(more -> body + " " + more).orElse(body);
            String late =
                    closed()
                            ? one(TextKey.PRIVATE_CLOSED.code())
                                    .map(more -> mail + " " + more)
                                    .orElse(mail)
                            : mail;
            return List.of(late, mail, body);
        }

        String told() {
            return topical(closed() ? ".closed" : "").orElse("");
        }

        /// A wording of the topic, else of its verdict.
        private Optional<String> topical(String end) {
            String verdict = ruling.verdict().code();
            String own = ruling.topic().isEmpty() ? verdict : verdict + "." + ruling.topic();
            return one(own + end, verdict + end);
        }

        /// A wording of the first key that has one; in messages those for messages go first.
        Optional<String> one(String... keys) {
            List<String> order = new ArrayList<>();
            if (message) {
                for (String key : keys) {
                    order.add(key + TextKey.MESSAGE);
                }
            }
            order.addAll(List.of(keys));
            List<String> usable = templates.said(order, values);
            return usable.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Variety.of(usable, matter.post().key()));
        }
    }
}
