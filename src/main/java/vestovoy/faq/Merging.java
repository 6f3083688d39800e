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
import java.util.Objects;
import java.util.Set;

/// Makes entries of exchanges: those whose answers are near-duplicates become one, and those whose
/// questions are, when their answers agree.
final class Merging {
    /// Near-duplicates by their letters: the same text with small changes.
    private static final double SAME_TEXT = 0.8;

    /// Answers to near-duplicate questions agree when this share of the shorter one's words is in
    /// the other, and their figures are the same.
    private static final double AGREEING = 0.5;

    /// A shorter answer ("да, можно") means nothing without its question.
    private static final int WORDS_OF_AN_ANSWER_BY_ITSELF = 6;

    private static final Comparator<Exchange> BEST_FIRST =
            Comparator.comparing(Exchange::official)
                    .thenComparing(Exchange::at)
                    .thenComparingInt(Exchange::votes)
                    .reversed()
                    .thenComparing(Exchange::key);

    private final List<Exchange> exchanges;
    private final List<Claims> answers;
    private final Instant newest;

    private Merging(List<Exchange> exchanges, Instant newest) {
        this.exchanges = exchanges;
        this.answers = exchanges.stream().map(Exchange::answer).map(Claims::of).toList();
        this.newest = newest;
    }

    /// The entries, and for each exchange the number of its entry.
    record Merged(List<Entry> entries, List<Integer> entryOf) {}

    /// @param exchanges in the order of writing
    /// @param newest when the newest remark of the archive was written
    static Merged of(List<Exchange> exchanges, Instant newest) {
        return new Merging(exchanges, newest).merged();
    }

    /// An entry of one exchange alone.
    static Entry alone(Exchange exchange, Instant newest) {
        return entry(List.of(exchange), newest);
    }

    private Merged merged() {
        int[] byAnswer =
                Alike.leaders(
                        exchanges.stream().map(Exchange::answer).toList(),
                        SAME_TEXT,
                        this::oneAnswer);
        int[] byQuestion =
                Alike.leaders(
                        exchanges.stream().map(Exchange::question).toList(),
                        SAME_TEXT,
                        this::agree);
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
        List<Integer> roots = List.copyOf(groups.keySet());
        Map<Integer, Integer> numberOf = new HashMap<>();
        roots.forEach(one -> numberOf.put(one, numberOf.size()));
        List<Integer> entryOf = new ArrayList<>();
        for (int number = 0; number < root.length; number++) {
            entryOf.add(Objects.requireNonNull(numberOf.get(find(root, number))));
        }
        return new Merged(
                groups.values().stream().map(group -> entry(group, newest)).toList(), entryOf);
    }

    private boolean oneAnswer(int one, int other) {
        return answers.get(one).sameFigures(answers.get(other))
                && answers.get(one).denies() == answers.get(other).denies()
                && Wording.words(exchanges.get(other).answer()) >= WORDS_OF_AN_ANSWER_BY_ITSELF;
    }

    private boolean agree(int one, int other) {
        Claims first = answers.get(one);
        Claims second = answers.get(other);
        return first.sameFigures(second)
                && first.denies() == second.denies()
                && Math.max(first.within(second), second.within(first)) >= AGREEING;
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

    private static Entry entry(List<Exchange> group, Instant newest) {
        List<Exchange> ranked = group.stream().sorted(BEST_FIRST).toList();
        Exchange best = ranked.getFirst();
        Set<String> wordings = new LinkedHashSet<>();
        Set<String> sources = new LinkedHashSet<>();
        Set<String> signs = new HashSet<>(best.signs());
        long votes = 0;
        for (Exchange exchange : ranked) {
            wordings.add(exchange.question());
            sources.addAll(exchange.sources());
            exchange.signs().stream()
                    .filter(sign -> !sign.equals(Quality.UNANSWERED_FOLLOWUP))
                    .forEach(signs::add);
            votes += exchange.votes();
        }
        ranked.forEach(exchange -> wordings.addAll(exchange.phrasings()));
        wordings.remove(best.question());
        return new Entry(
                id(group.stream().map(Exchange::key).min(Comparator.naturalOrder()).orElseThrow()),
                best.question(),
                List.copyOf(wordings),
                best.answer(),
                best.topic(),
                List.copyOf(sources),
                best.at(),
                (int) Math.min(Integer.MAX_VALUE, votes),
                Quality.of(signs, group.size(), best.answer(), best.at(), newest));
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
