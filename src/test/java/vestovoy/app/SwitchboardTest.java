package vestovoy.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vestovoy.community.Author;
import vestovoy.community.Channel;
import vestovoy.community.Post;
import vestovoy.community.PostKey;
import vestovoy.reply.Delivery;
import vestovoy.reply.ReadBack;
import vestovoy.reply.Reply;
import vestovoy.reply.Sender;
import vestovoy.reply.Standing;

class SwitchboardTest {
    private final Voice one = new Voice();
    private final Voice other = new Voice();
    private final Switchboard switchboard = new Switchboard(Map.of(1L, one, 2L, other));

    /// Remembers what it was asked to say.
    private static final class Voice implements Sender {
        @Override
        public Optional<Delivery.Later> rest(Reply reply) {
            return Optional.empty();
        }

        private final List<PostKey> said = new ArrayList<>();

        @Override
        public Standing look(Reply reply) {
            return Standing.CLEAR;
        }

        @Override
        public Delivery send(Reply reply) {
            said.add(reply.to().key());
            return new Delivery.Sent(7);
        }

        @Override
        public ReadBack find(Reply reply) {
            return new ReadBack.Absent();
        }
    }

    private static Reply reply(PostKey to) {
        Post post = new Post(to, new Author(5, "Анна"), Instant.EPOCH, "вопрос", List.of(), 0, 0);
        return new Reply(1, "key", post, "ответ", false, 1, 0, List.of());
    }

    @Test
    void aReplyGoesOutByTheCommunityWhosePostItAnswers() {
        PostKey comment = new PostKey(Channel.WALL_COMMENT, -2, 9, 10);

        assertThat(switchboard.send(reply(comment))).isEqualTo(new Delivery.Sent(7));
        assertThat(other.said).containsExactly(comment);
        assertThat(one.said).isEmpty();
    }

    @Test
    void aMentionElsewhereIsAnsweredByTheCommunityThatItMeans() {
        PostKey mention = new PostKey(Channel.MENTION, -77, 1, 10);

        switchboard.send(reply(mention));

        assertThat(one.said).containsExactly(mention);
    }

    @Test
    void nobodySpeaksForACommunityThatTheSettingsNoLongerName() {
        Reply stray = reply(new PostKey(Channel.MESSAGE, -3, 5, 10));

        assertThat(switchboard.look(stray)).isEqualTo(Standing.UNREADABLE);
        assertThat(switchboard.send(stray)).isInstanceOf(Delivery.Refused.class);
        assertThat(switchboard.find(stray)).isInstanceOf(ReadBack.Unreadable.class);
        assertThat(one.said).isEmpty();
        assertThat(other.said).isEmpty();
    }
}
