package vestovoy.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vestovoy.Posts;
import vestovoy.community.Channel;
import vestovoy.community.Post;
import vestovoy.community.PostKey;
import vestovoy.faq.Hits;

class ModesTest {
    private static final String ID = "loud";

    private static Post in(Channel channel) {
        return Posts.post(new PostKey(channel, Posts.COMMUNITY, 7, 1), Posts.CUSTOMER, "можно?");
    }

    private static Modes modes(Mode general, Mode community, Mode channel, Mode rule) {
        return new Modes(
                general,
                Map.of(in(Channel.WALL_COMMENT).key().community(), community),
                Map.of(Channel.WALL_COMMENT, channel),
                Map.of("faq", rule));
    }

    @ParameterizedTest
    @CsvSource({
        "AUTO, AUTO, AUTO, AUTO, AUTO, bot.mode",
        "OFF, AUTO, AUTO, AUTO, OFF, bot.mode",
        "SUGGEST, AUTO, AUTO, AUTO, SUGGEST, bot.mode",
        "AUTO, SHADOW, AUTO, AUTO, SHADOW, the mode of community 214000777",
        "AUTO, AUTO, SHADOW, SUGGEST, SHADOW, bot.channels: wall",
        "AUTO, AUTO, AUTO, SUGGEST, SUGGEST, bot.rules: faq",
        "SUGGEST, SUGGEST, SUGGEST, SUGGEST, SUGGEST, bot.mode",
        "SUGGEST, SHADOW, OFF, AUTO, OFF, bot.channels: wall",
    })
    void theStrictestOfAllThatApplyHoldsAndIsNamed(
            Mode general, Mode community, Mode channel, Mode rule, Mode held, String by) {
        assertThat(modes(general, community, channel, rule).of(in(Channel.WALL_COMMENT), "faq"))
                .isEqualTo(new Modes.Held(held, by));
    }

    @Test
    void whatIsSaidOfOtherChannelsAndRulesDoesNotApply() {
        assertThat(
                        modes(Mode.AUTO, Mode.AUTO, Mode.OFF, Mode.SUGGEST)
                                .of(in(Channel.BOARD_COMMENT), "asks-person")
                                .mode())
                .isEqualTo(Mode.AUTO);
    }

    @Test
    void beforeARuleDecidedNoRulesModeApplies() {
        assertThat(
                        modes(Mode.AUTO, Mode.AUTO, Mode.AUTO, Mode.SUGGEST)
                                .of(in(Channel.WALL_COMMENT))
                                .mode())
                .isEqualTo(Mode.AUTO);
    }

    private static Rule loud(String id) {
        return new SimpleRule(
                id, 1, "", _ -> Optional.of(Rule.Ruling.of(Verdict.QUEUE, Reason.GRIEVANCE)));
    }

    private static Decision decided(Rulebook.Mode mode) {
        Rulebook book = new Rulebook(List.of(loud(ID), loud("next")), Map.of(ID, mode));
        return new Triage(book, (_, _) -> Hits.nothing(), Kinds.unlearned(), Texts.none())
                .decide(in(Channel.WALL_COMMENT));
    }

    @ParameterizedTest
    @CsvSource({"DRAFT, next", "SHADOW, next", "SUGGEST, loud", "LIVE, loud"})
    void aRuleDecidesWhenItsModeLetsIt(Rulebook.Mode mode, String rule) {
        assertThat(decided(mode).rule()).isEqualTo(rule);
    }

    @Test
    void onlyARuleInShadowIsNotedWhereItWouldHaveDecided() {
        assertThat(decided(Rulebook.Mode.SHADOW).grounds().shadows()).containsExactly(ID);
        assertThat(decided(Rulebook.Mode.DRAFT).grounds().shadows()).isEmpty();
    }

    @Test
    void aModeOfARuleThatIsNotThereIsRefusedWithThoseThatAre() {
        assertThatThrownBy(
                        () -> new Rulebook(List.of(loud(ID)), Map.of("laud", Rulebook.Mode.SHADOW)))
                .hasMessage("there is no rule 'laud'; there are loud");
    }
}
