package vestovoy.vk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestovoy.community.Channel;
import vestovoy.community.Discussion;
import vestovoy.community.PostKey;
import vestovoy.community.Remark;
import vestovoy.faq.BadInput;
import vestovoy.faq.Progress;

class ArchiveTest {
    private static final Path POLKA = Path.of("src/main/resources/polka");
    private @TempDir Path folder = Path.of("");

    private void file(String name, String text) throws IOException {
        Files.createDirectories(java.util.Objects.requireNonNull(folder.resolve(name).getParent()));
        Files.writeString(folder.resolve(name), text);
    }

    @Test
    void theFictionalCommunityIsReadWhole() {
        List<Discussion> discussions = new Archive(POLKA).discussions(Progress.SILENT);

        assertThat(discussions).hasSize(22);
        List<Remark> remarks = discussions.stream().flatMap(it -> it.remarks().stream()).toList();
        assertThat(remarks).hasSize(758);
        assertThat(remarks).allSatisfy(it -> assertThat(it.post().author().name()).isNotEmpty());
        assertThat(remarks)
                .allSatisfy(it -> assertThat(it.post().key().owner()).isEqualTo(-214000777L));
    }

    @Test
    void anAnswerOfTheBoardNamesWhatItAnswers() {
        Discussion topic = new Archive(POLKA).discussions(Progress.SILENT).getFirst();

        Remark answer = topic.remarks().get(2);
        assertThat(topic.title()).startsWith("Вопросы поддержке");
        assertThat(answer.post().key())
                .isEqualTo(new PostKey(Channel.BOARD_COMMENT, -214000777L, 39100137, 1012));
        assertThat(answer.post().key().source()).isEqualTo("board/39100137/1012");
        assertThat(answer.post().repliesTo()).isEqualTo(1009);
        assertThat(answer.post().author().name()).isEqualTo("Полка");
        assertThat(answer.likes()).isEqualTo(6);
    }

    @Test
    void remarksStandInTheOrderOfWriting() {
        for (Discussion discussion : new Archive(POLKA).discussions(Progress.SILENT)) {
            assertThat(discussion.remarks())
                    .isSortedAccordingTo(Comparator.comparing(remark -> remark.post().writtenAt()));
        }
    }

    @Test
    void progressEndsAtTheTotal() {
        List<String> heard = new ArrayList<>();

        new Archive(POLKA)
                .discussions((step, done, total) -> heard.add(step + " " + done + "/" + total));

        assertThat(heard).hasSize(22).last().isEqualTo("read 22/22");
    }

    @Test
    void deletedCommentsAreSkippedAndThreadsAreReadToo() throws IOException {
        file("board/topics.json", "{\"items\":[]}");
        file(
                "wall/posts.json",
                "{\"items\":[{\"id\":9,\"owner_id\":-5,\"text\":\"Новость\",\"comments\":{\"count\":3}}]}");
        file(
                "wall/comments/9.json",
                """
                {"items":[{"id":1,"deleted":true,"date":5,"thread":{"count":1,"items":[
                  {"id":3,"from_id":8,"date":9,"text":"да","parents_stack":[1],"reply_to_comment":1}]}},
                 {"id":2,"from_id":7,"date":7,"text":"нет"}],"profiles":[{"id":7,"first_name":"Анна"}]}
                """);

        Discussion wall = new Archive(folder).discussions(Progress.SILENT).getFirst();

        assertThat(wall.title()).isEqualTo("Новость");
        assertThat(wall.remarks())
                .extracting(remark -> remark.post().key().id())
                .containsExactly(2L, 3L);
        assertThat(wall.remarks().getFirst().post().author().name()).isEqualTo("Анна");
        assertThat(wall.remarks().getLast().post().thread()).isEqualTo(1);
    }

    @Test
    void aMissingFolderIsNamed() {
        Path nowhere = folder.resolve("nowhere");

        assertThatThrownBy(() -> new Archive(nowhere).discussions(Progress.SILENT))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(nowhere.toString());
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        file("board/topics.json", "{\"items\":[{\"id\":3,\"title\":\"Т\",\"comments\":2}]}");
        file("wall/posts.json", "{\"items\":[]}");

        assertThatThrownBy(() -> new Archive(folder).discussions(Progress.SILENT))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("3.json");
    }

    @Test
    void aBrokenFileIsNamed() throws IOException {
        file("board/topics.json", "{\"items\":[{\"id\":3,");

        assertThatThrownBy(() -> new Archive(folder).discussions(Progress.SILENT))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("topics.json")
                .hasMessageContaining("broken");
    }

    @Test
    void aFileThatIsNotUtf8IsNamed() throws IOException {
        file("board/topics.json", "");
        Files.write(folder.resolve("board/topics.json"), new byte[] {'{', (byte) 0xFF, '}'});

        assertThatThrownBy(() -> new Archive(folder).discussions(Progress.SILENT))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("UTF-8");
    }
}
