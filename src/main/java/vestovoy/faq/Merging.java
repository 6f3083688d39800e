package vestovoy.faq;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Puts exchanges together that will be one entry: those whose answers are near-duplicates, and
/// those whose questions are, when their answers agree. Figures that differ never come together.
final class Merging {
    /// Near-duplicates by their letters: the same text with small changes.
    private static final double SAME_TEXT = 0.8;

    /// Answers to near-duplicate questions agree when this share of the shorter one's words is in
    /// the other, and their figures are the same.
    private static final double AGREEING = 0.5;

    /// A shorter answer ("да, можно") means nothing without its question.
    private static final int WORDS_OF_AN_ANSWER_BY_ITSELF = 6;

    /// Each is searched by itself; twenty wordings of a question are all that help.
    private static final int MOST_PHRASINGS = 20;

    private static final Comparator<Exchange> BEST_FIRST =
            Comparator.comparing(Exchange::official)
                    .thenComparing(Exchange::at)
                    .thenComparingInt(Exchange::votes)
                    .reversed()
                    .thenComparing(Exchange::key);

    private final List<Exchange> exchanges;
    private final Map<Integer, Claims> answers = new HashMap<>();

    private Merging(List<Exchange> exchanges) {
        this.exchanges = exchanges;
    }

    /// Exchanges that are one entry.
    ///
    /// @param ranked the one whose answer is given first
    record Group(List<Exchange> ranked) {
        Group(List<Exchange> ranked) {
            this.ranked = ranked.stream().sorted(BEST_FIRST).toList();
        }

        Exchange best() {
            return ranked.getFirst();
        }
    }

    /// The groups, in the order in which their best answers were written.
    ///
    /// @param exchanges in the order of writing
    static List<Group> of(List<Exchange> exchanges) {
        return new Merging(exchanges).groups();
    }

    private List<Group> groups() {
        List<String> said = exchanges.stream().map(Exchange::answer).toList();
        List<String> asked = exchanges.stream().map(Exchange::question).toList();
        int[] byAnswer = Alike.leaders(said, SAME_TEXT, this::oneAnswer);
        int[] byQuestion = Alike.leaders(asked, SAME_TEXT, this::agree);
        int[] root = new int[exchanges.size()];
        for (int number = 0; number < root.length; number++) {
            root[number] = number;
            join(root, number, byAnswer[number]);
            join(root, number, byQuestion[number]);
        }
        Map<Integer, List<Exchange>> groups = new LinkedHashMap<>();
        for (int number = 0; number < root.length; number++) {
            groups.computeIfAbsent(find(root, number), _ -> new ArrayList<>())
                    .add(exchanges.get(number));
        }
        return groups.values().stream()
                .map(Group::new)
                .sorted(Comparator.comparing(Group::best, Exchange.BY_TIME))
                .toList();
    }

    private boolean oneAnswer(int one, int other) {
        return sameClaims(one, other)
                && Wording.words(exchanges.get(other).answer()) >= WORDS_OF_AN_ANSWER_BY_ITSELF;
    }

    private boolean sameClaims(int one, int other) {
        return answer(one).sameFigures(answer(other))
                && answer(one).denies() == answer(other).denies();
    }

    private Claims answer(int number) {
        return answers.computeIfAbsent(number, at -> Claims.of(exchanges.get(at).answer()));
    }

    private boolean agree(int one, int other) {
        return sameClaims(one, other)
                && Math.max(answer(one).within(answer(other)), answer(other).within(answer(one)))
                        >= AGREEING;
    }

    private static void join(int[] root, int one, int other) {
        int left = find(root, one);
        int right = find(root, other);
        root[Math.max(left, right)] = Math.min(left, right);
    }

    private static int find(int[] root, int number) {
        int at = number;
        while (root[at] != at) {
            root[at] = root[root[at]];
            at = root[at];
        }
        return at;
    }

    /// @param newest when the newest remark of the archive was written
    static Entry entry(Group group, Instant newest) {
        List<Exchange> ranked = group.ranked();
        Exchange best = group.best();
        Set<String> sources = new LinkedHashSet<>();
        Set<String> signs = new HashSet<>(best.signs());
        long votes = 0;
        for (Exchange exchange : ranked) {
            sources.addAll(exchange.sources());
            signs.addAll(exchange.signs());
            votes += exchange.votes();
        }
        if (!best.signs().contains(Quality.UNANSWERED_FOLLOWUP)) {
            signs.remove(Quality.UNANSWERED_FOLLOWUP);
        }
        return new Entry(
                id(first(ranked).key()),
                best.question(),
                phrasings(ranked),
                best.answer(),
                best.topic(),
                List.copyOf(sources),
                best.at(),
                (int) Math.min(Integer.MAX_VALUE, votes),
                Quality.of(signs, ranked.size(), best.answer(), best.at(), newest));
    }

    /// The one that was written first: it stays first when others join.
    private static Exchange first(List<Exchange> exchanges) {
        return exchanges.stream().min(Exchange.BY_TIME).orElseThrow();
    }

    /// The other wordings, each once whatever its case and marks: whole questions first, then the
    /// single ones of comments that put several.
    private static List<String> phrasings(List<Exchange> ranked) {
        Map<String, String> wordings = new LinkedHashMap<>();
        ranked.forEach(one -> wordings.putIfAbsent(Alike.plain(one.question()), one.question()));
        for (Exchange exchange : ranked) {
            exchange.phrasings().forEach(one -> wordings.putIfAbsent(Alike.plain(one), one));
        }
        return wordings.values().stream().skip(1).limit(MOST_PHRASINGS).toList();
    }

    private static String id(String key) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(key.getBytes(StandardCharsets.UTF_8));
            return "mined-" + HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform knows SHA-256", impossible);
        }
    }
}
