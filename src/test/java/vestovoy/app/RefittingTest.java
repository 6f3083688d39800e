package vestovoy.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestovoy.community.Author;
import vestovoy.community.Channel;
import vestovoy.community.Post;
import vestovoy.community.PostKey;
import vestovoy.desk.Case;
import vestovoy.desk.Desk;
import vestovoy.faq.Entry;
import vestovoy.faq.Progress;
import vestovoy.faq.Promise;
import vestovoy.faq.Refit;
import vestovoy.intake.Decider;
import vestovoy.intake.Event;
import vestovoy.intake.Leash;
import vestovoy.intake.Meaning;
import vestovoy.lucene.FaqIndex;
import vestovoy.lucene.Language;
import vestovoy.store.Store;
import vestovoy.store.StoreSettings;
import vestovoy.triage.AnswerPolicy;
import vestovoy.triage.Bar;
import vestovoy.triage.Mode;
import vestovoy.triage.Threshold;
import vestovoy.triage.Triage;
import vestovoy.triage.Wordings;

/// From the moves of moderators to a bot that answers by itself: a real index, a real database.
class RefittingTest {
    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2026-11-23T12:00:00Z"));
    private static final Promise PROMISE = Promise.of(0.05);
    private static final int WORDS = 70;

    @TempDir private Path home;

    @Test
    void whenModeratorsSendWhatTheBotFindsItLearnsToAnswerByItself() {
        try (FaqIndex index = FaqIndex.open(home.resolve("faq"), Language.plain(), CLOCK);
                Store store =
                        Store.open(
                                new StoreSettings("jdbc:sqlite:" + home.resolve("v.db"), "", ""))) {
            index.publish(index.build(entries(), Progress.SILENT).id());
            Threshold threshold = new Threshold.Promised(PROMISE, 0.8, false);
            Refitting refitting =
                    new Refitting(
                            new Refit(store.verdicts(), index, PROMISE),
                            () -> threshold.under(index.inForce().assurance()));

            write(store, 0, 10);
            decide(store, index, threshold);
            assertThat(store.inbox().tally().posts("people")).isEqualTo(10);
            end(store);
            assertThat(refitting.turn()).isZero();

            write(store, 10, WORDS);
            decide(store, index, threshold);
            end(store);
            assertThat(refitting.turn()).isEqualTo(1);
            assertThat(refitting.turn()).isZero();
            assertThat(threshold.under(index.inForce().assurance())).isInstanceOf(Bar.Kept.class);

            write(store, WORDS, WORDS + 1);
            decide(store, index, threshold);
            assertThat(store.cases().openCount()).isZero();
            assertThat(store.inbox().tally().posts("answered")).isEqualTo(WORDS + 1);
        }
    }

    /// Each is about a word of its own.
    private static List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (int number = 0; number <= WORDS; number++) {
            entries.add(
                    new Entry(
                            "e" + number,
                            "Как оформить " + word(number) + "?",
                            List.of(),
                            "Раздел «" + word(number) + "» в приложении.",
                            "",
                            List.of("file/" + number),
                            Instant.EPOCH,
                            0));
        }
        return entries;
    }

    private static String word(int number) {
        return "" + (char) ('а' + number % 30) + "гура" + (char) ('а' + number / 30) + "л";
    }

    private static void write(Store store, int from, int to) {
        List<Event> events = new ArrayList<>();
        for (int number = from; number < to; number++) {
            Post post =
                    new Post(
                            new PostKey(Channel.BOARD_COMMENT, -1, 1, number + 1L),
                            new Author(501 + number, ""),
                            CLOCK.instant(),
                            "Как оформить " + word(number) + "?",
                            List.of(),
                            0,
                            0);
            events.add(new Event("event-" + number, "type", "{}", new Meaning.Written(post)));
        }
        store.inbox().append(events, CLOCK.instant());
    }

    private static void decide(Store store, FaqIndex index, Threshold threshold) {
        Triage triage =
                new Triage(
                        Set.of(),
                        Wordings.of(List.of("человека")),
                        index,
                        new AnswerPolicy(threshold, 100));
        Decider decider = new Decider(store.inbox(), triage, Leash.of(Mode.AUTO), CLOCK);
        int decided;
        do {
            decided = decider.decide();
        } while (decided > 0);
    }

    /// Sends the first suggestion of every open case.
    private static void end(Store store) {
        Desk desk = new Desk(store.cases(), CLOCK);
        for (Case open : store.cases().open(WORDS, 0)) {
            desk.answer(open.id(), open.version(), "anna", open.suggestions().getFirst().answer());
        }
    }
}
