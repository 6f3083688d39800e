package vestovoy.community;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Finds what must not be repeated, kept in an index or shown in a list: phones, e-mail addresses,
/// bank cards and accounts, order numbers, numbers of papers, dates of birth, where somebody lives,
/// and the full name beside it.
///
/// Made once from the forms of order numbers; safe for use by many threads. Reading takes time
/// linear in the text's length, whatever it holds. Masking twice changes nothing.
public final class PersonalData {
    /// What the order numbers of the usual markets look like: 0 is a digit, A a letter.
    public static final List<String> USUAL_FORMS =
            List.of(
                    "00000-0000",
                    "000000-0000",
                    "0000000-0000",
                    "00000000-0000",
                    "00000000-0000-0",
                    "000000000-0000",
                    "000000000-0000-0",
                    "0000000000-0000",
                    "0000000000-0000-0",
                    "0000-000000");

    /// One look is enough for texts that people write; what a mask leaves bare takes a second.
    private static final int LOOKS = 8;

    /// So much of the end of a find tells whose it is: a phone is the same with 8 and with +7.
    private static final int TELLING = 10;

    private static final Set<Kind> NUMBERS =
            Set.of(
                    Kind.PHONE,
                    Kind.CARD,
                    Kind.ORDER,
                    Kind.PASSPORT,
                    Kind.INSURANCE,
                    Kind.TAX,
                    Kind.ACCOUNT);
    private static final Emails EMAILS = new Emails();
    private static final PersonalData USUAL = of(USUAL_FORMS);

    /// Those that find nothing without a digit.
    private final List<Detector> detectors;

    private PersonalData(List<Detector> detectors) {
        this.detectors = detectors;
    }

    /// What a find is, and the words that stand in its place.
    public enum Kind {
        PHONE("[телефон]"),
        EMAIL("[почта]"),
        CARD("[карта]"),
        ORDER("[номер заказа]"),
        PASSPORT("[паспорт]"),
        INSURANCE("[СНИЛС]"),
        TAX("[ИНН]"),
        ACCOUNT("[счёт]"),
        BIRTH("[дата рождения]"),
        ADDRESS("[адрес]"),
        NAME("[имя]");

        private final String mask;

        Kind(String mask) {
            this.mask = mask;
        }

        public String mask() {
            return mask;
        }
    }

    /// A find.
    ///
    /// @param start of its first character in the text, from 0
    /// @param end after its last character
    /// @param kind what it is
    public record Span(int start, int end, Kind kind) {
        /// What stands there.
        public String in(String text) {
            return text.substring(start, end);
        }

        int length() {
            return end - start;
        }
    }

    /// With the usual forms of order numbers.
    public static PersonalData usual() {
        return USUAL;
    }

    /// With forms of order numbers of one's own: `00000-0000`, where 0 stands for a digit, A for a
    /// letter, and other characters for themselves.
    ///
    /// @throws IllegalArgumentException saying what a form should be
    public static PersonalData of(List<String> forms) {
        return new PersonalData(
                List.of(
                        new Cards(),
                        new Phones(),
                        new Papers(),
                        new OrderNumbers(forms),
                        new Addresses()));
    }

    /// What stands in a text, in its order; no two overlap.
    public List<Span> find(String text) {
        return find(text, LOOKS);
    }

    /// Looks again where a find left others bare, at most so many times; then all of the text
    /// counts as found, so that nothing is left in what nobody wrote to be read.
    List<Span> find(String text, int looks) {
        Seen seen = new Seen(text);
        List<Span> all = new ArrayList<>();
        for (int look = 0; look < looks; look++) {
            List<Span> found = look(seen);
            if (found.isEmpty()) {
                return merged(all);
            }
            all.addAll(seen.places(found));
            seen.cover(found);
        }
        return List.of(new Span(0, text.length(), Kind.ORDER));
    }

    private List<Span> look(Seen seen) {
        Seen.View view = seen.view();
        List<Span> found = new ArrayList<>(EMAILS.in(view));
        if (view.low().chars().anyMatch(one -> Seen.isDigit((char) one))) {
            detectors.forEach(detector -> found.addAll(detector.in(view)));
        }
        return merged(FullNames.beside(merged(found), view));
    }

    /// Finds that overlap become one, of the longest one's kind: nothing found is left out.
    private static List<Span> merged(List<Span> spans) {
        List<Span> sorted = new ArrayList<>(spans);
        sorted.sort(Comparator.comparingInt(Span::start).thenComparingInt(Span::end));
        List<Span> merged = new ArrayList<>();
        for (Span span : sorted) {
            Span last = merged.isEmpty() ? null : merged.getLast();
            if (last == null || span.start() >= last.end()) {
                merged.add(span);
            } else {
                Kind kind = span.length() > last.length() ? span.kind() : last.kind();
                int end = Math.max(last.end(), span.end());
                merged.set(merged.size() - 1, new Span(last.start(), end, kind));
            }
        }
        return merged;
    }

    /// The text without what stands in it, for a search: a blank in the place of each find.
    public static String without(String text, List<Span> found) {
        StringBuilder left = new StringBuilder(text.length());
        int at = 0;
        for (Span span : found) {
            left.append(text, at, span.start()).append(' ');
            at = span.end();
        }
        return left.append(text, at, text.length()).toString();
    }

    /// Whether one text says personal data of another, in whatever grouping.
    public boolean repeats(String said, String post) {
        return says(said, post) || says(post, said);
    }

    private boolean says(String said, String post) {
        String folded = folded(said);
        return find(post).stream()
                .map(span -> folded(span.in(post)))
                .map(found -> found.substring(Math.max(0, found.length() - TELLING)))
                .anyMatch(found -> !found.isEmpty() && folded.contains(found));
    }

    private static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    /// The text with every find replaced by words in brackets that say what stood there.
    public String mask(String text) {
        return masked(text, _ -> true);
    }

    /// The same for what the community itself said: its own addresses are there to be read, a
    /// customer's numbers are not, nor where one lives.
    public String maskNumbers(String text) {
        return masked(text, span -> isCustomers(text, span));
    }

    /// The same for what people wrote to be said: a phone of a town is there to be called.
    public String maskWritten(String text) {
        return masked(text, span -> isCustomers(text, span) && !Phones.isOfATown(span.in(text)));
    }

    private static boolean isCustomers(String text, Span span) {
        return NUMBERS.contains(span.kind()) || Addresses.isHome(text, span);
    }

    /// Whether something of a text is masked: what stood there is for people to say.
    public static boolean isMasked(String text) {
        return Seen.MASKS.matcher(text).find();
    }

    private String masked(String text, Predicate<Span> wanted) {
        StringBuilder masked = new StringBuilder(text.length());
        int at = 0;
        for (Span span : find(text)) {
            if (wanted.test(span)) {
                masked.append(text, at, span.start()).append(span.kind().mask());
                at = span.end();
            }
        }
        return masked.append(text, at, text.length()).toString();
    }
}
