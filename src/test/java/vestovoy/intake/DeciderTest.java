package vestovoy.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vestovoy.Posts;
import vestovoy.community.Channel;
import vestovoy.community.PostKey;
import vestovoy.faq.Hit;
import vestovoy.faq.Hits;
import vestovoy.faq.Promise;
import vestovoy.intake.Decided.Outcome;
import vestovoy.triage.AnswerPolicy;
import vestovoy.triage.HidingTriage;
import vestovoy.triage.Kinds;
import vestovoy.triage.Lists;
import vestovoy.triage.Matter;
import vestovoy.triage.Mode;
import vestovoy.triage.Modes;
import vestovoy.triage.Reason;
import vestovoy.triage.Rule;
import vestovoy.triage.Rulebook;
import vestovoy.triage.Rules;
import vestovoy.triage.Situation;
import vestovoy.triage.Texts;
import vestovoy.triage.Threshold;
import vestovoy.triage.Triage;
import vestovoy.triage.Wordings;

class DeciderTest {
    private static final Hit HIT =
            new Hit(
                    "e1",
                    "можно?",
                    "Да.",
                    List.of("file/1"),
                    0.9,
                    List.of(),
                    List.of(),
                    List.of(),
                    Map.of());
    private static final String WAIT = "Вам ответит сотрудник.";
    private static final Texts TELLING =
            new Texts() {
                @Override
                public String said(Rule.Ruling ruling, Matter matter) {
                    return ruling.text();
                }

                @Override
                public String notice(Rule.Ruling ruling, Matter matter) {
                    return WAIT;
                }
            };

    private final Desktop inbox = new Desktop();

    private Outcome outcome(Mode mode, String text) {
        return outcome(mode, text, new Threshold.Fixed(0.5));
    }

    private Outcome outcome(Mode mode, String text, Threshold threshold) {
        inbox.waiting.add(new Pending(1, 1, Posts.saying(text)));
        Triage triage =
                new Triage(
                        Set.of(),
                        Wordings.of(List.of("человека")),
                        (_, _) -> new Hits("g1", List.of(HIT)),
                        new AnswerPolicy(threshold, 100));
        new Decider(inbox, triage, Leash.of(mode), InstantSource.fixed(Posts.THEN)).decide();
        return inbox.decided.getLast().outcome();
    }

    private Outcome held(Modes modes, boolean stopped) {
        inbox.waiting.add(new Pending(1, 1, Posts.saying("можно?")));
        Triage triage =
                new Triage(
                        Set.of(),
                        Wordings.of(List.of("человека")),
                        (_, _) -> new Hits("g1", List.of(HIT)),
                        new AnswerPolicy(0.5, 100));
        Leash leash = new Leash(modes, () -> stopped);
        new Decider(inbox, triage, leash, InstantSource.fixed(Posts.THEN)).decide();
        return inbox.decided.getLast().outcome();
    }

    @Test
    void whileStoppedAnAnswerBecomesADraftForPeopleAndSaysWhy() {
        assertThat(held(Modes.all(Mode.AUTO), true))
                .isEqualTo(new Outcome.ToPeople("stopped", 0, "Да."));
    }

    @Test
    void aStopDoesNotLoosenAStricterMode() {
        assertThat(held(Modes.all(Mode.SHADOW), true))
                .isEqualTo(new Outcome.ToPeople("mode-shadow", 0, ""));
    }

    @Test
    void aRuleInSuggestGivesItsAnswerToPeople() {
        Modes modes = new Modes(Mode.AUTO, Map.of(), Map.of(), Map.of("faq", Mode.SUGGEST));
        assertThat(held(modes, false)).isEqualTo(new Outcome.ToPeople("mode-suggest", 0, "Да."));
    }

    @Test
    void aChannelThatIsOffIsNotLookedAt() {
        Channel channel = Posts.saying("можно?").key().channel();
        Modes modes = new Modes(Mode.AUTO, Map.of(), Map.of(channel, Mode.OFF), Map.of());
        assertThat(held(modes, false)).isEqualTo(new Outcome.ToPeople("mode-off", 0, ""));
        assertThat(inbox.decided.getLast().decision().hits()).isEqualTo(Hits.nothing());
    }

    @Test
    void whileStoppedNothingIsHidden() {
        PostKey key = new PostKey(Channel.WALL_COMMENT, Posts.COMMUNITY, 7, 1);
        inbox.waiting.add(new Pending(1, 1, Posts.post(key, Posts.CUSTOMER, "купите гараж")));
        Leash leash = new Leash(Modes.all(Mode.AUTO), () -> true);
        new Decider(inbox, HidingTriage.of("гараж"), leash, InstantSource.fixed(Posts.THEN))
                .decide();
        assertThat(inbox.decided.getLast().outcome()).isInstanceOf(Outcome.ToPeople.class);
    }

    @Test
    void inAutoAnAnswerGoesToTheOutbox() {
        assertThat(outcome(Mode.AUTO, "можно?")).isEqualTo(new Outcome.Answer("Да."));
    }

    @Test
    void inAutoWithoutAPromiseThatIsShownToBeKeptAnAnswerIsADraftForPeople() {
        Threshold promised = new Threshold.Promised(Promise.of(0.05), 0.5, false);
        assertThat(outcome(Mode.AUTO, "можно?", promised))
                .isEqualTo(new Outcome.ToPeople("promise-not-kept", 0, "Да."));
        assertThat(inbox.decided.getLast().decision().reason()).isEqualTo(Reason.PROMISE_NOT_KEPT);
    }

    @Test
    void inSuggestItStaysTheModeThatKeepsAnAnswerBack() {
        Threshold promised = new Threshold.Promised(Promise.of(0.05), 0.5, false);
        assertThat(outcome(Mode.SUGGEST, "можно?", promised))
                .isEqualTo(new Outcome.ToPeople("mode-suggest", 0, "Да."));
    }

    @Test
    void inSuggestAnAnswerBecomesADraftForPeople() {
        assertThat(outcome(Mode.SUGGEST, "можно?"))
                .isEqualTo(new Outcome.ToPeople("mode-suggest", 0, "Да."));
    }

    @Test
    void inShadowAnAnswerIsWrittenDownButPeopleSeeNoDraft() {
        assertThat(outcome(Mode.SHADOW, "можно?"))
                .isEqualTo(new Outcome.ToPeople("mode-shadow", 0, ""));
        assertThat(inbox.decided.getLast().decision().text()).isEqualTo("Да.");
    }

    @Test
    void whenOffEverythingGoesToPeopleUnsearched() {
        assertThat(outcome(Mode.OFF, "можно?")).isEqualTo(new Outcome.ToPeople("mode-off", 0, ""));
        assertThat(inbox.decided.getLast().decision().hits()).isEqualTo(Hits.nothing());
    }

    @Test
    void whoAsksForAPersonComesBeforeOthers() {
        assertThat(outcome(Mode.AUTO, "дайте человека"))
                .isEqualTo(new Outcome.ToPeople("asks-person", 3, ""));
    }

    @Test
    void whatSaysNothingIsIgnoredInEveryModeThatLooks() {
        assertThat(outcome(Mode.SHADOW, "...")).isEqualTo(new Outcome.Ignore());
    }

    @Test
    void aDecisionThatCannotBeCommittedSendsItsPostToPeopleAndHoldsUpNobody() {
        inbox.refused = 1;
        inbox.waiting.add(new Pending(7, 1, Posts.saying("можно?")));
        assertThat(outcome(Mode.AUTO, "можно?")).isEqualTo(new Outcome.Answer("Да."));
        assertThat(inbox.decided.getFirst().pending().id()).isEqualTo(7);
        assertThat(inbox.decided.getFirst().outcome())
                .isEqualTo(new Outcome.ToPeople("failed", 0, ""));
    }

    private String told(Mode mode) {
        inbox.waiting.add(new Pending(1, 1, Posts.saying("дайте человека")));
        Lists lists = new Lists(Map.of("asks-person", Wordings.of(List.of("человека"))));
        Triage triage =
                new Triage(
                        Rulebook.of(Rules.inOrder(_ -> false, lists, new AnswerPolicy(0.5, 100))),
                        (_, _) -> Hits.nothing(),
                        Kinds.unlearned(),
                        TELLING);
        new Decider(inbox, triage, Leash.of(mode), InstantSource.fixed(Posts.THEN)).decide();
        return inbox.decided.getLast().notice();
    }

    @Test
    void inAutoTheAuthorIsToldThatPeopleTakeOver() {
        assertThat(told(Mode.AUTO)).isEqualTo(WAIT);
    }

    @ParameterizedTest
    @EnumSource(names = {"SUGGEST", "SHADOW", "OFF"})
    void inEveryOtherModeNobodyIsToldAnything(Mode mode) {
        assertThat(told(mode)).isEmpty();
    }

    private Outcome outcomeOfSpam(Mode mode, Channel channel) {
        PostKey key = new PostKey(channel, Posts.COMMUNITY, 7, 1);
        inbox.waiting.add(new Pending(1, 1, Posts.post(key, Posts.CUSTOMER, "купите гараж")));
        new Decider(
                        inbox,
                        HidingTriage.of("гараж"),
                        Leash.of(mode),
                        InstantSource.fixed(Posts.THEN))
                .decide();
        return inbox.decided.getLast().outcome();
    }

    @Test
    void inAutoWhatARuleHidesIsHidden() {
        assertThat(outcomeOfSpam(Mode.AUTO, Channel.WALL_COMMENT)).isEqualTo(new Outcome.Hide());
    }

    @ParameterizedTest
    @EnumSource(names = {"SUGGEST", "SHADOW", "OFF"})
    void inEveryOtherModePeopleDecideWhatIsHidden(Mode mode) {
        assertThat(outcomeOfSpam(mode, Channel.WALL_COMMENT)).isInstanceOf(Outcome.ToPeople.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"MESSAGE", "MENTION"})
    void whatVkCannotHideIsForPeople(Channel channel) {
        assertThat(outcomeOfSpam(Mode.AUTO, channel)).isInstanceOf(Outcome.ToPeople.class);
    }

    /// An inbox on a desk.
    private static final class Desktop implements Inbox {
        private final List<Pending> waiting = new ArrayList<>();
        private final List<Decided> decided = new ArrayList<>();
        private int refused;

        @Override
        public int append(List<Event> events, Instant now) {
            return 0;
        }

        @Override
        public int append(List<Event> events, Position position, Instant now) {
            return 0;
        }

        @Override
        public Optional<String> position(String source) {
            return Optional.empty();
        }

        @Override
        public List<Pending> undecided(int limit) {
            return List.copyOf(waiting);
        }

        @Override
        public Situation situation(Pending pending, Instant now) {
            return Situation.unknown();
        }

        @Override
        public boolean commit(Decided decision) {
            if (refused > 0) {
                refused--;
                throw new IllegalStateException("this one will not go in");
            }
            waiting.remove(decision.pending());
            return decided.add(decision);
        }

        @Override
        public void names(Map<Long, String> names) {}

        @Override
        public List<Long> nameless(int limit) {
            return List.of();
        }

        @Override
        public Tally tally() {
            return new Tally(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
        }
    }
}
