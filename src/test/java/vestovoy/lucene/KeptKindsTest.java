package vestovoy.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestovoy.faq.Entry;
import vestovoy.faq.Generations.Start;
import vestovoy.faq.LabelledPost;
import vestovoy.faq.Progress;
import vestovoy.triage.Kind;

/// What is known of kinds belongs to a generation, and labelled posts move it.
class KeptKindsTest {
    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2026-11-01T12:00:00Z"));

    /// A text that the program alone takes for something else than this community does.
    private static final String TEXT = "бронируем домики на берегу с мангалом";

    @TempDir private Path home;

    private static Entry entry(String mark) {
        return new Entry(
                "e" + mark,
                "Где лежит вещь " + mark + "?",
                List.of(),
                "На полке " + mark + ".",
                "",
                List.of("file/" + mark),
                Instant.EPOCH,
                0);
    }

    private static String build(FaqIndex index, String mark, Start start) {
        return index.build(List.of(entry("а"), entry(mark)), start, Progress.SILENT).id();
    }

    private static List<LabelledPost> spam() {
        return IntStream.range(0, 12)
                .mapToObj(one ->
                        new LabelledPost(
                                "p" + one,
                                TEXT + " " + "в сосновом лесу ".repeat(one % 3),
                                List.of(),
                                "spam",
                                List.of(),
                                List.of(),
                                List.of()))
                .toList();
    }

    private static void teach(FaqIndex index, String id) {
        try (Tried one = index.open(id)) {
            one.teach(spam());
        }
    }

    private static double spamOf(FaqIndex index) {
        return new LearnedKinds(index).guess(TEXT).of(Kind.SPAM);
    }

    @Test
    void labelledPostsMoveTheGuessOfTextsLikeThem() {
        try (FaqIndex index = FaqIndex.open(home, Language.plain(), CLOCK)) {
            String id = build(index, "б", Start.ANEW);
            try (Tried one = index.open(id)) {
                double before = one.guess(TEXT).of(Kind.SPAM);

                one.teach(spam());

                assertThat(one.guess(TEXT).of(Kind.SPAM)).isGreaterThan(before + 0.1);
            }
        }
    }

    @Test
    void publishingAndGoingBackSwitchTheKinds() {
        try (FaqIndex index = FaqIndex.open(home, Language.plain(), CLOCK)) {
            String plain = build(index, "б", Start.ANEW);
            String taught = build(index, "в", Start.ANEW);
            teach(index, taught);
            index.publish(plain);
            double before = spamOf(index);

            index.publish(taught);
            double with = spamOf(index);
            index.publish(plain);

            assertThat(with).isGreaterThan(before + 0.1);
            assertThat(spamOf(index)).isEqualTo(before);
        }
    }

    @Test
    void anotherProcessLearnsWhatWasTaughtWhenItNextLooks() {
        try (FaqIndex index = FaqIndex.open(home, Language.plain(), CLOCK);
                FaqIndex other = FaqIndex.open(home, Language.plain(), CLOCK)) {
            index.publish(build(index, "б", Start.ANEW));
            other.refresh();
            double before = spamOf(other);
            teach(index, index.live().orElseThrow().id());

            assertThat(other.refresh()).isTrue();
            assertThat(spamOf(other)).isGreaterThan(before + 0.1);
            assertThat(other.refresh()).isFalse();
        }
    }

    @Test
    void aRebuildGoesOnWithWhatTheLiveGenerationWasTaughtAndAFullOneDoesNot() {
        try (FaqIndex index = FaqIndex.open(home, Language.plain(), CLOCK)) {
            String live = build(index, "б", Start.ANEW);
            index.publish(live);
            double before = spamOf(index);
            teach(index, live);
            index.refresh();

            index.publish(build(index, "в", Start.REUSE));
            double rebuilt = spamOf(index);
            index.publish(build(index, "г", Start.ANEW));

            assertThat(rebuilt).isGreaterThan(before + 0.1);
            assertThat(spamOf(index)).isEqualTo(before);
        }
    }

    @Test
    void aGenerationWithoutKindsOrWithThoseOfAnotherVersionUsesTheProgramsOwn() throws IOException {
        try (FaqIndex index = FaqIndex.open(home, Language.plain(), CLOCK)) {
            String id = build(index, "б", Start.ANEW);
            index.publish(id);
            double own = KindModel.own().guess(TEXT).of(Kind.SPAM);
            teach(index, id);
            Path file = file();

            Files.write(file, new byte[] {0, 1, 'x', 0});
            index.refresh();
            double foreign = spamOf(index);
            Files.write(file, new byte[] {0});
            index.refresh();
            double torn = spamOf(index);
            Files.delete(file);
            index.refresh();

            assertThat(List.of(foreign, torn, spamOf(index))).containsOnly(own);
        }
    }

    private Path file() throws IOException {
        try (var all = Files.walk(home)) {
            return all.filter(one -> one.endsWith("kinds.bin")).findFirst().orElseThrow();
        }
    }

    @Test
    void equalPostsTeachEqualKinds() {
        KindModel once = KindAdapter.adapted(KindModel.own(), KindAdapter.lessons(spam()));
        KindModel again = KindAdapter.adapted(KindModel.own(), KindAdapter.lessons(spam()));

        assertThat(once.name()).isEqualTo(again.name()).startsWith(KindModel.own().name() + "+12");
        assertThat(once.from(KindModel.own())).isTrue();
    }

    @Test
    void postsWithoutAKindTeachNothing() {
        List<LabelledPost> unsaid =
                List.of(
                        new LabelledPost(
                                "p", TEXT, List.of(), "", List.of(), List.of(), List.of()));

        assertThat(KindAdapter.adapted(KindModel.own(), KindAdapter.lessons(unsaid)))
                .isSameAs(KindModel.own());
    }
}
