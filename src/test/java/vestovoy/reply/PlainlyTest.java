package vestovoy.reply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainlyTest {
    @ParameterizedTest
    @CsvSource({
        "'[id1|Вася], спросите [club5|Полку]', 'Вася, спросите Полку'",
        "'[id42:bp-1_9|Вася], да', 'Вася, да'",
        "'Спросите @durov и *id1 (Вася), @all', 'Спросите durov и id1 (Вася), all'",
        "'Пишите на help@polka.ru или a@b.com', 'Пишите на help@polka.ru или a@b.com'",
        "'Цена 5*x, *звёздочка и * пункт', 'Цена 5*x, *звёздочка и * пункт'",
        "'[https://vk.com/x|сюда] и [polka.ru|туда]', '[https://vk.com/x|сюда] и [polka.ru|туда]'"
    })
    void mentionsBecomeTheWordsThatTheyShow(String text, String said) {
        assertThat(Plainly.said(text)).isEqualTo(said);
        assertThat(Plainly.said(said)).isEqualTo(said);
    }
}
