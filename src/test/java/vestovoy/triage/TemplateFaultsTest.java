package vestovoy.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateFaultsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "queue; ; is empty",
                "queue; {nmae}, ждите.; has {nmae}",
                "queue; Ждите до {opens}.; has {opens}",
                "queue; Ждите {.; a brace without its other one",
                "queue; Ваше имя {name} записано.; does not stay right without a name",
                "clarify.choice; Что Вы имели в виду?; lacks {options}",
                "reply; Вот ответ.; lacks {answer}",
                "private; Пишите http://polka.example/chat.; does not begin with https://",
                "private; Пишите на polka.ru.; does not begin with https://",
                "private; Пишите в {chat} или со страницы {order-page}.; has 2 links",
                "private; Спросите [id1|Анну].; has mark-up of VK",
                "private; Спросите @anna.; has mark-up of VK",
                "private.message; Пишите в {chat}.; from the private chat",
                "private; Пришлите номер заказа.; asks for personal data in public"
            })
    void eachFaultIsToldWithItsRemedy(String key, String text, String what) {
        TextKey known = TextKey.of(key).orElseThrow();
        String wording = Optional.ofNullable(text).orElse("");
        assertThat(new Template(wording).faults(known, TextKey.isForMessages(key)))
                .singleElement()
                .asString()
                .contains(what)
                .containsAnyOf(";", "it knows");
    }

    @Test
    void aTextThatVkWouldNotTakeIsAFault() {
        assertThat(new Template("а".repeat(1950) + " {hours}").faults(TextKey.QUEUE, false))
                .singleElement()
                .asString()
                .contains("2151 characters");
    }

    @Test
    void inMessagesDataMayBeAskedFor() {
        assertThat(new Template("Пришлите номер заказа.").faults(TextKey.PRIVATE, true)).isEmpty();
    }

    @Test
    void missingAndUnknownKeysAndEmptyListsAreToldAtOnce() {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        TextKey.needed().forEach(key -> texts.put(key, List.of("{answer}{options}")));
        texts.remove("decline");
        texts.put("privat", List.of("Текст."));
        texts.put("queue", List.of());
        assertThat(Templates.faults(texts))
                .extracting(fault -> fault.key() + " " + fault.what())
                .anyMatch(fault -> fault.startsWith("decline is missing"))
                .anyMatch(fault -> fault.startsWith("privat is no key"))
                .anyMatch(fault -> fault.startsWith("queue has no wording"));
    }
}
