package vestovoy.faq;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Labelled posts to measure with, as JSON Lines:
/// `{"id","text","att":["photo"],"kind","gold":[],"expect":[],"pii":[]}`, all but id and text
/// optional; other fields are ignored.
public final class PostsFile {
    private PostsFile() {}

    /// The posts of a file, in its order.
    ///
    /// @throws BadInput naming file and line, when the file is missing or broken or an id is given
    ///   twice
    public static List<LabelledPost> read(Path file) {
        Map<String, Integer> lines = new HashMap<>();
        List<LabelledPost> posts = new ArrayList<>();
        for (Rows.Row row : Rows.lines(file)) {
            LabelledPost post = post(row);
            Integer before = lines.putIfAbsent(post.id(), row.line());
            if (before != null) {
                throw Rows.fault(
                        file,
                        row.line(),
                        "the id \""
                                + post.id()
                                + "\" was given in line "
                                + before
                                + "; give each post its own");
            }
            posts.add(post);
        }
        return List.copyOf(posts);
    }

    private static LabelledPost post(Rows.Row row) {
        if (!row.node().has("text")) {
            throw Rows.fault(
                    row.file(),
                    row.line(),
                    "the field \"text\" is missing; it may be empty but must be there");
        }
        return new LabelledPost(
                row.required("id"),
                row.optional("text"),
                row.list("att"),
                row.optional("kind"),
                row.list("gold"),
                row.list("expect"),
                row.list("pii"));
    }
}
