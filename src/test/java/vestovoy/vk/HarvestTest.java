package vestovoy.vk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestovoy.community.Discussion;
import vestovoy.faq.BadInput;
import vestovoy.faq.Progress;

class HarvestTest {
    private final Stub stub = new Stub();
    private final Vk vk = stub.vk(new Tokens(Stub.COMMUNITY, Stub.USER, Stub.SERVICE));
    private @TempDir Path folder = Path.of("");

    @AfterEach
    void stop() {
        vk.close();
        stub.close();
    }

    private static String comments(int from, int count, int total) {
        StringBuilder items = new StringBuilder();
        for (int id = from; id < from + count; id++) {
            items.append(items.isEmpty() ? "" : ",")
                    .append(
                            "{\"id\":%d,\"from_id\":7,\"date\":%d,\"text\":\"т\"}"
                                    .formatted(id, id));
        }
        return "{\"count\":%d,\"items\":[%s],\"profiles\":[{\"id\":7,\"first_name\":\"Анна\"}]}"
                .formatted(total, items);
    }

    private void community() {
        stub.answers(
                "board.getTopics",
                "{\"count\":1,\"items\":[{\"id\":3,\"title\":\"Т\",\"comments\":103}]}");
        stub.answersWhere("board.getComments", "offset", "0", comments(1, 100, 103));
        // The list moved by one between the pages: comment 100 comes twice.
        stub.answersWhere("board.getComments", "offset", "100", comments(100, 4, 103));
        stub.answers(
                "wall.get",
                "{\"count\":1,\"items\":[{\"id\":9,\"owner_id\":-214000777,\"text\":\"П\",\"comments\":{\"count\":13}}]}");
        stub.answers(
                "wall.getComments",
                "{\"count\":13,\"items\":[{\"id\":50,\"from_id\":7,\"date\":1,\"text\":\"верх\",\"thread\":{\"count\":12,\"items\":[{\"id\":51,\"from_id\":7,\"date\":2}]}}]}");
        stub.answersWhere("wall.getComments", "comment_id", "50", comments(51, 12, 12));
    }

    @Test
    void pagesAndThreadsAreMergedAndReadBack() {
        community();
        List<String> heard = new ArrayList<>();

        List<Discussion> discussions =
                vk.harvest()
                        .into(folder)
                        .discussions((step, done, total) -> heard.add(done + "/" + total));

        assertThat(discussions).hasSize(2);
        assertThat(discussions.getFirst().remarks()).hasSize(103);
        assertThat(discussions.getFirst().remarks().getFirst().post().author().name())
                .isEqualTo("Анна");
        assertThat(discussions.getLast().remarks()).hasSize(13);
        assertThat(heard).containsExactly("0/0", "1/2", "2/2");
        assertThat(stub.field("board.getTopics", "access_token")).isEqualTo(Stub.SERVICE);
        assertThat(folder.resolve("board/comments/3.json.part")).doesNotExist();
    }

    @Test
    void whatIsSavedHasTheShapeOfVksAnswer() throws Exception {
        community();

        vk.harvest().save(folder, Progress.SILENT);

        assertThat(
                        Fields.parse(Files.readString(folder.resolve("board/comments/3.json")))
                                .propertyNames())
                .containsExactly("count", "items", "profiles", "groups");
        assertThat(stub.field("wall.get", "owner_id")).isEqualTo("-214000777");
        assertThat(stub.calls("board.getComments").getFirst().getBodyAsString())
                .contains("need_likes=1", "extended=1", "count=100", "topic_id=3", "sort=asc");
    }

    @Test
    void aStumbleIsTriedAgain() {
        community();
        stub.replies("wall.get", Stub.json(Stub.error(10)));

        assertThatThrownBy(() -> vk.harvest().save(folder, Progress.SILENT))
                .isInstanceOf(BadInput.class);

        assertThat(stub.calls("wall.get")).hasSize(3);
    }

    @Test
    void aBrokenHarvestLeavesTheOldListsAlone() throws Exception {
        Files.createDirectories(folder.resolve("board"));
        Files.writeString(folder.resolve("board/topics.json"), "{\"items\":[]}");
        community();
        stub.refuses("wall.getComments", 15);

        assertThatThrownBy(() -> vk.harvest().save(folder, Progress.SILENT))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("wall.getComments")
                .hasMessageContaining("15");

        assertThat(folder.resolve("board/topics.json")).hasContent("{\"items\":[]}");
    }

    @Test
    void withoutATokenThatReadsTheSentenceSaysWhichToAdd() {
        try (Vk poor = stub.vk(new Tokens(Stub.COMMUNITY, "", ""))) {
            assertThatThrownBy(() -> poor.harvest().save(folder, Progress.SILENT))
                    .isInstanceOf(BadInput.class)
                    .hasMessageContaining("service token");
        }
    }
}
