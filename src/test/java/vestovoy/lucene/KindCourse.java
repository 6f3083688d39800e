package vestovoy.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;
import vestovoy.triage.Kind;

/// Turns lines of [KindCorpus] into lessons: each as it stands, and as people in a hurry write.
/// Made by a fixed seed, so that equal lines give equal lessons.
final class KindCourse {
    private static final int SEED = 7;
    private static final List<String> OPENINGS =
            List.of(
                    "Здравствуйте! ",
                    "Добрый день, ",
                    "Доброе утро. ",
                    "привет ",
                    "[club1|Полка], ",
                    "Ребята, ",
                    "Уважаемые, ",
                    "Подскажите, ",
                    "Спасибо. ",
                    "");
    private static final List<String> ENDINGS =
            List.of(
                    " спасибо",
                    " Заранее спасибо!",
                    " пожалуйста",
                    "???",
                    "!!!",
                    "...",
                    " 🙏",
                    " 😡",
                    ")))",
                    " https://example.org/p/1",
                    "");

    /// One text in so many is joined with the next one of its kind, so that length tells no kind.
    private static final int JOINED = 4;

    private KindCourse() {}

    static List<KindLearner.Lesson> of(List<KindCorpus.Line> lines) {
        Random chance = new Random(SEED);
        UnaryOperator<String> mistyped = Noise.mistyped(SEED);
        List<KindLearner.Lesson> lessons = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            KindCorpus.Line line = lines.get(at);
            add(lessons, line.text(), line.kind());
            add(lessons, hurried(line.text(), mistyped, chance), line.kind());
            KindCorpus.Line next = lines.get((at + 1) % lines.size());
            if (at % JOINED == 0 && next.kind() == line.kind()) {
                add(lessons, line.text() + " " + next.text(), line.kind());
            }
        }
        return lessons;
    }

    private static void add(List<KindLearner.Lesson> lessons, String text, Kind kind) {
        lessons.add(new KindLearner.Lesson(Traits.of(text), kind));
    }

    private static String hurried(String text, UnaryOperator<String> mistyped, Random chance) {
        String written = chance.nextInt(3) == 0 ? mistyped.apply(text) : text;
        if (chance.nextInt(3) == 0) {
            written = written.replaceAll("[.,!?]", "").toLowerCase(Locale.ROOT);
        }
        if (chance.nextInt(3) == 0) {
            written = any(OPENINGS, chance) + written;
        }
        if (chance.nextInt(4) == 0) {
            written = written + any(ENDINGS, chance);
        }
        return struck(written, chance);
    }

    /// Rarer ways to strike the keys.
    private static String struck(String text, Random chance) {
        return switch (chance.nextInt(24)) {
            case 0 -> Noise.transliterated(text);
            case 1 -> Noise.otherLayout(text);
            case 2 -> text.toUpperCase(Locale.ROOT);
            case 3 -> text.replace('ё', 'е').replace('Ё', 'Е');
            case 4 -> text.replaceAll("([аоуыэеи])(?=[^\\p{L}]|$)", "$1$1$1$1");
            default -> text;
        };
    }

    private static String any(List<String> list, Random chance) {
        return list.get(chance.nextInt(list.size()));
    }
}
