package vestovoy.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;
import vestovoy.triage.Kind;

/// Turns lines of [KindCorpus] into lessons: each as it stands, and as people in a hurry write.
final class KindCourse {
    private static final List<String> OPENINGS =
            List.of(
                    "Здравствуйте! ",
                    "Добрый день, ",
                    "привет ",
                    "[club1|Полка], ",
                    "Ребята, ",
                    "");
    private static final List<String> ENDINGS =
            List.of(" спасибо", " Заранее спасибо!", " пожалуйста", "???", "!!!", "...", " 🙏", "");

    private KindCourse() {}

    static List<KindLearner.Lesson> of(List<KindCorpus.Line> lines) {
        Random random = new Random(7);
        UnaryOperator<String> mistyped = Noise.mistyped(7);
        List<KindLearner.Lesson> lessons = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            KindCorpus.Line line = lines.get(at);
            add(lessons, line.text(), line.kind());
            add(lessons, hurried(line.text(), mistyped, random), line.kind());
            KindCorpus.Line next = lines.get((at + 1) % lines.size());
            if (at % 4 == 0 && next.kind() == line.kind()) {
                add(lessons, line.text() + " " + next.text(), line.kind());
            }
        }
        return lessons;
    }

    private static void add(List<KindLearner.Lesson> lessons, String text, Kind kind) {
        lessons.add(new KindLearner.Lesson(Traits.of(text), kind));
    }

    private static String hurried(String text, UnaryOperator<String> mistyped, Random random) {
        String written = random.nextInt(3) == 0 ? mistyped.apply(text) : text;
        if (random.nextInt(3) == 0) {
            written = written.replaceAll("[.,!?]", "").toLowerCase(Locale.ROOT);
        }
        if (random.nextInt(3) == 0) {
            written = any(OPENINGS, random) + written;
        }
        if (random.nextInt(4) == 0) {
            written = written + any(ENDINGS, random);
        }
        return written;
    }

    private static String any(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
