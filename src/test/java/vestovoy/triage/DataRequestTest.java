package vestovoy.triage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataRequestTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Пришлите номер заказа, пожалуйста.",
                "Здравствуйте! Укажите телефон, на который оформлен заказ.",
                "Напишите адрес доставки, мы проверим",
                "Подскажите вашу фамилию и почту.",
                "Просим сообщить паспортные данные",
                "Приложите скриншот оплаты.",
                "Напишите нам в личные сообщения. Номер заказа укажите тоже.",
                "Ответьте здесь в комментариях: назовите номер телефона, в личные сообщения писать незачем?",
                "ПРИШЛИТЕ НОМЕР КАРТЫ",
                "Для проверки нужен номер заказа.",
                "Напишите нам ваш e-mail"
            })
    void aWordingThatAsksForDataInPublicIsFound(String text) {
        assertThat(DataRequest.strictly(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Пришлите номер заказа в личные сообщения, пожалуйста.",
                "Напишите на help@polka.example: имя, контакты и что случилось.",
                "Укажите номер заказа в личном чате https://vk.me/polka — поможем.",
                "Личные данные в комментариях, пожалуйста, не публикуйте.",
                "Не указывайте телефон здесь.",
                "Напишите, что случилось.",
                "Удалите, пожалуйста, личные данные из записи.",
                "Номер заказа есть в письме о покупке.",
                "Заказ приедет завтра.",
                ""
            })
    void aWordingThatLeadsToAPlaceThatOthersDoNotSeeIsNot(String text) {
        assertThat(DataRequest.strictly(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Укажите номер карты лояльности в приложении.",
                "При оформлении укажите адрес доставки.",
                "Назовите сотруднику номер телефона.",
                "Нужен паспорт и номер заказа.",
                "Адрес можно изменить до отправки.",
                "Напишите в поддержку номер заказа."
            })
    void anAnswerThatTellsWhatIsNeededElsewhereAsksForNothingHere(String text) {
        assertThat(DataRequest.here(text)).isFalse();
    }

    @Test
    void anAnswerThatAsksForANumberInTheThreadIsFound() {
        assertThat(DataRequest.here("Пришлите номер заказа, посмотрим.")).isTrue();
    }
}
