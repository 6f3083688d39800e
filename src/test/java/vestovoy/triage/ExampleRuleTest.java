package vestovoy.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import vestovoy.Posts;
import vestovoy.faq.Hits;

/// The example of docs/triage.md works, and stands there as it stands here.
class ExampleRuleTest {
    // example
    /// Questions about gift cards go to people while the cards are being changed.
    static final class GiftCardRule {
        static Rule with(Wordings cards) {
            return new SimpleRule(
                    "gift-card",
                    1,
                    "Questions about gift cards go to people.",
                    matter ->
                            cards.found(matter.readings())
                                    .map(found ->
                                            Rule.Ruling.of(Verdict.QUEUE, Reason.UNSURE, found)));
        }
    }

    // end

    @Test
    void theExampleDecidesWhatItsListNames() {
        Rule rule = GiftCardRule.with(Wordings.of(List.of("подарочн* карт*")));
        Decision decision =
                new Triage(List.of(rule), (_, _) -> Hits.nothing())
                        .decide(Posts.saying("Как активировать подарочную карту?"));
        assertThat(decision.rule()).isEqualTo("gift-card");
        assertThat(decision.grounds().because()).containsExactly("подарочн* карт*");
    }

    @Test
    void thePageShowsTheExampleAsItIs() throws IOException {
        String source =
                Files.readString(Path.of("src/test/java/vestovoy/triage/ExampleRuleTest.java"));
        String example =
                source.substring(source.indexOf("// example") + 10, source.indexOf("// end"));
        assertThat(bare(Files.readString(Path.of("docs/triage.md")))).contains(bare(example));
    }

    private static String bare(String text) {
        return text.replaceAll("\\s+", "");
    }
}
