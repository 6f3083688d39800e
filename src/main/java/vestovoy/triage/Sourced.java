package vestovoy.triage;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vestovoy.faq.Hit;
import vestovoy.reply.Links;

/// The link to the public talk in which an answer was given. It helps where the answer is short:
/// who wants to know more finds it there. A long answer says all itself, and one with a link has
/// led on already.
final class Sourced {
    /// An answer of fewer characters says little.
    static final int LITTLE = 100;

    private static final Pattern BOARD = Pattern.compile("board/(\\d{1,15})/(\\d{1,15})");
    private static final Pattern WALL = Pattern.compile("wall/(\\d{1,15})/(\\d{1,15})");

    private Sourced() {}

    /// @param community in whose public talk the answers were said; 0 for no links
    static Optional<String> link(Hit hit, long community) {
        if (community == 0 || hit.answer().length() >= LITTLE || Links.in(hit.answer()) > 0) {
            return Optional.empty();
        }
        return hit.sources().stream().flatMap(one -> link(one, community).stream()).findFirst();
    }

    private static Optional<String> link(String source, long community) {
        Matcher board = BOARD.matcher(source);
        if (board.matches()) {
            return Optional.of(
                    "https://vk.com/topic-%d_%s?post=%s"
                            .formatted(community, board.group(1), board.group(2)));
        }
        Matcher wall = WALL.matcher(source);
        return wall.matches()
                ? Optional.of(
                        "https://vk.com/wall-%d_%s?reply=%s"
                                .formatted(community, wall.group(1), wall.group(2)))
                : Optional.empty();
    }
}
