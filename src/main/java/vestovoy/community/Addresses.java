package vestovoy.community;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vestovoy.community.Tokens.Token;

/// Where somebody lives: from the town or street to the flat. Pick-up points, shops and offices
/// are for all to know.
///
/// Each number that may be a house is looked at: to its left a street, to its right the parts of a
/// house. A bounded number of words is looked at for each.
final class Addresses implements Detector {
    private static final int MOST_WORDS_OF_A_STREET = 4;
    private static final int MOST_PARTS = 8;
    private static final int MOST_BEFORE = 12;
    private static final int WORDS_ABOUT = 14;
    private static final int LONGEST_HOUSE = 4;
    private static final int INDEX = 6;
    private static final int WIDEST_SIZE = 8;

    private static final Pattern FLAT =
            Pattern.compile("(?<!\\p{L})(?:кв|квартир\\p{L}{0,2}|комн)\\.? {0,2}\\d", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern STREET_LIKE =
            Pattern.compile(
                    ".{0,30}(?:ина|ова|ева|ого|ской|ская|скую|цкая|цкой|ной|ная|ную|вая|вой|вую|стая|ая|ую|ой|ей|ого|ых|ев|ов|цев|ий|ый|мира|победы|строителей|октября|мая)");

    @Override
    public List<PersonalData.Span> in(Seen.View view) {
        List<PersonalData.Span> found = new ArrayList<>();
        Tokens tokens = new Tokens(view);
        int from = 0;
        for (int at = 0; at < tokens.size(); at++) {
            if (tokens.at(at).number()) {
                Reading reading = new Reading(tokens, at, from);
                if (reading.home()) {
                    found.add(reading.span());
                    from = reading.last + 1;
                    at = reading.last;
                }
            }
        }
        return found;
    }

    /// Whether a find in the community's own words is where somebody lives, not where it is itself.
    static boolean home(String text, PersonalData.Span span) {
        return span.kind() == PersonalData.Kind.ADDRESS && FLAT.matcher(span.in(text)).find();
    }

    /// One number read as a house.
    private static final class Reading {
        private final Tokens tokens;
        private final int house;
        private final int floor;
        private int first;
        private int last;
        private boolean street;
        private boolean named;
        private boolean town;
        private boolean flat;
        private boolean listed;
        private int parts;

        Reading(Tokens tokens, int house, int floor) {
            this.tokens = tokens;
            this.house = house;
            this.floor = floor;
            this.first = house;
            this.last = house;
            if (fits()) {
                right();
                left();
                before();
                after();
            }
        }

        /// A house, or a house and a flat; not the beginning of a longer number.
        private boolean fits() {
            Token number = tokens.at(house);
            Token next = tokens.at(house + 1);
            boolean apart = next.gap().equals(". ") || next.gap().equals(" - ") && !tokens.at(house + 2).number();
            boolean goesOn = next.number() && next.gap().matches("[-/(). ]{1,3}") && !apart;
            String[] parts = number.low().split("[-/]");
            return parts.length <= 2 && Detector.digits(parts[0]).length() <= LONGEST_HOUSE && !goesOn;
        }

        private boolean has(int at) {
            return at >= floor && at < tokens.size();
        }

        /// Parts of the house that follow its number: a marker and a number, in either order.
        private void right() {
            while (parts < MOST_PARTS) {
                Token next = tokens.at(last + 1);
                Token second = tokens.at(last + 2);
                if (!next.joins() || !second.joins()) {
                    break;
                }
                if (next.number() && ordered(second) && (parts > 0 && next.gap().contains(",") || !marks(last + 2))) {
                    flat |= AddressWords.flat(second);
                } else if (part(next) && (second.number() || AddressWords.block(next) && second.low().length() == 1)) {
                    flat |= AddressWords.flat(next);
                } else {
                    break;
                }
                last += 2;
                parts++;
            }
            Token bare = tokens.at(last + 1);
            boolean beside = bare.number() && bare.joins() && (bare.gap().strip().equals(",") || bare.gap().equals(" - "));
            listed = beside && !bare.veiled() && bare.digits() <= LONGEST_HOUSE && !AddressWords.unit(tokens.at(last + 2));
            if (listed && tokens.at(house - 1).word()) {
                last++;
                parts++;
            }
            Token line = tokens.at(last + 1);
            if (line.low().matches("\\d{1,2}-\\p{L}{1,2}") && line.joins() && AddressWords.street(tokens.at(last + 2))) {
                last += 2;
            }
        }

        /// Whether a marker has a number of its own after it.
        private boolean marks(int marker) {
            return tokens.at(marker + 1).number() && tokens.at(marker + 1).joins();
        }

        /// A part that is named after its number: 2 подъезд.
        private static boolean ordered(Token token) {
            return token.follows() && (AddressWords.entry(token) || AddressWords.flat(token)) && token.low().length() > 2;
        }

        private static boolean part(Token token) {
            return AddressWords.block(token) || AddressWords.entry(token) || AddressWords.flat(token);
        }

        /// The street before the number, with its marker on either side of the name, or bare.
        private void left() {
            int at = house - 1;
            String gap = tokens.at(house).gap();
            boolean glued = gap.isEmpty() && Folding.latin(tokens.at(at).low().isEmpty() ? 0 : tokens.at(at).low().charAt(0));
            if (glued || !tokens.at(house).joins() || gap.matches("[-/|]") || !has(at) || tokens.at(at).number()) {
                return;
            }
            if (AddressWords.house(tokens.at(at)) && has(at - 1) && tokens.at(at).joins()) {
                first = at;
                at--;
            } else if (AddressWords.house(tokens.at(at)) || AddressWords.flat(tokens.at(at))) {
                first = at;
                flat |= AddressWords.flat(tokens.at(at));
                return;
            }
            if (AddressWords.street(tokens.at(at)) && has(at - 1) && (name(at - 1) || longStreet(tokens.at(at - 1))) && tokens.at(at).follows()) {
                street = true;
                first = at - 1;
                while (has(first - 1) && tokens.at(first).follows() && tokens.at(first - 1).capital() && name(first - 1)) {
                    first--;
                }
                return;
            }
            for (int back = 0; back <= MOST_WORDS_OF_A_STREET && has(at - back); back++) {
                Token token = tokens.at(at - back);
                if (AddressWords.street(token)) {
                    street = back > 0;
                    first = street ? at - back : first;
                    return;
                }
                if (AddressWords.unit(token) && back == 0 && token.low().length() > 1 && !token.capital()) {
                    break;
                }
                if (!token.joins() && back < MOST_WORDS_OF_A_STREET) {
                    break;
                }
            }
            bare(at);
        }

        private void bare(int at) {
            if (!name(at)) {
                return;
            }
            named = true;
            first = at;
            while (has(first - 1)
                    && first > at - 2
                    && tokens.at(first).follows()
                    && tokens.at(first - 1).capital()
                    && name(first - 1)) {
                first--;
            }
        }

        /// The Embankment is a street's whole name too.
        private static boolean longStreet(Token token) {
            return token.capital() && AddressWords.street(token) && token.low().startsWith("набережн");
        }

        private boolean name(int at) {
            Token token = tokens.at(at);
            return token.word() && !AddressWords.marker(token) && !AddressWords.opener(token) && token.low().length() > 2;
        }

        /// What stands before the street: town, region, index, and the name of whoever lives there.
        private void before() {
            if (!street && !named && !flat) {
                return;
            }
            for (int step = 0; step < MOST_BEFORE && has(first - 1); step++) {
                Token here = tokens.at(first);
                Token token = tokens.at(first - 1);
                if (!here.joins() || here.gap().indexOf(':') >= 0) {
                    return;
                }
                boolean placed = AddressWords.town(token) && (token.low().length() > 1 || here.gap().indexOf('.') >= 0 || token.low().equals("г") && here.capital());
                boolean ofFlat = token.number() && AddressWords.flat(tokens.at(first - 2)) && has(first - 2);
                if (ofFlat) {
                    flat = true;
                    first -= 2;
                    continue;
                }
                boolean index = token.number() && token.digits() == INDEX;
                boolean named =
                        token.word() && (!AddressWords.opener(token) || called(here, token)) && !ends(here)
                                && (token.capital() || called(here, token) || AddressWords.knownTown(token) || AddressWords.town(tokens.at(first - 2)));
                boolean link = AddressWords.opener(token) && token.low().length() <= 2 && AddressWords.knownTown(tokens.at(first - 2));
                if (!placed && !index && !named && !link) {
                    return;
                }
                town |= placed || index || named && AddressWords.knownTown(token);
                first--;
            }
        }

        /// A house that goes by a name.
        private static boolean called(Token here, Token token) {
            return AddressWords.house(token) && here.capital() && here.word() && here.follows();
        }

        /// A full stop that is not of a shortened word.
        private static boolean ends(Token here) {
            return here.gap().indexOf('.') >= 0;
        }

        /// A town that follows, and an index.
        private void after() {
            if (!street && !named) {
                return;
            }
            for (int step = 0; step < MOST_PARTS; step++) {
                Token next = tokens.at(last + 1);
                Token second = tokens.at(last + 2);
                if (!next.joins() || next.gap().isBlank()) {
                    return;
                }
                if (AddressWords.town(next) && second.word() && second.joins() && second.capital()) {
                    last += 2;
                    town = true;
                } else if (AddressWords.knownTown(next) && next.word() || next.number() && next.digits() == INDEX) {
                    last++;
                    town = true;
                } else {
                    return;
                }
            }
        }

        /// Whether it is somebody's home.
        boolean home() {
            if (flat && (street || named || parts > 1 || parts == 1 && AddressWords.house(tokens.at(first)))) {
                return true;
            }
            if (AddressWords.unit(tokens.at(last + 1)) || tokens.at(house).veiled() || about(AddressWords::open)) {
                return false;
            }
            if (street) {
                return true;
            }
            boolean lived = town || about(AddressWords::home);
            boolean likely = lived || streetLike() && (pair() || listed);
            return named && tokens.at(house - 1).word() && capital() && likely;
        }

        private boolean capital() {
            return tokens.at(house - 1).capital()
                    || AddressWords.house(tokens.at(house - 1)) && tokens.at(house - 2).capital();
        }

        private boolean streetLike() {
            Token name = AddressWords.house(tokens.at(house - 1)) ? tokens.at(house - 2) : tokens.at(house - 1);
            return STREET_LIKE.matcher(name.low()).matches();
        }

        /// House and flat as 5-12; sizes lie close together.
        private boolean pair() {
            String[] both = tokens.at(house).low().split("-");
            if (both.length != 2) {
                return false;
            }
            if (Character.isLetter(both[0].charAt(both[0].length() - 1))) {
                return true;
            }
            int number = Integer.parseInt(Detector.digits(both[0]));
            int other = Integer.parseInt(Detector.digits(both[1]));
            boolean led = Set.of("на", "по", "с").contains(tokens.at(first - 1).low());
            return led || other < number || other - number > WIDEST_SIZE;
        }

        private boolean about(java.util.function.Predicate<Token> said) {
            for (int at = Math.max(0, first - WORDS_ABOUT); at <= Math.min(tokens.size() - 1, last + WORDS_ABOUT / 2); at++) {
                if ((at < first || at > last) && said.test(tokens.at(at))) {
                    return true;
                }
            }
            return false;
        }

        PersonalData.Span span() {
            return new PersonalData.Span(
                    tokens.at(first).start(), tokens.at(last).end(), PersonalData.Kind.ADDRESS);
        }
    }
}
