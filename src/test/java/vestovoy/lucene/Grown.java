package vestovoy.lucene;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vestovoy.faq.Entry;

/// Real entries grown by a seed to any number: each new one has the length of a real one and its
/// words in an order in which real ones follow each other. As a language has ever more words the
/// more of it one reads, rare words are added that are made of the halves of two real ones, so that
/// their number grows with the power 0.6 of the text (Heaps).
///
/// The first entries are the real ones themselves.
final class Grown {
    private static final double HEAPS = 0.6;

    /// Of the rare words, those that stand in the texts for the first time.
    private static final double FIRST_TIME = 0.4;

    private final List<Entry> real;
    private final Random chance;
    private final List<String> words = new ArrayList<>();
    private final Map<String, List<String>> after = new HashMap<>();
    private final List<String> rare = new ArrayList<>();
    private final double known;
    private double written;

    Grown(List<Entry> real, long seed) {
        this.real = real;
        chance = new Random(seed);
        for (Entry entry : real) {
            read(entry.question());
            read(entry.answer());
        }
        known = words.stream().distinct().count();
        written = words.size();
    }

    private void read(String text) {
        String before = "";
        for (String word : text.strip().split("\\s+")) {
            words.add(word);
            after.computeIfAbsent(before, _ -> new ArrayList<>()).add(word);
            before = word;
        }
    }

    /// The entry of a number; to be asked for in rising order.
    Entry entry(int number) {
        Entry like = real.get(number % real.size());
        if (number < real.size()) {
            return like;
        }
        Entry other = real.get(chance.nextInt(real.size()));
        return new Entry(
                "grown-" + number,
                text(like.question()),
                List.of(),
                text(other.answer()),
                "",
                List.of("file/" + number),
                Instant.EPOCH,
                0);
    }

    List<Entry> entries(int count) {
        List<Entry> entries = new ArrayList<>(count);
        for (int number = 0; number < count; number++) {
            entries.add(entry(number));
        }
        return entries;
    }

    private String text(String like) {
        StringBuilder text = new StringBuilder();
        String before = "";
        for (int left = like.strip().split("\\s+").length; left > 0; left--) {
            List<String> next = after.getOrDefault(before, words);
            before = next.get(chance.nextInt(next.size()));
            text.append(text.isEmpty() ? "" : " ").append(rarely() ? rare() : before);
            written++;
        }
        return text.toString();
    }

    /// As often as the known words of so long a text grow in number, and as rare words come again.
    private boolean rarely() {
        double fresh = HEAPS * known / words.size() * Math.pow(written / words.size(), HEAPS - 1);
        return chance.nextDouble() < fresh / FIRST_TIME;
    }

    private String rare() {
        if (!rare.isEmpty() && chance.nextDouble() >= FIRST_TIME) {
            return rare.get(chance.nextInt(rare.size()));
        }
        String front = words.get(chance.nextInt(words.size()));
        String back = words.get(chance.nextInt(words.size()));
        String made = front.substring(0, front.length() / 2) + back.substring(back.length() / 2);
        rare.add(made);
        return made;
    }
}
