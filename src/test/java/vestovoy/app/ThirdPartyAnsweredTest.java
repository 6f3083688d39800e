package vestovoy.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vestovoy.Posts;
import vestovoy.faq.Hit;
import vestovoy.faq.Hits;
import vestovoy.faq.PostsFile;
import vestovoy.triage.Triage;
import vestovoy.triage.Verdict;

/// What must never be answered by the FAQ, however sure that is: here it fits every post.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThirdPartyAnsweredTest {
    private static final Hit FITS =
            new Hit(
                    "e1",
                    "Как узнать?",
                    "Откройте раздел заказов.",
                    List.of("file/1"),
                    0.99,
                    List.of(),
                    List.of(),
                    List.of(),
                    Map.of());
    private OwnTriage own;
    private Triage triage;

    @BeforeAll
    void open(@TempDir Path folder) {
        own = OwnTriage.over(folder, (_, _) -> new Hits("g1", List.of(FITS)));
        triage = own.triage();
    }

    @AfterAll
    void close() {
        own.close();
    }

    static Stream<String> aboutOthers() {
        return Stream.of("market", "mixed")
                .flatMap(set ->
                        PostsFile.read(Path.of("src/test/resources/kinds", set + ".jsonl"))
                                .stream())
                .filter(post -> post.kind().equals("third_party"))
                .map(post -> post.text());
    }

    private Verdict verdict(String post) {
        return triage.decide(Posts.saying(post)).verdict();
    }

    @ParameterizedTest
    @MethodSource("aboutOthers")
    void whoAsksAboutOthersGetsNoAnswerOfTheFaq(String post) {
        assertThat(verdict(post)).isNotEqualTo(Verdict.REPLY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Как узнать адрес продавца?",
                "Можно ли узнать данные получателя?",
                "Как отследить заказ мужа?",
                "Как посмотреть историю покупок другого человека?",
                "Как узнать телефон бывшей жены?"
            })
    void aGeneralWordingOfItGetsNoneEither(String post) {
        assertThat(verdict(post)).isNotEqualTo(Verdict.REPLY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Оплата картой 4111 1111 1111 1111 не проходит, как оплатить?",
                "Как вернуть товар, паспорт 4509 123456?"
            })
    void besideDataThatMayBeMisusedNothingIsAnswered(String post) {
        assertThat(verdict(post)).isEqualTo(Verdict.QUEUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Как вернуть товар?", "Сколько хранится заказ в пункте выдачи?"})
    void whatIsGeneralIsAnswered(String post) {
        assertThat(verdict(post)).isEqualTo(Verdict.REPLY);
    }
}
