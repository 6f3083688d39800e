package vestovoy.community;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import vestovoy.community.Tokens.Token;

/// Where somebody lives: from the town or street to the flat. Pick-up points, shops and offices are
/// for all to know.
///
/// Each number that may be a house is read ([Dwelling]), and what was read is judged: a flat speaks
/// for a home, and so does a street with a house, unless the words about it are of a place that is
/// open to all. A bounded number of words is looked at for each number.
final class Addresses implements Detector {
    private static final int WORDS_BEFORE = 14;
    private static final int WORDS_AFTER = 7;
    private static final int WIDEST_SIZE = 8;

    private static final Set<String> LEADS = Set.of("на", "по", "с");
    private static final Pattern FLAT =
            Pattern.compile(
                    "(?<!\\p{L})(?:кв|квартир\\p{L}{0,2}|комн)\\.? {0,2}\\d",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern STREET_LIKE =
            Pattern.compile(
                    ".{0,30}(?:ина|ова|ева|ого|ая|ую|ой|ей|ых|ев|ов|ий|ый|мира|победы|октября|мая)");

    @Override
    public List<PersonalData.Span> in(Seen.View view) {
        List<PersonalData.Span> found = new ArrayList<>();
        Tokens tokens = new Tokens(view);
        int from = 0;
        for (int at = 0; at < tokens.size(); at++) {
            if (tokens.at(at).number()) {
                Dwelling read = Dwelling.at(at, from, tokens);
                if (isHome(read, tokens)) {
                    found.add(
                            new PersonalData.Span(
                                    tokens.at(read.first()).start(),
                                    tokens.at(read.last()).end(),
                                    PersonalData.Kind.ADDRESS));
                    from = read.last() + 1;
                    at = read.last();
                }
            }
        }
        return found;
    }

    /// Whether a find in the community's own words is where somebody lives, not where it is itself.
    static boolean isHome(String text, PersonalData.Span span) {
        return span.kind() == PersonalData.Kind.ADDRESS && FLAT.matcher(span.in(text)).find();
    }

    private static boolean isHome(Dwelling read, Tokens tokens) {
        if (read.flat() && (read.street() || read.named() || read.parts() > 0)) {
            return true;
        }
        boolean amount =
                tokens.at(read.house()).veiled() || AddressWords.unit(tokens.at(read.last() + 1));
        if (amount || about(read, tokens, AddressWords::open)) {
            return false;
        }
        return read.street() || (read.named() && isLikely(read, tokens));
    }

    /// Whether a bare name before a number is a street.
    private static boolean isLikely(Dwelling read, Tokens tokens) {
        Token before = tokens.at(read.house() - 1);
        Token name = AddressWords.house(before) ? tokens.at(read.house() - 2) : before;
        if (!before.word() || !(before.capital() || name.capital())) {
            return false;
        }
        boolean streetLike = STREET_LIKE.matcher(name.low()).matches();
        if (AddressWords.knownTown(name) && !streetLike) {
            return false;
        }
        return read.town()
                || about(read, tokens, AddressWords::home)
                || (streetLike && (read.parts() > 0 || isHouseAndFlat(read, tokens)));
    }

    /// 5-12; sizes lie close together.
    private static boolean isHouseAndFlat(Dwelling read, Tokens tokens) {
        String[] both = tokens.at(read.house()).low().split("-", -1);
        if (both.length != 2) {
            return false;
        }
        int house = Integer.parseInt(Detector.digits(both[0]));
        int flat = Integer.parseInt(Detector.digits(both[1]));
        return both[0].indexOf('/') >= 0
                || Character.isLetter(both[0].charAt(both[0].length() - 1))
                || LEADS.contains(tokens.at(read.first() - 1).low())
                || flat < house
                || flat - house > WIDEST_SIZE;
    }

    private static boolean about(Dwelling read, Tokens tokens, Predicate<Token> said) {
        for (int at = read.first() - WORDS_BEFORE; at <= read.last() + WORDS_AFTER; at++) {
            if ((at < read.first() || at > read.last()) && said.test(tokens.at(at))) {
                return true;
            }
        }
        return false;
    }
}
