package vestovoy.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vestovoy.Posts;
import vestovoy.community.Channel;
import vestovoy.community.PostKey;

class OrderlyTest {
    private final Yard yard = new Yard();
    private final Slate slate = new Slate();
    private final Orderly orderly = new Orderly(slate, yard, InstantSource.fixed(Posts.THEN));

    private static Errand hide(boolean unsure, int attempt, int deferrals) {
        return new Errand(7, new Act.Hide(), Posts.saying("купите"), unsure, attempt, deferrals);
    }

    private Deed ending(Errand errand) {
        slate.due.add(errand);
        assertThat(orderly.run()).isEqualTo(1);
        return slate.settled.getLast();
    }

    @Test
    void aPostThatStandsUnchangedIsHiddenOnce() {
        assertThat(ending(hide(false, 0, 0))).isEqualTo(new Deed.Done("done"));
        assertThat(yard.acts).isEqualTo(1);
    }

    @Test
    void nothingDueIsNothingDone() {
        assertThat(orderly.run()).isZero();
    }

    @Test
    void whatIsAsWantedAlreadyIsDoneWithoutAnAct() {
        yard.sights.add(new Sight.Done());
        assertThat(ending(hide(true, 1, 0))).isEqualTo(new Deed.Done("found-done"));
        assertThat(yard.acts).isZero();
    }

    @Test
    void nothingIsDoneToWhatChangedOrIsGone() {
        yard.sights.add(new Sight.Changed());
        assertThat(ending(hide(false, 0, 0))).isEqualTo(new Deed.Changed());
        yard.sights.add(new Sight.Gone());
        assertThat(ending(hide(false, 0, 0))).isEqualTo(new Deed.Gone());
        assertThat(yard.acts).isZero();
    }

    @Test
    void nothingIsDoneToTheCommunitysOwn() {
        yard.sights.add(new Sight.Barred("own"));
        assertThat(ending(hide(false, 0, 0))).isEqualTo(new Deed.Refused("own"));
        assertThat(yard.acts).isZero();
    }

    @Test
    void aMessageIsNeverHidden() {
        PostKey key = new PostKey(Channel.MESSAGE, Posts.COMMUNITY, 7, 1);
        Errand errand =
                new Errand(
                        7, new Act.Hide(), Posts.post(key, Posts.CUSTOMER, "купите"), false, 0, 0);
        assertThat(ending(errand)).isEqualTo(new Deed.Refused("no-method"));
        assertThat(yard.acts).isZero();
    }

    @Test
    void whatCannotBeLookedAtIsLeftAloneAndGoesToPeopleInTheEnd() {
        yard.broken = true;
        assertThat(ending(hide(false, 0, 0)))
                .isEqualTo(new Deed.Later("exception", Duration.ofSeconds(2)));
        assertThat(ending(hide(false, 0, Orderly.LOOKS))).isEqualTo(new Deed.Refused("exception"));
        assertThat(yard.acts).isZero();
    }

    @Test
    void whatMayHaveBeenDoneIsWaitedForLongerAndIsUnknownInTheEnd() {
        yard.broken = true;
        assertThat(ending(hide(true, 1, Orderly.LOOKS))).isInstanceOf(Deed.Later.class);
        assertThat(ending(hide(true, 1, Orderly.DEFERRALS)))
                .isEqualTo(new Deed.Unknown("exception"));
    }

    @Test
    void aRefusalToDoWhatIsDoneAlreadyIsDone() {
        yard.deed = new Deed.Refused("vk-104");
        yard.sights.addAll(List.of(new Sight.ToDo(), new Sight.Done()));
        assertThat(ending(hide(false, 0, 0))).isEqualTo(new Deed.Done("found-done"));
    }

    @Test
    void aRefusalOfWhatStillStandsIsARefusal() {
        yard.deed = new Deed.Refused("vk-15");
        assertThat(ending(hide(false, 0, 0))).isEqualTo(new Deed.Refused("vk-15"));
    }

    @Test
    void anUnknownOutcomeIsRepeatedButNotForEver() {
        assertThat(ending(hide(true, Orderly.ATTEMPTS - 1, 0))).isEqualTo(new Deed.Done("done"));
        assertThat(ending(hide(true, Orderly.ATTEMPTS, 0)))
                .isEqualTo(new Deed.Unknown("tried-in-vain"));
        assertThat(yard.acts).isEqualTo(1);
    }

    @Test
    void anExceptionWhileActingIsAnUnknownOutcome() {
        yard.actingBreaks = true;
        assertThat(ending(hide(false, 0, 0))).isInstanceOf(Deed.Unsure.class);
    }

    @Test
    void aBusyVkIsAskedLaterButNotForEver() {
        yard.deed = new Deed.Later("vk-6", Duration.ofSeconds(1));
        assertThat(ending(hide(false, 0, 0))).isEqualTo(yard.deed);
        assertThat(ending(hide(false, 0, Orderly.DEFERRALS))).isEqualTo(new Deed.Refused("vk-6"));
    }

    @Test
    void anActThatVkWantsInHoursGoesToPeopleAtOnce() {
        yard.deed = new Deed.Later("vk-14", Dispatcher.PATIENCE.plusSeconds(1));
        assertThat(ending(hide(false, 0, 0))).isEqualTo(new Deed.Refused("vk-14"));
    }

    @Test
    void anActWaitsThroughThreeLongPausesAndThenGoesToPeople() {
        yard.deed = new Deed.Later("vk-29", Duration.ofMinutes(30));
        assertThat(ending(hide(false, 0, Dispatcher.RESTS - 1))).isEqualTo(yard.deed);
        assertThat(ending(hide(false, 0, Dispatcher.RESTS))).isEqualTo(new Deed.Refused("vk-29"));
    }

    @Test
    void aBanWhoseEndHasPassedMeanwhileIsNotDone() {
        assertThat(ending(ban(Posts.THEN))).isEqualTo(new Deed.Refused("ban-over"));
        assertThat(yard.acts).isZero();
        assertThat(ending(ban(Posts.THEN.plusSeconds(1)))).isEqualTo(new Deed.Done("done"));
    }

    private static Errand ban(Instant until) {
        Act act = new Act.Ban(until, BanGround.SPAM, "");
        return new Errand(7, act, Posts.saying("купите"), false, 0, 0);
    }

    /// A place in VK, as the hand sees it: to be done, unless the next sights say otherwise.
    private static final class Yard implements Hand {
        private final List<Sight> sights = new ArrayList<>();
        private Deed deed = new Deed.Done("done");
        private boolean broken;
        private boolean actingBreaks;
        private int acts;

        @Override
        public Sight look(Errand errand) {
            if (broken) {
                throw new IllegalStateException("no network");
            }
            return sights.isEmpty() ? new Sight.ToDo() : sights.removeFirst();
        }

        @Override
        public Deed act(Errand errand) {
            acts++;
            if (actingBreaks) {
                throw new IllegalStateException("cut off");
            }
            return deed;
        }
    }

    /// A list that hands out what is put on it.
    private static final class Slate implements Acts {
        private final List<Errand> due = new ArrayList<>();
        private final List<Deed> settled = new ArrayList<>();

        @Override
        public List<Errand> claim(Instant now, Duration lease, int limit) {
            return due.isEmpty() ? List.of() : List.of(due.removeFirst());
        }

        @Override
        public void settle(Errand errand, Deed deed, Instant now) {
            settled.add(deed);
        }

        @Override
        public int recover(Instant now) {
            return 0;
        }
    }
}
