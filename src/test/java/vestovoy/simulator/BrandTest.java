package vestovoy.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrandTest {
    private final Brand brand = new Brand(214_000_777L, "polka_market", List.of("полкамаркет"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[club214000777|Полка], где заказ?",
                "спасибо [public214000777:bp-214000777_5|Полке]",
                "[polka_market|они]",
                "#ПолкаМаркет",
                "ура,#полкамаркет!",
                "https://vk.com/polka_market",
                "m.vk.com/club214000777?w=1",
                "vk.ru/wall-214000777_9061"
            })
    void namesThatAStrangerCanBeFoundBy(String text) {
        assertThat(brand.named(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Полка упала",
                "[club2140007771|Чужие]",
                "#полкамаркет2",
                "#полка",
                "vk.com/polka_market2",
                "notvk.com/polka_market",
                "vk.com/wall-2140007771_5"
            })
    void otherNamesAreNone(String text) {
        assertThat(brand.named(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "@polka_market, ау;[club214000777|@polka_market], ау",
                "вот *club214000777 (Полка)!;вот [club214000777|Полка]!",
                "a@polka_market;a@polka_market",
                "@polka_market2;@polka_market2"
            })
    void shortcutsBecomeVksMark(String written, String kept) {
        assertThat(brand.marked(written)).isEqualTo(kept);
    }

    @Test
    void whatIsMarkedOnceStaysAsItIs() {
        String once = brand.marked("@polka_market и @club214000777 (Полка)");
        assertThat(brand.marked(once)).isEqualTo(once);
    }
}
