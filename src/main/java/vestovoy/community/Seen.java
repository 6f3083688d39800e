package vestovoy.community;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text as a reader sees it: without unseen characters, with all digits, dashes and blanks in one
/// form, and with letters that stand for digits turned into them. Places lead back to the text.
final class Seen {
    /// Stands where a find or a mask stands: no detector reads across it.
    static final char COVER = '\uE000';

    private static final Pattern MASKS = masks();
    private static final String DASHES = "‐‑‒–—―−";
    private static final int MOST_ZEROS = 4;

    private final String text;
    private final char[] shown;
    private final int[] places;
    private final int length;

    Seen(String text) {
        this.text = text;
        this.shown = new char[text.length()];
        this.places = new int[text.length()];
        this.length = read(text);
        coverMasks();
        turnLetters();
    }

    private static Pattern masks() {
        StringBuilder any = new StringBuilder();
        for (PersonalData.Kind kind : PersonalData.Kind.values()) {
            any.append(any.isEmpty() ? "" : "|").append(Pattern.quote(kind.mask()));
        }
        return Pattern.compile(any.toString());
    }

    private int read(String text) {
        int size = 0;
        for (int at = 0; at < text.length(); at++) {
            int point = text.codePointAt(at);
            char form = form(point, text.charAt(at));
            if (form != 0) {
                shown[size] = form;
                places[size] = at;
                size++;
            }
            if (point > Character.MAX_VALUE) {
                at++;
            }
        }
        return size;
    }

    /// One character in its one form; 0 when nobody sees it.
    private static char form(int point, char first) {
        if (point < 128) {
            return first == '\t' || first == '\r' ? ' ' : first;
        }
        int digit = Character.digit(point, 10);
        if (digit >= 0) {
            return (char) ('0' + digit);
        }
        int type = Character.getType(point);
        boolean unseen =
                type == Character.FORMAT
                        || type == Character.NON_SPACING_MARK
                        || type == Character.ENCLOSING_MARK
                        || point == '\u00AD';
        if (unseen) {
            return 0;
        }
        if (Character.isSpaceChar(point)) {
            return point == '\u2028' || point == '\u2029' ? '\n' : ' ';
        }
        if (DASHES.indexOf(point) >= 0) {
            return '-';
        }
        return point == '＠' ? '@' : point == '＋' ? '+' : point == COVER ? '?' : first;
    }

    private void coverMasks() {
        Matcher mask = MASKS.matcher(new String(shown, 0, length));
        while (mask.find()) {
            Arrays.fill(shown, mask.start(), mask.end(), COVER);
        }
    }

    /// Letters that look like digits, in a word that has a digit, or O alone beside such words:
    /// `8 9О8 ООО 99 ОО`.
    private void turnLetters() {
        boolean afterDigits = false;
        int at = 0;
        while (at < length) {
            if (!Character.isLetterOrDigit(shown[at])) {
                afterDigits &= " -().".indexOf(shown[at]) >= 0;
                at++;
                continue;
            }
            int end = at;
            boolean digit = false;
            boolean zeros = true;
            boolean alike = true;
            for (; end < length && Character.isLetterOrDigit(shown[end]); end++) {
                digit |= isDigit(shown[end]);
                zeros &= twin(shown[end]) == '0';
                alike &= isDigit(shown[end]) || twin(shown[end]) != 0;
            }
            boolean number = alike && (digit && end - at > 1 || afterDigits && zeros && end - at <= MOST_ZEROS);
            for (int place = at; number && place < end; place++) {
                shown[place] = isDigit(shown[place]) ? shown[place] : twin(shown[place]);
            }
            afterDigits = number || alike && digit;
            at = end;
        }
    }

    private static char twin(char letter) {
        return switch (letter) {
            case 'O', 'o', 'О', 'о' -> '0';
            case 'З', 'з' -> '3';
            case 'I', 'l' -> '1';
            default -> 0;
        };
    }

    static boolean isDigit(char one) {
        return one >= '0' && one <= '9';
    }

    /// What detectors read.
    ///
    /// @param line as it stands, in the seen form
    /// @param low the same in lower case, ё as е
    /// @param numbers the same without numbers that are nobody's, such as prices and dates
    record View(String line, String low, String numbers) {}

    View view() {
        String line = new String(shown, 0, length);
        char[] low = line.toCharArray();
        for (int at = 0; at < low.length; at++) {
            char small = Character.toLowerCase(low[at]);
            low[at] = small == 'ё' ? 'е' : small;
        }
        String lower = new String(low);
        return new View(line, lower, Nobodys.veiled(lower));
    }

    void cover(PersonalData.Span span) {
        Arrays.fill(shown, span.start(), span.end(), COVER);
    }

    /// The same finds in the places of the text.
    List<PersonalData.Span> places(List<PersonalData.Span> found) {
        return found.stream()
                .map(span ->
                        new PersonalData.Span(
                                places[span.start()],
                                after(places[span.end() - 1]),
                                span.kind()))
                .toList();
    }

    /// After a character, and after what is not seen behind it.
    private int after(int place) {
        int end = place + Character.charCount(text.codePointAt(place));
        while (end < text.length() && form(text.codePointAt(end), text.charAt(end)) == 0) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }
}
