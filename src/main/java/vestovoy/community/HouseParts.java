package vestovoy.community;

import vestovoy.community.Tokens.Token;

/// What follows the number of a house: block, entrance, floor, flat, each a word and a number in
/// either order, and at last a bare number.
///
/// @param last the last token that belongs to it
/// @param count how many parts there are
/// @param flat whether a word says that a flat is among them
record HouseParts(int last, int count, boolean flat) {
    private static final int MOST = 8;
    private static final int LONGEST_HOUSE = 4;

    /// Whether a number may be a house, or a house and a flat: not the beginning of a longer one.
    static boolean isWhole(int house, Tokens tokens) {
        Token number = tokens.at(house);
        Token next = tokens.at(house + 1);
        String[] both = number.low().split("-", -1);
        String first = both[0].split("/", 2)[0];
        boolean isHouse = both.length <= 2 && Detector.digits(first).length() <= LONGEST_HOUSE;
        boolean ends = !tokens.at(house + 2).number();
        return isHouse && !(next.number() && goesOn(number, next, ends));
    }

    private static boolean goesOn(Token number, Token next, boolean ends) {
        boolean small = Math.max(number.digits(), next.digits()) < LONGEST_HOUSE;
        return switch (next.gap()) {
            case " " -> !(ends && small);
            case " - " -> !ends;
            case "-", "/", ".", "(", ")", " (", ") ", ")-", "--", "  " -> true;
            default -> false;
        };
    }

    static HouseParts after(int house, Tokens tokens) {
        HouseParts read = new HouseParts(house, 0, false);
        HouseParts more = read.more(tokens);
        while (more.count > read.count && more.count < MOST) {
            read = more;
            more = read.more(tokens);
        }
        return more.bare(house, tokens).line(tokens);
    }

    /// With the next part; the same when none follows.
    private HouseParts more(Tokens tokens) {
        Token next = tokens.at(last + 1);
        Token second = tokens.at(last + 2);
        if (!next.joins() || !second.joins()) {
            return this;
        }
        Token third = tokens.at(last + 3);
        boolean own = third.number() && third.joins();
        boolean listed = count > 0 && next.gap().contains(",");
        if (next.number() && isOrdered(second) && (listed || !own)) {
            return new HouseParts(last + 2, count + 1, flat || AddressWords.flat(second));
        }
        boolean lettered = AddressWords.block(next) && second.low().length() == 1;
        return AddressWords.part(next) && (second.number() || lettered)
                ? new HouseParts(last + 2, count + 1, flat || AddressWords.flat(next))
                : this;
    }

    /// A part that is named after its number: 2 подъезд.
    private static boolean isOrdered(Token token) {
        boolean whole = token.low().length() > 2;
        return token.follows() && whole && (AddressWords.entry(token) || AddressWords.flat(token));
    }

    /// With a flat that no word names, as in 41/2, 119.
    private HouseParts bare(int house, Tokens tokens) {
        Token bare = tokens.at(last + 1);
        boolean listed = bare.gap().strip().equals(",") || bare.gap().equals(" - ");
        return listed && isSmall(bare, tokens.at(last + 2)) && tokens.at(house - 1).word()
                ? new HouseParts(last + 1, count + 1, flat)
                : this;
    }

    /// With the line of a garden village, as in участок 118, 6-я линия.
    private HouseParts line(Tokens tokens) {
        Token line = tokens.at(last + 1);
        return line.ordinal() && line.joins() && AddressWords.street(tokens.at(last + 2))
                ? new HouseParts(last + 2, count, flat)
                : this;
    }

    /// Whether a number may be a flat.
    static boolean isSmall(Token bare, Token next) {
        return bare.number()
                && bare.joins()
                && !bare.veiled()
                && bare.digits() <= LONGEST_HOUSE
                && !AddressWords.unit(next);
    }
}
