package vestovoy.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vestovoy.community.Channel;
import vestovoy.community.PostKey;

class PermalinkTest {
    @ParameterizedTest
    @CsvSource({
        "WALL_POST, 0, https://vk.com/wall-7_5",
        "MENTION, 214000777, https://vk.com/wall-7_5",
        "WALL_COMMENT, 3, https://vk.com/wall-7_3?reply=5",
        "BOARD_COMMENT, 3, https://vk.com/topic-7_3?post=5",
        "PHOTO_COMMENT, 3, https://vk.com/photo-7_3",
        "VIDEO_COMMENT, 3, https://vk.com/video-7_3",
        "MARKET_COMMENT, 3, https://vk.com/product-7_3",
        "MESSAGE, 3, https://vk.com/gim7?sel=3",
    })
    void aPostHasItsPlaceInVk(Channel channel, long place, String link) {
        PostKey key = new PostKey(channel, -7, place, 5);
        assertThat(Permalink.of("https://vk.com", key)).isEqualTo(link);
        assertThat(Permalink.of("https://vk.com/", key)).isEqualTo(link);
        assertThat(Permalink.of("", key)).isEmpty();
    }
}
