package vestovoy.lucene;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vestovoy.faq.Judged;
import vestovoy.faq.LabelledPost;
import vestovoy.faq.PostsFile;
import vestovoy.faq.Reliability;
import vestovoy.triage.Guess;
import vestovoy.triage.Kind;

/// How well kinds are told apart on posts that nothing was learned from: `mvn test
/// -Dtest=MeasureKinds`.
class MeasureKinds {
    private static final int FOLDS = 5;
    private static final int ROUNDS = 5;

    @ParameterizedTest
    @ValueSource(strings = {"market", "mixed"})
    void measures(String set) {
        List<LabelledPost> posts = posts(set);
        Map<Kind, Map<Kind, Integer>> confusion = new EnumMap<>(Kind.class);
        List<Judged> judged = new ArrayList<>();
        for (LabelledPost post : posts) {
            Guess guess = KindModel.own().guess(post.text());
            Kind kind = Kind.of(post.kind()).orElseThrow();
            confusion
                    .computeIfAbsent(kind, _ -> new EnumMap<>(Kind.class))
                    .merge(guess.best(), 1, Integer::sum);
            judged.add(new Judged(guess.sure(), guess.best() == kind));
            if (Boolean.getBoolean("errors") && guess.best() != kind) {
                System.out.printf(
                        Locale.ROOT,
                        "%s for %s %.2f: %s%n",
                        guess.best(),
                        kind,
                        guess.sure(),
                        post.text());
            }
        }
        long right = judged.stream().filter(Judged::right).count();
        System.out.printf(
                Locale.ROOT,
                "MEASURED %s: %d posts, right %.3f, macro F1 %.3f%n",
                set,
                posts.size(),
                (double) right / posts.size(),
                macroF1(confusion));
        for (Kind kind : Kind.values()) {
            System.out.printf("%-15s %s%n", kind.code(), confusion.get(kind));
        }
        System.out.println(Reliability.of(judged).text());
    }

    /// What labelled posts of a community teach: four fifths of a set, tried on the fifth that is
    /// left; and all of the other set, of another community, to see that nothing is lost.
    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.03, 0.1, 0.3, 1, 3})
    void measuresWhatPostsTeach(double hold) {
        List<LabelledPost> market = posts("market");
        List<LabelledPost> mixed = posts("mixed");
        System.out.printf(
                Locale.ROOT,
                "MEASURED taught, hold %.2f: market by itself %s, mixed by itself %s, mixed by market %s, market by mixed %s%n",
                hold,
                byItself(market, hold),
                byItself(mixed, hold),
                tried(List.of(taught(market, hold)), List.of(mixed)),
                tried(List.of(taught(mixed, hold)), List.of(market)));
    }

    private static String byItself(List<LabelledPost> posts, double hold) {
        List<KindModel> models = new ArrayList<>();
        List<List<LabelledPost>> left = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<LabelledPost> read = new ArrayList<>();
            List<LabelledPost> unread = new ArrayList<>();
            for (int at = 0; at < posts.size(); at++) {
                (at % FOLDS == fold ? unread : read).add(posts.get(at));
            }
            models.add(taught(read, hold));
            left.add(unread);
        }
        return tried(models, left);
    }

    private static KindModel taught(List<LabelledPost> posts, double hold) {
        return KindAdapter.adapted(KindModel.own(), KindAdapter.lessons(posts), hold);
    }

    /// Share of right guesses, and the surprise (log loss).
    private static String tried(List<KindModel> models, List<List<LabelledPost>> sets) {
        int right = 0;
        int all = 0;
        double surprise = 0;
        for (int at = 0; at < models.size(); at++) {
            for (LabelledPost post : sets.get(at)) {
                Guess guess = models.get(at).guess(post.text());
                Kind kind = Kind.of(post.kind()).orElseThrow();
                right += guess.best() == kind ? 1 : 0;
                surprise -= Math.log(guess.of(kind) + 1e-12);
                all++;
            }
        }
        return "%.3f (%.3f)".formatted((double) right / all, surprise / all);
    }

    private static List<LabelledPost> posts(String set) {
        return PostsFile.read(Path.of("src/test/resources/kinds", set + ".jsonl"));
    }

    /// How long one guess takes, on one thread, warm.
    @Test
    void measuresTime() {
        List<LabelledPost> posts = new ArrayList<>(posts("market"));
        posts.addAll(posts("mixed"));
        String longest = posts.stream().map(LabelledPost::text).collect(Collectors.joining(" "));
        List<Long> took = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            took.clear();
            posts.forEach(post -> took.add(time(post.text())));
        }
        Collections.sort(took);
        System.out.printf(
                Locale.ROOT,
                "MEASURED guess: median %.3f ms, 99 of 100 within %.3f ms, 64 KiB %.3f ms%n",
                took.get(took.size() / 2) / 1e6,
                took.get(took.size() * 99 / 100) / 1e6,
                time(longest.repeat(2).substring(0, 1 << 16)) / 1e6);
    }

    private static long time(String text) {
        long begun = System.nanoTime();
        KindModel.own().guess(text);
        return System.nanoTime() - begun;
    }

    private static double macroF1(Map<Kind, Map<Kind, Integer>> confusion) {
        double sum = 0;
        for (Kind kind : Kind.values()) {
            int right = 0;
            int meant = 0;
            int said = 0;
            for (var row : confusion.entrySet()) {
                for (var cell : row.getValue().entrySet()) {
                    meant += row.getKey() == kind ? cell.getValue() : 0;
                    said += cell.getKey() == kind ? cell.getValue() : 0;
                    right += row.getKey() == kind && cell.getKey() == kind ? cell.getValue() : 0;
                }
            }
            sum += meant + said == 0 ? 0 : 2.0 * right / (meant + said);
        }
        return sum / Kind.values().length;
    }
}
