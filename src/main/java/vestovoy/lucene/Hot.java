package vestovoy.lucene;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import vestovoy.faq.Calibration;
import vestovoy.faq.Hits;

/// What is asked again and again, answered from memory: the hits of a text in a generation under a
/// calibration. When either changes, nothing old is given out. Safe for many threads.
///
/// Texts that differ only in case, in blanks, or in the question and exclamation marks and brackets
/// at their end count as one: no search tells them apart, and the words shown as matched are
/// written as the first one wrote them.
final class Hot {
    /// Ten candidates with all that explains them take about 40 KB, so that all this takes 20 MB.
    private static final int KEPT = 500;

    /// Nobody asks a long story twice.
    private static final int LONGEST = 300;

    /// Other marks are letters in the wrong keyboard layout.
    private static final String ENDS = "?!)";

    private record Question(String generation, String text, int count) {}

    private record Answer(Calibration calibration, Hits hits) {}

    private final Cache<Question, Answer> answers =
            Caffeine.newBuilder().maximumSize(KEPT).executor(Runnable::run).build();
    private final LongAdder remembered = new LongAdder();
    private final LongAdder searched = new LongAdder();

    /// The hits of a text, remembered or searched for.
    ///
    /// @param generation acquired by the caller
    Hits hits(OpenGeneration generation, String text, int count) {
        if (text.length() > LONGEST) {
            searched.increment();
            return generation.search(text, count);
        }
        Calibration calibration = generation.tuning().inForce();
        Question question = new Question(generation.generation().id(), normal(text), count);
        Answer answer = answers.getIfPresent(question);
        if (answer != null && answer.calibration().equals(calibration)) {
            remembered.increment();
            return answer.hits();
        }
        searched.increment();
        Hits hits = generation.search(text, count);
        boolean same = generation.tuning().inForce().equals(calibration);
        if (same) {
            answers.put(question, new Answer(calibration, hits));
        }
        return hits;
    }

    /// Frees what was kept for a generation that is not live any more.
    void forget() {
        answers.invalidateAll();
    }

    /// How many texts were answered from memory.
    long remembered() {
        return remembered.sum();
    }

    /// How many texts were searched for.
    long searched() {
        return searched.sum();
    }

    static String normal(String text) {
        StringBuilder normal = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (!Character.isWhitespace(letter)) {
                normal.append(letter);
            } else if (!normal.isEmpty() && normal.charAt(normal.length() - 1) != ' ') {
                normal.append(' ');
            }
        }
        int end = normal.length();
        while (end > 0 && (normal.charAt(end - 1) == ' ' || ends(normal.charAt(end - 1)))) {
            end--;
        }
        return normal.substring(0, end).toLowerCase(Locale.ROOT);
    }

    private static boolean ends(char letter) {
        return ENDS.indexOf(letter) >= 0;
    }
}
