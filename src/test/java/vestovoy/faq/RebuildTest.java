package vestovoy.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import vestovoy.community.PersonalData;

class RebuildTest {
    private static final Entry WRITTEN =
            new Entry(
                    "file/1", "можно?", List.of(), "Да.", "", List.of("file/1"), Instant.EPOCH, 0);
    private final Shelf shelf = new Shelf();

    private static Rebuild.Status ended(Rebuild rebuild) {
        while (rebuild.status().state() == Rebuild.State.RUNNING) {
            Thread.onSpinWait();
        }
        return rebuild.status();
    }

    @Test
    void whatPeopleWroteIsBuiltWithWhatWasMined() {
        Rebuild.Built built =
                new Rebuild(_ -> List.of(), () -> List.of(WRITTEN), shelf).build(Progress.SILENT);
        assertThat(built.generation().entries()).isEqualTo(1);
        assertThat(shelf.built).containsExactly(WRITTEN);
    }

    @Test
    void whatPeopleWroteTakesThePlaceOfAMinedEntryWithItsId() {
        Entry mined = new Miner().mine(Polka.discussions()).entries().getFirst();
        Entry corrected =
                new Entry(
                        mined.id(),
                        mined.question(),
                        List.of(),
                        "Иначе.",
                        "",
                        mined.sources(),
                        Instant.EPOCH,
                        0);
        new Rebuild(_ -> Polka.discussions(), () -> List.of(corrected), shelf)
                .build(Progress.SILENT);
        assertThat(shelf.built).contains(corrected).doesNotContain(mined);
    }

    @Test
    void whatPeopleWroteIsBuiltWithoutPersonalDataOfCustomers() {
        Entry written =
                new Entry(
                        "file/9",
                        "Где заказ ПК.12345? Мой номер 8 900 000-45-12",
                        List.of("ответьте на a@mail.example"),
                        "Пишите на help@polka.example, звоните 8 (495) 000-45-12, пункт на ул. Мира, 5. Анна, 89000004512, ул. Мира, д. 14, кв. 32.",
                        "Заказ 48213-7719",
                        List.of("file/9"),
                        Instant.EPOCH,
                        0);
        new Rebuild(
                        _ -> List.of(),
                        () -> List.of(written),
                        List::of,
                        shelf,
                        PersonalData.of(List.of("AA.00000", "00000-0000")))
                .build(Progress.SILENT);
        assertThat(shelf.built)
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.question())
                            .isEqualTo("Где заказ [номер заказа]? Мой номер [телефон]");
                    assertThat(entry.phrasings()).containsExactly("ответьте на [почта]");
                    assertThat(entry.answer())
                            .isEqualTo(
                                    "Пишите на help@polka.example, звоните 8 (495) 000-45-12, пункт на ул. Мира, 5. Анна, [телефон], [адрес].");
                    assertThat(entry.topic()).isEqualTo("Заказ [номер заказа]");
                });
    }

    @Test
    void nothingToBuildFromIsASentence() {
        Rebuild rebuild = new Rebuild(_ -> List.of(), List::of, shelf);
        assertThatThrownBy(() -> rebuild.build(Progress.SILENT)).isInstanceOf(BadInput.class);
    }

    @Test
    void aRebuildInTheBackgroundEndsWithItsGeneration() {
        Rebuild rebuild = new Rebuild(_ -> List.of(), () -> List.of(WRITTEN), shelf);
        assertThat(rebuild.start()).isTrue();
        assertThat(ended(rebuild).state()).isEqualTo(Rebuild.State.DONE);
        assertThat(ended(rebuild).note()).isEqualTo("g1");
        assertThat(ended(rebuild).built().orElseThrow().control().fault()).isEmpty();
    }

    @Test
    void aRebuildThatFailsSaysWhy() {
        Rebuild rebuild =
                new Rebuild(
                        _ -> {
                            throw new BadInput("No archive; make one.");
                        },
                        List::of,
                        shelf);
        rebuild.start();
        assertThat(ended(rebuild).note()).isEqualTo("No archive; make one.");
    }

    @Test
    void whileOneRunsNoOtherStarts() {
        CountDownLatch gate = new CountDownLatch(1);
        Rebuild rebuild =
                new Rebuild(
                        _ -> {
                            try {
                                gate.await();
                            } catch (InterruptedException stop) {
                                throw new IllegalStateException(stop);
                            }
                            return List.of();
                        },
                        () -> List.of(WRITTEN),
                        shelf);
        rebuild.start();
        assertThat(rebuild.start()).isFalse();
        gate.countDown();
        assertThat(ended(rebuild).state()).isEqualTo(Rebuild.State.DONE);
    }

    /// Keeps what is built.
    private static final class Shelf implements Generations {
        private final List<Entry> built = new ArrayList<>();

        @Override
        public Generation build(List<Entry> entries, Start start, Progress progress) {
            built.addAll(entries);
            return new Generation("g1", Instant.EPOCH, entries.size());
        }

        @Override
        public void publish(String id) {}

        /// Finds what it was built from, by the very question.
        @Override
        public Trial open(String id) {
            return new Trial() {
                @Override
                public Hits search(String text, int count) {
                    return new Hits(id, found(text));
                }

                @Override
                public void close() {}
            };
        }

        private List<Hit> found(String text) {
            return built.stream()
                    .filter(entry -> entry.question().equals(text))
                    .map(entry ->
                            new Hit(
                                    entry.id(),
                                    entry.question(),
                                    entry.answer(),
                                    entry.sources(),
                                    1,
                                    List.of(),
                                    List.of(),
                                    List.of(),
                                    Map.of()))
                    .toList();
        }

        @Override
        public Optional<Generation> before() {
            return Optional.empty();
        }

        @Override
        public Optional<Generation> live() {
            return Optional.empty();
        }

        @Override
        public List<Generation> all() {
            return List.of();
        }
    }
}
