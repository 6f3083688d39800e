package vestovoy.community;

/// What an order number looks like: 0 stands for a digit, A for a letter, other characters for
/// themselves. Not a pattern language.
record OrderForm(String form) {
    private static final int FEWEST = 5;
    private static final int LONGEST = 30;

    OrderForm {
        long digits = form.chars().filter(one -> one == '0').count();
        if (!form.matches("[0A .#/_-]{1,30}") || digits < FEWEST || form.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "a form of order numbers, such as 00000-0000 or AA-000000: 0 for a digit (at least 5), A for a letter, between them blanks and any of -/._#, at most 30 characters");
        }
    }

    /// Whether the form stands at a place of a text, as a whole.
    boolean standsAt(int start, String text) {
        int end = start + form.length();
        if (end > text.length() || joined(text, start - 1, -1) || joined(text, end, 1)) {
            return false;
        }
        for (int at = 0; at < form.length(); at++) {
            if (!same(form.charAt(at), text.charAt(start + at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(char wanted, char there) {
        return switch (wanted) {
            case '0' -> Seen.isDigit(there);
            case 'A' -> Character.isLetter(there);
            default -> wanted == there;
        };
    }

    /// Whether a number or a code goes on beside the form, also over a hyphen; words of a sentence
    /// may stick to it.
    private static boolean joined(String text, int at, int step) {
        if (at < 0 || at >= text.length()) {
            return false;
        }
        char beside = text.charAt(at);
        int next = at + step;
        boolean hyphen = "-/.".indexOf(beside) >= 0 && next >= 0 && next < text.length();
        return Seen.isDigit(beside)
                || Folding.latin(beside)
                || (hyphen && Seen.isDigit(text.charAt(next)));
    }
}
