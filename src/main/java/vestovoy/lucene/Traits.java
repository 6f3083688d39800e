package vestovoy.lucene;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tartarus.snowball.ext.RussianStemmer;
import vestovoy.community.Folding;
import vestovoy.community.Markup;
import vestovoy.triage.Readings;

/// What of a text tells its kind, each trait a number below [#COUNT] with how much of it there is:
/// stems, words and pairs of words; pieces of words; signs such as a question mark, a link or an
/// emoji; and the learned meaning. Each of these groups has the same length for every text, so that
/// a long text is no other than a short one.
///
/// All but meaning are hashed into a bounded number of places.
final class Traits {
    private static final int BITS = 17;
    private static final int HASHED = 1 << BITS;
    private static final Paraphrases MEANING = Paraphrases.own();

    /// What is read of a text, and how; a model of other traits cannot be used.
    static final String VERSION = "traits 1, " + MEANING.model();

    /// Above every trait.
    static final int COUNT = HASHED + MEANING.dimensions();

    /// Characters that are read of a text: a kind shows at the beginning and at the end.
    private static final int HEAD = 1_200;

    private static final int TAIL = 400;
    private static final int MOST_WORDS = 300;

    private static final float WORDS = 1;
    private static final float PIECES = 1;
    private static final float SIGN = 0.3f;
    private static final float MEANT = 1;

    private static final int SHORTEST_PIECE = 3;
    private static final int LONGEST_PIECE = 5;

    private static final Pattern ADDRESS =
            Pattern.compile(
                    "(?:https?://|www\\.)\\S{1,2000}|\\b[a-z0-9-]{1,60}\\.(?:ru|com|net|org|me|cc|su|рф|online|site|shop|top|xyz|club)\\b(?:/\\S{0,200})?",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d -]{0,40}");

    private final int[] traits;
    private final float[] amounts;

    private Traits(int[] traits, float[] amounts) {
        this.traits = traits;
        this.amounts = amounts;
    }

    /// Reads a text as VK gave it, any length, any characters.
    static Traits of(String text) {
        String read = shortened(text);
        String shown = Markup.plain(read);
        Matcher address = ADDRESS.matcher(shown);
        String bare = address.replaceAll(" ");
        List<String> words = meant(Readings.of(bare));
        Gathering all = new Gathering();
        all.words(words);
        all.close(WORDS);
        all.pieces(words);
        all.close(PIECES);
        all.signs(shown, bare, words.size());
        if (read.startsWith("[id")) {
            // Addressed to a person: mostly another customer.
            all.hashed('!', "addressed");
        }
        all.closeEach(SIGN);
        all.meaning(words);
        return all.traits();
    }

    private static String shortened(String text) {
        return text.length() <= HEAD + TAIL
                ? text
                : text.substring(0, HEAD) + " " + text.substring(text.length() - TAIL);
    }

    /// The way of reading in which most words are known.
    private static List<String> meant(Readings readings) {
        List<String> best = readings.words();
        if (readings.ways().size() > 1) {
            long most = known(best);
            for (List<String> way : readings.ways().subList(1, readings.ways().size())) {
                long known = known(way);
                if (known > most) {
                    best = way;
                    most = known;
                }
            }
        }
        return best.size() <= MOST_WORDS ? best : best.subList(0, MOST_WORDS);
    }

    private static long known(List<String> words) {
        return words.stream()
                .filter(Folding::hasCyrillic)
                .limit(MOST_WORDS)
                .filter(word -> MEANING.knows(Words.word(word).stem()))
                .count();
    }

    int size() {
        return traits.length;
    }

    int trait(int at) {
        return traits[at];
    }

    float amount(int at) {
        return amounts[at];
    }

    /// Traits of one text as they are found, group by group.
    private static final class Gathering {
        private int[] traits = new int[1024];
        private float[] amounts = new float[1024];
        private int size;
        private int from;

        private void add(int trait, float amount) {
            if (size == traits.length) {
                traits = Arrays.copyOf(traits, size * 2);
                amounts = Arrays.copyOf(amounts, size * 2);
            }
            traits[size] = trait;
            amounts[size++] = amount;
        }

        private void hashed(char mark, CharSequence text, int start, int end) {
            int hash = mark * 0x9E3779B9;
            for (int at = start; at < end; at++) {
                hash = hash * 31 + text.charAt(at);
            }
            add(place(hash), 1);
        }

        private void hashed(char mark, String text) {
            hashed(mark, text, 0, text.length());
        }

        private static int place(int hash) {
            int mixed = hash;
            mixed ^= mixed >>> 16;
            mixed *= 0x85EBCA6B;
            mixed ^= mixed >>> 13;
            mixed *= 0xC2B2AE35;
            mixed ^= mixed >>> 16;
            return mixed >>> (32 - BITS);
        }

        void words(List<String> words) {
            RussianStemmer stemmer = new RussianStemmer();
            String before = "^";
            String earlier = "";
            for (String word : words) {
                String form = numberless(word);
                stemmer.setCurrent(form);
                stemmer.stem();
                String stem = stemmer.getCurrent();
                hashed('s', stem);
                hashed('f', form);
                hashed('2', before + " " + stem);
                if (!earlier.isEmpty()) {
                    hashed('3', earlier + " " + stem);
                }
                earlier = before;
                before = stem;
            }
            hashed('2', before + " $");
        }

        /// Digits say how many, not which.
        private static String numberless(String word) {
            return Character.isDigit(word.charAt(0)) ? "#" + Math.min(word.length(), 9) : word;
        }

        void pieces(List<String> words) {
            for (String word : words) {
                if (Character.isDigit(word.charAt(0))) {
                    continue;
                }
                String bordered = "_" + word + "_";
                for (int length = SHORTEST_PIECE; length <= LONGEST_PIECE; length++) {
                    for (int at = 0; at + length <= bordered.length(); at++) {
                        hashed('p', bordered, at, at + length);
                    }
                }
            }
        }

        void signs(String shown, String bare, int words) {
            if (bare.length() != shown.length()) {
                hashed('!', "link");
            }
            int letters = 0;
            int capitals = 0;
            int latin = 0;
            for (int at = 0; at < bare.length(); ) {
                int point = bare.codePointAt(at);
                at += Character.charCount(point);
                if (Character.isLetter(point)) {
                    letters++;
                    capitals += Character.isUpperCase(point) ? 1 : 0;
                    latin += Folding.latin(point) ? 1 : 0;
                } else if (!Character.isDigit(point) && !Character.isWhitespace(point)) {
                    hashed('c', Character.toString(point));
                    if (point > 0x2190) {
                        hashed('!', "picture");
                    }
                }
            }
            for (String run :
                    List.of("?", "??", "!", "!!", "...", "))", "((", "\n", "+7", "?!", "*")) {
                if (bare.contains(run)) {
                    hashed('r', run);
                }
            }
            if (bare.endsWith("?")) {
                hashed('!', "asks");
            }
            if (letters > 6 && capitals > letters * 0.6) {
                hashed('!', "shouts");
            }
            if (letters > 6 && latin > letters * 0.8) {
                hashed('!', "latin");
            }
            Matcher numbers = NUMBER.matcher(bare);
            while (numbers.find()) {
                long digits = numbers.group().chars().filter(Character::isDigit).count();
                hashed('n', Long.toString(Math.min(digits, 16)));
            }
            hashed('l', Integer.toString(bucket(words)));
        }

        private static int bucket(int words) {
            return words <= 2 ? words : 3 + (int) (Math.log(words / 3.0) / Math.log(1.8));
        }

        void meaning(List<String> words) {
            float[] vector = MEANING.question(String.join(" ", words));
            for (int at = 0; at < vector.length; at++) {
                add(HASHED + at, vector[at] * MEANT);
            }
        }

        /// Ends a group: equal traits become one, and the group gets its length.
        void close(float length) {
            unite();
            double square = 0;
            for (int at = from; at < size; at++) {
                square += amounts[at] * amounts[at];
            }
            float scale = (float) (length / Math.sqrt(square));
            for (int at = from; at < size; at++) {
                amounts[at] *= scale;
            }
            from = size;
        }

        /// Ends a group of traits that count one by one.
        void closeEach(float amount) {
            unite();
            Arrays.fill(amounts, from, size, amount);
            from = size;
        }

        private void unite() {
            Arrays.sort(traits, from, size);
            int end = from;
            for (int at = from; at < size; ) {
                int next = at;
                while (next < size && traits[next] == traits[at]) {
                    next++;
                }
                traits[end] = traits[at];
                amounts[end++] = (float) Math.sqrt(next - at);
                at = next;
            }
            size = end;
        }

        Traits traits() {
            return new Traits(Arrays.copyOf(traits, size), Arrays.copyOf(amounts, size));
        }
    }
}
