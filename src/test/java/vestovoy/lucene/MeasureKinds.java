package vestovoy.lucene;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    @ParameterizedTest
    @ValueSource(strings = {"market", "mixed"})
    void measures(String set) {
        List<LabelledPost> posts =
                PostsFile.read(Path.of("src/test/resources/kinds", set + ".jsonl"));
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
