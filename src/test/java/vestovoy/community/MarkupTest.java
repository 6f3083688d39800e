package vestovoy.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupTest {
    @Test
    void aReplyMarkOfADiscussionNamesThePersonAndTheComment() {
        assertThat(Markup.addressee("[id210039595:bp-214000777_1009|Дмитрий], добрый вечер!"))
                .contains(new Markup.Addressee(210039595, 1009, "Дмитрий"));
    }

    @Test
    void aCommunityIsAddressedWithANegativeId() {
        assertThat(Markup.addressee("[club214000777|Полка], спасибо"))
                .contains(new Markup.Addressee(-214000777, 0, "Полка"));
    }

    @Test
    void aMentionInTheMiddleAddressesNobody() {
        assertThat(Markup.addressee("спросите [id1|Павла]")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "[id1:bp-2_3|Ия], да, можно ~ да, можно",
                "спросите [id1|Павла] сами ~ спросите Павла сами",
                "вот [https://vk.com/polka|правила] ~ вот правила",
                "M&amp;M&#39;s &lt;b&gt; ~ M&M's <b>",
                "[ [id1|А], х ] ~ [ А, х ]",
                "цена [скидка] | нет ~ цена [скидка] | нет",
            })
    void whatAReaderSees(String text, String plain) {
        assertThat(Markup.plain(text)).isEqualTo(plain);
    }

    @Test
    void aBreakOfOldVersionsIsALineEnd() {
        assertThat(Markup.plain("раз<br>два")).isEqualTo("раз\nдва");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "[id",
                "[id1|",
                "&#99999999;",
                "&#1114112;",
                "\uD83D",
                "[[[[|||]]]]",
                "[|]"
            })
    void tornMarkUpIsLeftAsText(String torn) {
        assertThat(Markup.plain(torn)).isNotNull();
    }

    @Test
    void anEntityThatIsHalfACharacterSaysNothing() {
        assertThat(Markup.plain("a&#55357;b")).isEqualTo("ab");
    }

    @Test
    void aMebibyteOfBracketsTakesNoTime() {
        String hostile = "[id1:bp-".repeat(130_000);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Markup.plain(hostile));
    }

    @Test
    void anyTextCanBeReadTwice() {
        Random random = new Random(7);
        String alphabet = "[]|&#;:-_idclubp123 <br>аё\uD83D\uDE00\u202E\n";
        for (int round = 0; round < 5_000; round++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(60), 0, alphabet.length())
                    .forEach(at -> text.append(alphabet.charAt(at)));
            assertThat(Markup.plain(text.toString())).isNotNull();
            Markup.addressee(text.toString());
        }
    }
}
