package vestovoy.community;

import java.util.Set;
import vestovoy.community.Tokens.Token;

/// A number read as a house, with what belongs to it on both sides: to its right the parts of the
/// house, to its left the street and what stands before that. Some write it the other way round.
final class Dwelling {
    private static final Set<String> LEADS = Set.of("по", "на");
    private static final int MOST_WORDS_OF_A_STREET = 4;
    private static final int MOST_WORDS_OF_A_NAME = 3;
    private static final int MOST_PARTS = 8;
    private static final int MOST_BEFORE = 12;
    private static final int INDEX = 6;

    private final Tokens tokens;
    private final int house;
    private final int floor;
    private int first;
    private int last;
    private int parts;
    private boolean street;
    private boolean named;
    private boolean town;
    private boolean flat;

    private Dwelling(Tokens tokens, int house, int floor) {
        this.tokens = tokens;
        this.house = house;
        this.floor = floor;
        this.first = house;
        this.last = house;
    }

    /// Reads a number.
    ///
    /// @param floor the first token that belongs to nothing else
    static Dwelling at(int house, int floor, Tokens tokens) {
        Dwelling read = new Dwelling(tokens, house, floor);
        if (HouseParts.isWhole(house, tokens)) {
            read.readParts();
            read.readStreet();
            if (!read.street && !read.named && read.first < house) {
                read.readStreetBehind();
            }
            if (read.street || read.named || read.flat) {
                read.readBefore();
            }
            if (read.street || read.named) {
                read.readAfter();
            }
        }
        return read;
    }

    int house() {
        return house;
    }

    /// The first token that belongs to it.
    int first() {
        return first;
    }

    /// The last one.
    int last() {
        return last;
    }

    /// How many parts of the house follow its number.
    int parts() {
        return parts;
    }

    /// Whether a word says that a street is named.
    boolean street() {
        return street;
    }

    /// Whether a name stands before it that may be a street's.
    boolean named() {
        return named;
    }

    /// Whether a town, a region or an index stands beside.
    boolean town() {
        return town;
    }

    /// Whether a word says that a flat is named.
    boolean flat() {
        return flat;
    }

    private void readParts() {
        HouseParts read = HouseParts.after(house, tokens);
        last = read.last();
        parts = read.count();
        flat = read.flat();
    }

    private boolean isSmall(Token bare) {
        return HouseParts.isSmall(bare, tokens.at(last + 2));
    }

    /// The street before the number, with its word on either side of the name, or without.
    private void readStreet() {
        int at = house - 1;
        if (!isFree(at) || !leadsTo(tokens.at(at), tokens.at(house))) {
            return;
        }
        Token before = tokens.at(at);
        if (AddressWords.house(before) && isFree(at - 1) && before.joins()) {
            first = at;
            at--;
        } else if (AddressWords.house(before) || AddressWords.flat(before)) {
            first = at;
            flat |= AddressWords.flat(before);
            return;
        }
        if (AddressWords.street(tokens.at(at)) && tokens.at(at).follows() && isStreetName(at - 1)) {
            street = true;
            first = at - 1;
            readName(first);
        } else if (!readStreetWord(at) && isName(at)) {
            named = true;
            first = at;
            readName(at);
        }
    }

    private static boolean leadsTo(Token before, Token number) {
        boolean latin = !before.low().isEmpty() && Folding.latin(before.low().charAt(0));
        return before.word()
                && number.joins()
                && !(latin && number.gap().isEmpty())
                && !number.gap().matches("[-/|]");
    }

    /// Looks for the street's word before its name, some words back.
    private boolean readStreetWord(int at) {
        for (int back = at; back >= at - MOST_WORDS_OF_A_STREET && isFree(back); back--) {
            Token token = tokens.at(back);
            if (AddressWords.street(token)) {
                street = back < at;
                first = street ? back : first;
                return true;
            }
            boolean amount = AddressWords.unit(token) && back == at && first == house;
            if ((amount && !token.capital()) || !token.joins()) {
                return false;
            }
        }
        return false;
    }

    /// More words of a name, to the left of one.
    private void readName(int at) {
        while (first > at - MOST_WORDS_OF_A_NAME
                && isFree(first - 1)
                && tokens.at(first).follows()
                && tokens.at(first - 1).capital()
                && isName(first - 1)) {
            first--;
        }
    }

    private boolean isFree(int at) {
        return at >= floor && at < tokens.size();
    }

    private boolean isName(int at) {
        Token token = tokens.at(at);
        return token.word()
                && token.low().length() > 2
                && !AddressWords.marker(token)
                && !AddressWords.opener(token);
    }

    /// The Embankment is a street's whole name too.
    private boolean isStreetName(int at) {
        Token token = tokens.at(at);
        return isFree(at)
                && (isName(at) || (token.capital() && token.low().startsWith("набережн")));
    }

    /// The street when it stands behind the house and the flat.
    private void readStreetBehind() {
        int led = LEADS.contains(tokens.at(last + 1).low()) ? 1 : 0;
        Token next = tokens.at(last + led + 1);
        Token second = tokens.at(last + led + 2);
        boolean either =
                (AddressWords.street(second) && next.capital())
                        || (AddressWords.street(next) && second.capital());
        if (either && next.joins() && second.joins()) {
            street = true;
            last += led + 2;
            last += isSmall(tokens.at(last + 1)) ? 1 : 0;
            HouseParts more = HouseParts.after(last, tokens);
            last = more.last();
            flat |= more.flat();
        }
    }

    /// What stands before the street: town, region, index, and the name of whoever lives there.
    private void readBefore() {
        for (int step = 0; step < MOST_BEFORE && isFree(first - 1); step++) {
            Token here = tokens.at(first);
            if (!here.joins() || here.gap().indexOf(':') >= 0) {
                return;
            }
            int belongs = belongs(tokens.at(first - 1), here);
            if (belongs == 0) {
                return;
            }
            first -= belongs;
        }
    }

    /// How many tokens before this one belong to it.
    private int belongs(Token token, Token here) {
        Token further = tokens.at(first - 2);
        if (AddressWords.street(token)
                || (token.ordinal() && (here.capital() || AddressWords.street(here)))) {
            return 1;
        }
        if (token.number() && AddressWords.flat(further) && isFree(first - 2)) {
            flat = true;
            return 2;
        }
        boolean index = token.number() && token.digits() == INDEX;
        if (index || isTownWord(token, here)) {
            town = true;
            return 1;
        }
        boolean ofHouse = AddressWords.house(token) && here.capital() && here.follows();
        boolean known = AddressWords.knownTown(token) && token.word();
        boolean proper = token.word() && (token.capital() || AddressWords.town(further));
        boolean name = !AddressWords.opener(token) && (known || proper);
        if ((ofHouse || name) && here.gap().indexOf('.') < 0) {
            town |= known;
            return 1;
        }
        return token.low().length() <= 2
                        && AddressWords.opener(token)
                        && AddressWords.knownTown(further)
                ? 1
                : 0;
    }

    /// A single letter is a town's word only with a full stop; or г before a name.
    private static boolean isTownWord(Token token, Token here) {
        return AddressWords.town(token)
                && (token.low().length() > 1
                        || here.gap().indexOf('.') >= 0
                        || (token.low().equals("г") && here.capital()));
    }

    /// A town that follows, and an index; a bare flat where a town is named.
    private void readAfter() {
        Token bare = tokens.at(last + 1);
        if (town && bare.gap().equals(" ") && isSmall(bare)) {
            last++;
        }
        for (int step = 0; step < MOST_PARTS; step++) {
            Token next = tokens.at(last + 1);
            Token second = tokens.at(last + 2);
            if (!next.joins() || next.gap().isBlank()) {
                return;
            }
            boolean index = next.number() && next.digits() == INDEX;
            if (AddressWords.town(next) && second.word() && second.joins() && second.capital()) {
                last += 2;
            } else if (index || (AddressWords.knownTown(next) && next.word())) {
                last++;
            } else {
                return;
            }
            town = true;
        }
    }
}
