package vestovoy.faq;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// Questions that a new generation must answer before it is published.
///
/// Its own: a sample of its entries' questions, drawn by a seed, must find their answers among the
/// first five. And those that admins keep: labelled posts, of which the live generation must not
/// have found clearly more. How the numbers were chosen: docs/search.md.
public final class Control {
    /// How many own questions are asked at most.
    static final int SAMPLE = 300;

    /// The least share of them that finds its answer.
    static final double FLOOR = 0.95;

    /// The share of the control posts that may be lost against the live generation; one post may be
    /// lost in any case.
    static final double MARGIN = 0.02;

    private static final int FIRST_FEW = 5;
    private static final long SEED = 20_261_125;

    private Control() {}

    /// How often the right answer was among the first five.
    ///
    /// @param asked how many questions
    /// @param found how many of them found it
    public record Share(int asked, int found) {
        static final Share NONE = new Share(0, 0);

        /// 0..1; 1 when nothing was asked.
        public double figure() {
            return asked == 0 ? 1 : (double) found / asked;
        }
    }

    /// What came of it.
    ///
    /// @param own the sample of the entries' own questions
    /// @param posts the control posts, in the new generation
    /// @param before the same posts in the live generation; nothing asked when there is none
    public record Result(Share own, Share posts, Share before) {
        /// Why the generation should not be published; empty when nothing speaks against it.
        public Optional<String> fault() {
            if (own.figure() < FLOOR && own.asked() - own.found() > 1) {
                return Optional.of(
                        String.format(
                                Locale.ROOT,
                                "only %d of %d of its own questions find their answer among the first five (at least %.0f %% must)",
                                own.found(),
                                own.asked(),
                                FLOOR * 100));
            }
            if (before.found() - posts.found() > Math.max(1, MARGIN * before.asked())) {
                return Optional.of(
                        String.format(
                                Locale.ROOT,
                                "of %d control posts it answers %d among the first five, the live generation %d (%.0f %% or one post may be lost)",
                                posts.asked(),
                                posts.found(),
                                before.found(),
                                MARGIN * 100));
            }
            return Optional.empty();
        }
    }

    /// Asks a new generation.
    ///
    /// @param entries those that it was built from
    /// @param posts control posts; those without gold are not asked
    static Result of(
            Generations generations,
            Generation fresh,
            List<Entry> entries,
            List<LabelledPost> posts,
            Progress progress) {
        List<LabelledPost> answerable = posts.stream().filter(LabelledPost::answerable).toList();
        Optional<Generation> live = answerable.isEmpty() ? Optional.empty() : generations.live();
        Steps steps =
                new Steps(
                        progress,
                        Math.min(SAMPLE, entries.size())
                                + (long) answerable.size() * (live.isPresent() ? 2 : 1));
        Share own;
        Share now;
        try (Generations.Trial trial = generations.open(fresh.id())) {
            own = own(trial, entries, steps);
            now = posts(trial, answerable, steps);
        }
        Share before =
                live.map(one -> before(generations, one, answerable, steps)).orElse(Share.NONE);
        steps.end();
        return new Result(own, now, before);
    }

    private static Share before(
            Generations generations, Generation live, List<LabelledPost> posts, Steps steps) {
        try (Generations.Trial trial = generations.open(live.id())) {
            return posts(trial, posts, steps);
        }
    }

    /// Whether the entries' own questions find their answers. Entries with equal questions count as
    /// found by the answer of any of them.
    static Share own(Search search, List<Entry> entries, Steps steps) {
        Map<String, Set<String>> answers = new HashMap<>();
        for (Entry entry : entries) {
            if (!entry.question().isBlank()) {
                answers.computeIfAbsent(same(entry.question()), _ -> new HashSet<>())
                        .add(same(entry.answer()));
            }
        }
        int found = 0;
        List<Entry> sample = sample(entries);
        for (Entry entry : sample) {
            Set<String> right = answers.getOrDefault(same(entry.question()), Set.of());
            boolean hit =
                    search.search(entry.question(), FIRST_FEW).hits().stream()
                            .anyMatch(one -> right.contains(same(one.answer())));
            found += hit ? 1 : 0;
            steps.one();
        }
        return new Share(sample.size(), found);
    }

    private static List<Entry> sample(List<Entry> entries) {
        List<Entry> asking =
                new ArrayList<>(
                        entries.stream()
                                .filter(entry -> Wording.words(entry.question()) > 0)
                                .sorted(Comparator.comparing(Entry::id))
                                .toList());
        Collections.shuffle(asking, new Random(SEED));
        return asking.subList(0, Math.min(SAMPLE, asking.size()));
    }

    private static Share posts(Search search, List<LabelledPost> posts, Steps steps) {
        int found = 0;
        for (LabelledPost post : posts) {
            boolean hit =
                    search.search(post.text(), FIRST_FEW).hits().stream()
                            .anyMatch(one -> !Collections.disjoint(one.sources(), post.gold()));
            found += hit ? 1 : 0;
            steps.one();
        }
        return new Share(posts.size(), found);
    }

    private static String same(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /// Counts what was asked.
    static final class Steps {
        private final Progress progress;
        private final long total;
        private long done;

        Steps(Progress progress, long total) {
            this.progress = progress;
            this.total = total;
        }

        void one() {
            progress.at("control", Math.min(++done, total), total);
        }

        void end() {
            progress.at("control", total, total);
        }
    }
}
