package vestovoy.community;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostKeyTest {
    @ParameterizedTest
    @CsvSource({
        "WALL_POST, -214000777, 0, wall-post/5",
        "BOARD_COMMENT, -214000777, 39100137, board/39100137/5",
        "MENTION, 501, 214000777, mention/501/5",
        "MENTION, -7, 214000777, mention/-7/5"
    })
    void aSourceNamesAPostWithoutItsCommunity(
            Channel channel, long owner, long place, String source) {
        assertThat(new PostKey(channel, owner, place, 5).source()).isEqualTo(source);
    }
}
