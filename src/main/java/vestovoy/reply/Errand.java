package vestovoy.reply;

import static java.util.Objects.requireNonNull;

import vestovoy.community.Post;

/// An act on its way, as claimed from the list of acts.
///
/// @param id its row
/// @param act what is to be done
/// @param on the post that it is done to, or whose author; with the text on which it was decided
/// @param unsure whether it may have been done already: looked up before it is done again
/// @param attempt how many times it may have been begun before this one, 0 for the first
/// @param deferrals how often it was put off, because VK was busy or could not be read
public record Errand(long id, Act act, Post on, boolean unsure, int attempt, int deferrals) {
    public Errand {
        requireNonNull(act, "act");
        requireNonNull(on, "on");
    }
}
