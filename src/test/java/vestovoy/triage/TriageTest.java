package vestovoy.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vestovoy.Posts;
import vestovoy.community.Channel;
import vestovoy.community.Post;
import vestovoy.community.PostKey;
import vestovoy.faq.Hit;
import vestovoy.faq.Hits;
import vestovoy.faq.Search;

class TriageTest {
    private static final long STAFF = 42L;
    private static final AnswerPolicy POLICY = new AnswerPolicy(0.8, 100);

    private static Search finding(double confidence, String answer) {
        Hit hit =
                new Hit(
                        "e1",
                        "q",
                        answer,
                        List.of("file/1"),
                        confidence,
                        List.of(),
                        List.of(),
                        List.of(),
                        Map.of());
        return (_, _) -> new Hits("g1", List.of(hit));
    }

    private static Decision decide(Search search, Post post) {
        Wordings person = Wordings.of(List.of("живой человек"));
        return new Triage(Set.of(STAFF), person, search, POLICY).decide(post);
    }

    @Test
    void aCandidateAtTheThresholdIsSaid() {
        Decision decision = decide(finding(0.8, "Да."), Posts.saying("можно?"));
        assertThat(decision.verdict()).isEqualTo(Verdict.REPLY);
        assertThat(decision.text()).isEqualTo("Да.");
    }

    @Test
    void aCandidateBelowTheThresholdGoesToPeopleWithItsCandidates() {
        Decision decision = decide(finding(0.79, "Да."), Posts.saying("можно?"));
        assertThat(decision.reason()).isEqualTo(Reason.BELOW_THRESHOLD);
        assertThat(decision.hits().hits()).hasSize(1);
    }

    @Test
    void anAnswerThatIsTooLongGoesToPeople() {
        assertThat(decide(finding(1, "а".repeat(101)), Posts.saying("можно?")).reason())
                .isEqualTo(Reason.TOO_LONG);
    }

    @Test
    void anAnswerWithMoreThanOneLinkGoesToPeople() {
        assertThat(decide(finding(1, "Смотрите polka.ru/a."), Posts.saying("можно?")).reason())
                .isEqualTo(Reason.FAQ);
        assertThat(
                        decide(
                                        finding(1, "Смотрите polka.ru/a и polka.ru/b."),
                                        Posts.saying("можно?"))
                                .reason())
                .isEqualTo(Reason.MANY_LINKS);
    }

    @Test
    void anAnswerCallsNobodyWhoStoodInItsSource() {
        assertThat(decide(finding(1, "[id5|Оля] и @durov знают."), Posts.saying("можно?")).text())
                .isEqualTo("Оля и durov знают.");
    }

    @Test
    void nothingFoundGoesToPeople() {
        assertThat(decide((_, _) -> Hits.nothing(), Posts.saying("можно?")).reason())
                .isEqualTo(Reason.NOT_FOUND);
    }

    @Test
    void aSearchThatFailsGoesToPeople() {
        Search broken =
                (_, _) -> {
                    throw new IllegalStateException("the disk is gone");
                };
        assertThat(decide(broken, Posts.saying("можно?")))
                .extracting(Decision::verdict, Decision::reason)
                .containsExactly(Verdict.QUEUE, Reason.FAILED);
    }

    @Test
    void aRuleThatFailsGoesToPeople() {
        Rule broken =
                new SimpleRule(
                        "broken",
                        1,
                        "A fault of ours.",
                        _ -> {
                            throw new IllegalStateException("a fault of ours");
                        });
        Triage triage = new Triage(List.of(broken), finding(1, "Да."));
        assertThat(triage.decide(Posts.saying("можно?")).reason()).isEqualTo(Reason.FAILED);
    }

    @Test
    void whoAsksForAPersonGetsOneHoweverSureTheBotIs() {
        assertThat(decide(finding(1, "Да."), Posts.saying("мне нужен ЖИВОЙ человек!!")).reason())
                .isEqualTo(Reason.ASKS_PERSON);
    }

    @Test
    void theCommunitysOwnPostIsIgnored() {
        assertThat(decide(finding(1, "Да."), Posts.by(Posts.COMMUNITY, "акция")).reason())
                .isEqualTo(Reason.OWN);
    }

    @Test
    void aPostOfStaffIsIgnored() {
        assertThat(decide(finding(1, "Да."), Posts.by(STAFF, "сейчас отвечу")).reason())
                .isEqualTo(Reason.STAFF);
    }

    @Test
    void anotherCommunityIsNeverAnswered() {
        assertThat(decide(finding(1, "Да."), Posts.by(-5, "дружим?")).reason())
                .isEqualTo(Reason.OTHER_COMMUNITY);
    }

    @Test
    void aPictureWithoutWordsIsForPeople() {
        assertThat(decide(finding(1, "Да."), Posts.withPhoto("")).reason())
                .isEqualTo(Reason.ATTACHMENT);
    }

    @Test
    void aPictureWithoutALetterBesideItIsForPeopleToo() {
        assertThat(decide(finding(1, "Да."), Posts.withPhoto("???")).reason())
                .isEqualTo(Reason.ATTACHMENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n", "!!!", "\uD83D\uDE00\uD83D\uDE00", "[id1|]"})
    void whatSaysNothingIsIgnored(String text) {
        assertThat(decide(finding(1, "Да."), Posts.saying(text)).reason()).isEqualTo(Reason.EMPTY);
    }

    private static Reason elsewhere(long author) {
        PostKey key = new PostKey(Channel.MENTION, 501, -Posts.COMMUNITY, 77);
        return decide(finding(1, "Да."), Posts.post(key, author, "можно?")).reason();
    }

    @Test
    void aPostOnItsAuthorsOwnWallIsACustomers() {
        assertThat(elsewhere(501)).isEqualTo(Reason.FAQ);
    }

    @Test
    void aPostOfOursOnAnothersWallIsOurOwn() {
        assertThat(elsewhere(Posts.COMMUNITY)).isEqualTo(Reason.OWN);
    }
}
