package vestovoy.store;

/// Characters that not every database keeps: PostgreSQL refuses U+0000 in a text, and half a
/// surrogate pair is no UTF-8. One such text must not stop the reading of a source for ever, so
/// they become U+FFFD, as decoders do.
final class Characters {
    private static final char REPLACEMENT = '\uFFFD';

    private Characters() {}

    static String kept(String text) {
        return text.codePoints().allMatch(Characters::fits) ? text : replaced(text);
    }

    private static String replaced(String text) {
        return text.codePoints()
                .map(point -> fits(point) ? point : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean fits(int point) {
        return point != 0 && (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE);
    }
}
