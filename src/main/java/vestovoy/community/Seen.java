package vestovoy.community;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// A text as a reader sees it: without unseen characters, with all digits, dashes and blanks in one
/// form, and with letters that stand for digits turned into them. Places lead back to the text.
final class Seen {
    /// Stands where a find or a mask stands: no detector reads across it.
    static final char COVER = '\uE000';

    static final Pattern MASKS = masks();
    private static final String DASHES = "‐‑‒–—―−";
    private static final int MOST_ZEROS = 4;

    private final String text;
    private final char[] shown;
    private final int[] starts;
    private final int[] ends;
    private int length;

    Seen(String text) {
        this.text = text;
        this.shown = new char[text.length()];
        this.starts = new int[text.length()];
        this.ends = new int[text.length()];
        read();
        cover(
                MASKS.matcher(new String(shown, 0, length))
                        .results()
                        .map(mask ->
                                new PersonalData.Span(
                                        mask.start(), mask.end(), PersonalData.Kind.ORDER))
                        .toList());
    }

    private static Pattern masks() {
        StringBuilder any = new StringBuilder();
        for (PersonalData.Kind kind : PersonalData.Kind.values()) {
            any.append(any.isEmpty() ? "" : "|").append(Pattern.quote(kind.mask()));
        }
        return Pattern.compile(any.toString());
    }

    /// What is not seen belongs to what stands before it.
    private void read() {
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            int end = at + Character.charCount(point);
            char form = form(point, text.charAt(at));
            if (form != 0) {
                shown[length] = form;
                starts[length] = at;
                ends[length] = end;
                length++;
            } else if (length > 0) {
                ends[length - 1] = end;
            }
            at = end;
        }
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

    /// Puts one sign in the place of each find, so that it makes no difference what stood there.
    ///
    /// @param found in order, none overlapping another
    void cover(List<PersonalData.Span> found) {
        int size = 0;
        int at = 0;
        for (PersonalData.Span span : found) {
            size = moved(at, span.start(), size);
            starts[size] = starts[span.start()];
            ends[size] = ends[span.end() - 1];
            shown[size] = COVER;
            size++;
            at = span.end();
        }
        length = moved(at, length, size);
    }

    private int moved(int from, int to, int target) {
        System.arraycopy(shown, from, shown, target, to - from);
        System.arraycopy(starts, from, starts, target, to - from);
        System.arraycopy(ends, from, ends, target, to - from);
        return target + to - from;
    }

    /// Letters that look like digits, in a word that has a digit, or O alone beside such words: `8
    /// 9О8 ООО 99 ОО`.
    private static void turnLetters(char[] line) {
        boolean afterDigits = false;
        int at = 0;
        while (at < line.length) {
            if (!Character.isLetterOrDigit(line[at])) {
                afterDigits &= " -().".indexOf(line[at]) >= 0;
                at++;
                continue;
            }
            int end = at;
            boolean digit = false;
            boolean zeros = true;
            boolean alike = true;
            for (; end < line.length && Character.isLetterOrDigit(line[end]); end++) {
                digit |= isDigit(line[end]);
                zeros &= twin(line[end]) == '0';
                alike &= isDigit(line[end]) || twin(line[end]) != 0;
            }
            boolean alone = afterDigits && zeros && end - at <= MOST_ZEROS;
            boolean number = (alike && digit && end - at > 1) || alone;
            for (int place = at; number && place < end; place++) {
                line[place] = isDigit(line[place]) ? line[place] : twin(line[place]);
            }
            afterDigits = number || (alike && digit);
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
        char[] line = Arrays.copyOf(shown, length);
        turnLetters(line);
        char[] low = line.clone();
        for (int at = 0; at < low.length; at++) {
            char small = Character.toLowerCase(low[at]);
            low[at] = small == 'ё' ? 'е' : small;
        }
        String lower = new String(low);
        return new View(new String(line), lower, Nobodys.veiled(lower));
    }

    /// The same finds in the places of the text.
    List<PersonalData.Span> places(List<PersonalData.Span> found) {
        return found.stream()
                .map(span ->
                        new PersonalData.Span(
                                starts[span.start()], ends[span.end() - 1], span.kind()))
                .toList();
    }
}
