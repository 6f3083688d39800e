package vestovoy.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import vestovoy.community.Author;
import vestovoy.community.Channel;
import vestovoy.community.Discussion;
import vestovoy.community.Post;
import vestovoy.community.PostKey;
import vestovoy.desk.Case;
import vestovoy.faq.Entry;
import vestovoy.faq.Miner;
import vestovoy.faq.Progress;
import vestovoy.intake.Meaning;
import vestovoy.reply.Delivery;

/// What people answered, as the FAQ is mined from it.
abstract class AnsweredContract extends StoreContract {
    private static final String ASKED = "Сколько дней заказ хранится в пункте выдачи?";
    private static final String SAID = "Заказ хранится в пункте выдачи четырнадцать дней.";

    private List<Discussion> answered() {
        return store().answered().discussions(Progress.SILENT);
    }

    private List<Entry> mined() {
        return new Miner().mine(answered()).entries();
    }

    private void spoken(Post post) {
        tell(new Meaning.Spoken(voiced(post), -GROUP));
    }

    @Test
    void anAnswerInVkUnderAPhotoIsACandidate() {
        write(post(Channel.PHOTO_COMMENT, 700, 1, ASKED));
        spoken(answering(Channel.PHOTO_COMMENT, 700, 2, SAID, 1, 0));

        assertThat(mined())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.question()).isEqualTo(ASKED);
                    assertThat(entry.answer()).isEqualTo(SAID);
                    assertThat(entry.sources()).containsExactly("photo/700/2");
                });
    }

    @Test
    void anAnswerToAWallPostStandsUnderIt() {
        write(post(Channel.WALL_POST, 0, 9061, ASKED));
        spoken(post(Channel.WALL_COMMENT, 9061, 9070, SAID));

        assertThat(mined())
                .singleElement()
                .satisfies(entry -> assertThat(entry.sources()).containsExactly("wall/9061/9070"));
    }

    @Test
    void anAnswerUnderAPostElsewhereIsTheCommunitys() {
        PostKey key = new PostKey(Channel.MENTION, 77, -GROUP, 31);
        tell(new Meaning.Written(new Post(key, new Author(77, ""), NOON, ASKED, List.of(), 0, 0)));
        spoken(
                new Post(
                        new PostKey(Channel.WALL_COMMENT, 77, 31, 32),
                        new Author(GROUP, ""),
                        NOON.plusSeconds(60),
                        SAID,
                        List.of(),
                        0,
                        0));

        assertThat(mined())
                .singleElement()
                .satisfies(entry -> assertThat(entry.answer()).isEqualTo(SAID));
    }

    @Test
    void anAnswerInMessagesBelongsToTheLastMessageBeforeIt() {
        write(
                post(Channel.MESSAGE, CUSTOMER, 1, "Здравствуйте!"),
                post(Channel.MESSAGE, CUSTOMER, 2, ASKED));
        spoken(post(Channel.MESSAGE, CUSTOMER, 3, SAID));

        assertThat(answered())
                .singleElement()
                .satisfies(
                        it -> assertThat(it.remarks().getFirst().post().text()).isEqualTo(ASKED));
    }

    @Test
    void whatAModeratorSentIsACandidateOnceItStands() {
        Case seen = queued(1);
        store().cases().answer(seen.id(), seen.version(), "Ольга", SAID, NOON);
        List<Discussion> before = answered();
        store().outbox().settle(claimOne(), new Delivery.Sent(5), NOON);

        assertThat(before).isEmpty();
        assertThat(answered())
                .singleElement()
                .satisfies(it -> assertThat(it.remarks().getLast().post().key().id()).isEqualTo(5));
    }

    @Test
    void theBotDoesNotLearnFromItself() throws SQLException {
        planned(1);
        store().outbox().settle(claimOne(), new Delivery.Sent(5), NOON);

        assertThat(rawCount("select count(*) from reply where state = 'sent'")).isEqualTo(1);
        assertThat(answered()).isEmpty();
    }

    @Test
    void personalDataOfTheQuestionIsMasked() {
        write(post(Channel.VIDEO_COMMENT, 8, 1, ASKED + " Мой телефон +7 916 123-45-67"));
        spoken(answering(Channel.VIDEO_COMMENT, 8, 2, SAID, 1, 0));

        assertThat(mined())
                .singleElement()
                .satisfies(entry -> assertThat(entry.question()).doesNotContain("123-45-67"));
    }
}
