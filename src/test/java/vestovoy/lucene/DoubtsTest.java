package vestovoy.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vestovoy.faq.Calibration;
import vestovoy.faq.Promise;

class DoubtsTest {
    private static Map<String, Double> sure() {
        Map<String, Double> sure = new HashMap<>();
        Evidence.NAMES.forEach(name -> sure.put(name, Doubts.reference(name)));
        return sure;
    }

    private static Calibration counting(String name, double coefficient) {
        Map<String, Double> coefficients = new HashMap<>();
        Evidence.NAMES.forEach(one -> coefficients.put(one, one.equals(name) ? coefficient : 0.0));
        return Calibration.unproven(0, coefficients, Promise.USUAL);
    }

    private static List<String> doubts(Map<String, Double> evidence, Calibration calibration) {
        return Doubts.of(evidence, calibration.confidence(evidence), calibration);
    }

    @Test
    void everyNumberOfTheEvidenceHasItsDoubt() {
        assertThat(Evidence.NAMES).allMatch(Doubts::knows);
    }

    @Test
    void whatASureRightAnswerHasRaisesNoDoubt() {
        assertThat(doubts(sure(), Confidence.BUILT_IN)).isEmpty();
    }

    @Test
    void aMissingWordIsADoubtAsFarAsItCounts() {
        Map<String, Double> evidence = sure();
        evidence.put("missing", 0.6);
        assertThat(doubts(evidence, counting("missing", -2))).containsExactly("missing-word");
        assertThat(doubts(evidence, counting("missing", 0))).isEmpty();
    }

    @Test
    void aDoubtFollowsTheSignOfACoefficientThatWasFitted() {
        Map<String, Double> evidence = sure();
        evidence.put("votes", 0.1);
        assertThat(doubts(evidence, counting("votes", 3))).containsExactly("close-second");
        assertThat(doubts(evidence, counting("votes", -3))).isEmpty();
    }

    @Test
    void theHeaviestDoubtComesFirst() {
        Map<String, Double> coefficients = new HashMap<>(counting("unknown", -1).coefficients());
        coefficients.put("meaning", 4.0);
        Map<String, Double> evidence = sure();
        evidence.put("unknown", 0.5);
        evidence.put("meaning", 0.2);
        assertThat(doubts(evidence, Calibration.unproven(0, coefficients, Promise.USUAL)))
                .containsExactly("far-meaning", "unknown-words");
    }

    @Test
    void aCandidateBehindOneThatIsNoSurerSaysSo() {
        assertThat(Doubts.of(sure(), 0.2, counting("votes", 3)))
                .containsExactly(Doubts.BEHIND_BETTER);
    }
}
