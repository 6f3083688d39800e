package vestovoy.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.apache.lucene.util.VectorUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParaphrasesTest {
    private static final Paraphrases MEANING = Paraphrases.own();

    @ParameterizedTest
    @CsvSource({
        "деньги вернут когда, срок возврата средств, как поменять обложку видео",
        "курьер опаздывает, задержка доставки, забыл пароль от аккаунта",
        "убрать аккаунт насовсем, удаление профиля, доставка на дом"
    })
    void otherWordsOfTheSameQuestionLieNearerThanAnotherQuestion(
            String asked, String same, String other) {
        assertThat(cosine(asked, same)).isGreaterThan(cosine(asked, other) + 0.2f);
    }

    @Test
    void aVectorHasLengthOneWhateverTheLengthOfTheText() {
        assertThat(length(MEANING.question("возврат")))
                .isCloseTo(1f, org.assertj.core.data.Offset.offset(1e-4f));
        assertThat(length(MEANING.question("где мой заказ ".repeat(5_000))))
                .isCloseTo(1f, org.assertj.core.data.Offset.offset(1e-4f));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "🔥🔥", "\uD800", "!?"})
    void aTextWithoutWordsHasAVectorOfZeros(String text) {
        assertThat(MEANING.question(text)).hasSize(MEANING.dimensions()).containsOnly(0f);
    }

    @Test
    void theModelWasLearnedFromThePresentCorpus() {
        assertThat(MEANING.model())
                .describedAs("after a change of src/training run mvn test -Dtest=LearnParaphrases")
                .isEqualTo("paraphrases-" + Corpus.read().identity());
    }

    @Test
    void packingKeepsProductsToTwoHundredths() {
        Random chance = new Random(1);
        for (int round = 0; round < 200; round++) {
            float[] one = unit(chance);
            float[] other = unit(chance);
            double packed =
                    VectorUtil.dotProduct(Vectors.packed(one), Vectors.packed(other))
                            / (127.0 * 127.0);
            assertThat(packed)
                    .isCloseTo(
                            VectorUtil.dotProduct(one, other),
                            org.assertj.core.data.Offset.offset(0.02));
        }
    }

    private static float[] unit(Random chance) {
        float[] vector = new float[96];
        for (int at = 0; at < vector.length; at++) {
            vector[at] = (float) chance.nextGaussian();
        }
        return VectorUtil.l2normalize(vector);
    }

    private static float cosine(String one, String other) {
        return VectorUtil.dotProduct(MEANING.question(one), MEANING.question(other));
    }

    private static float length(float[] vector) {
        return (float) Math.sqrt(VectorUtil.dotProduct(vector, vector));
    }
}
