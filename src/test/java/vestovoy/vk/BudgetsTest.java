package vestovoy.vk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/// The day's calls, by a clock that is set by hand.
class BudgetsTest {
    private static final Instant START = Instant.parse("2026-11-30T00:00:00Z");
    private Instant now = START;
    private final ConcurrentHashMap<String, Bucket> shared = new ConcurrentHashMap<>();
    private final Budgets budgets = budgets(new Tokens(Stub.COMMUNITY, Stub.USER, Stub.SERVICE));

    private Budgets budgets(Tokens tokens) {
        return new Budgets(() -> now, Restraint.SEARCH, tokens, shared);
    }

    @Test
    void communitiesThatHoldTheSameTokenShareItsDay() {
        Budgets other = budgets(new Tokens("another-community", "", Stub.SERVICE));
        int spent = 0;
        while (budgets.spend("wall.get").isEmpty()) {
            spent++;
        }

        assertThat(spent).isEqualTo(2_500);
        assertThat(other.spend("wall.get")).isPresent();
        assertThat(budgets.spend("newsfeed.search")).isEmpty();
        assertThat(other.spend("newsfeed.search")).isPresent();
    }

    @Test
    void communitiesWithTokensOfTheirOwnHaveDaysOfTheirOwn() {
        Budgets other = budgets(new Tokens("another-community", "another-user", ""));
        assertThat(budgets.spend("newsfeed.search")).isEmpty();

        assertThat(other.spend("newsfeed.search")).isEmpty();
    }

    @Test
    void whoTakesTheWallsFromOneBudgetIsCounted() {
        Tokens one = new Tokens(Stub.COMMUNITY, Stub.USER, Stub.SERVICE);
        Tokens two = new Tokens("another-community", "", Stub.SERVICE);
        Tokens third = new Tokens("third-community", Stub.USER, "");

        assertThat(Budgets.sharing(one, List.of(one, two, third))).isEqualTo(2);
        assertThat(Budgets.sharing(third, List.of(one, two, third))).isEqualTo(1);
    }

    private int spent(String method, Duration step, Duration length) {
        int spent = 0;
        for (now = START; now.isBefore(START.plus(length)); now = now.plus(step)) {
            while (budgets.spend(method).isEmpty()) {
                spent++;
            }
        }
        return spent;
    }

    @Test
    void noDayHoldsMoreThanAThousandSearchesHoweverOftenTheyAreWanted() {
        assertThat(spent("newsfeed.search", Duration.ofSeconds(1), Duration.ofDays(1)))
                .isBetween(990, 1000);
    }

    @Test
    void aSearchThatCameTooEarlySaysWhenItsTurnIs() {
        assertThat(budgets.spend("newsfeed.search")).isEmpty();
        now = now.plusSeconds(27);

        assertThat(budgets.spend("newsfeed.search"))
                .contains(new Answer.Resting(START.plusSeconds(87), "daily-budget"));
    }

    @Test
    void aClockThatIsSetBackADayDoesNotKeepTheNextCallForADay() {
        assertThat(budgets.spend("newsfeed.search")).isEmpty();
        now = now.minus(Duration.ofDays(1));
        assertThat(budgets.spend("newsfeed.search")).isPresent();
        now = now.plus(Restraint.SEARCH);

        assertThat(budgets.spend("newsfeed.search")).isEmpty();
    }

    @Test
    void noDayHoldsMoreThanFiveThousandReadingsOfTheWall() {
        assertThat(spent("wall.get", Duration.ofMinutes(1), Duration.ofDays(1)))
                .isBetween(4_990, 5_000);
    }

    @Test
    void theSecondDayHoldsWhatTheFirstLeft() {
        spent("wall.get", Duration.ofMinutes(1), Duration.ofDays(1));
        int second = 0;
        for (int minute = 0; minute < 24 * 60; minute++) {
            now = now.plus(Duration.ofMinutes(1));
            while (budgets.spend("wall.get").isEmpty()) {
                second++;
            }
        }

        assertThat(second).isBetween(2_490, 2_510);
    }

    @Test
    void otherMethodsHaveNoBudget() {
        for (int call = 0; call < 10_000; call++) {
            assertThat(budgets.spend("wall.getComments")).isEmpty();
        }
    }
}
