package vestovoy.community;

import static java.util.Objects.requireNonNull;

import java.util.List;

/// One topic of the board, or one wall post with its comments, read back whole.
///
/// @param title the topic's title or the wall post's text; may be empty
/// @param remarks what was written, in the order of writing; deleted comments are not among them
public record Discussion(String title, List<Remark> remarks) {
    public Discussion {
        requireNonNull(title, "title");
        remarks = List.copyOf(remarks);
    }
}
