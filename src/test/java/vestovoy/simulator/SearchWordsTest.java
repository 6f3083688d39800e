package vestovoy.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "полка;Спасибо, Полке!;true",
                "полка;полкодержатель;false",
                "полка;полёт;false",
                "дом;домой;false",
                "дом;мой ДОМ;true",
                "заказ полка;Полка потеряла заказы;true",
                "заказ полка;Полка потеряла совесть;false",
                "приём;прием посылок;true",
                "#полка;вот #полка!;true",
                "#полка;вот #полкамаркет;false",
                "vk.com/polka_market;https://vk.com/polka_market?w=1;true",
                "club214000777;[club214000777|Полка];true",
                "полка -шкаф;полка и шкаф;false",
                "'\"где заказ\"';А где заказ?;true",
                "'\"где заказ\"';А где же заказ?;false"
            })
    void everythingInAQueryMustBeMet(String query, String post, boolean met) {
        assertThat(new SearchWords(query).meets(post)).isEqualTo(met);
    }

    @Test
    void aQueryOfNothingIsEmpty() {
        assertThat(new SearchWords("  ").isEmpty()).isTrue();
        assertThat(new SearchWords("полка").isEmpty()).isFalse();
    }
}
