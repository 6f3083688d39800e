package vestovoy.vk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vestovoy.faq.LabelledPost;
import vestovoy.faq.PostsFile;
import vestovoy.triage.Wordings;

/// The list of wordings that comes with the program, on the labelled posts of the demo: the figures
/// of docs/vk.md.
class AskingTest {
    private static final List<LabelledPost> POSTS =
            PostsFile.read(Path.of("src/main/resources/polka/queries.jsonl"));

    private static long asking(Set<String> kinds) throws IOException {
        Wordings wordings =
                Wordings.of(Files.readAllLines(Path.of("config/words/asks-something.txt")));
        return POSTS.stream()
                .filter(post -> kinds.contains(post.kind()))
                .filter(post -> Sifting.asks(post.text(), wordings))
                .count();
    }

    @Test
    void fourOfFiveThatWantSomethingAreTaken() throws IOException {
        assertThat(asking(Set.of("answerable", "unanswered", "order_specific", "grievance")))
                .isEqualTo(206);
    }

    @Test
    void smallTalkAndSpamAreLeft() throws IOException {
        assertThat(asking(Set.of("chitchat", "spam"))).isEqualTo(1);
    }
}
