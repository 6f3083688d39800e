package vestovoy.faq;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ControlTest {
    private static final Generation FRESH = new Generation("fresh", Instant.EPOCH, 100);
    private static final Generation LIVE = new Generation("live", Instant.EPOCH, 100);

    @Test
    void aGenerationThatFindsItsOwnAnswersPasses() {
        List<Entry> entries = entries(100);

        Control.Result result = control(entries, List.of(), question -> question);

        assertThat(result.own()).isEqualTo(new Control.Share(100, 100));
        assertThat(result.fault()).isEmpty();
    }

    @Test
    void aGenerationThatLosesMoreThanATwentiethOfItsOwnAnswersFails() {
        List<Entry> entries = entries(100);

        Control.Result five = control(entries, List.of(), losing(5));
        Control.Result six = control(entries, List.of(), losing(6));

        assertThat(five.fault()).isEmpty();
        assertThat(six.fault().orElseThrow()).contains("94 of 100", "95 %");
    }

    @Test
    void atMostThreeHundredQuestionsAreDrawnAndAlwaysTheSame() {
        List<String> first = new ArrayList<>();
        List<String> second = new ArrayList<>();

        control(entries(1000), List.of(), noting(first));
        control(entries(1000).reversed(), List.of(), noting(second));

        assertThat(first).hasSize(300).isEqualTo(second);
    }

    @Test
    void equalQuestionsWithDifferentAnswersAreFoundByAnyOfThem() {
        List<Entry> entries = List.of(entry("a", "Как?", "Так."), entry("b", "КАК? ", "Иначе."));

        assertThat(control(entries, List.of(), _ -> "Иначе.").own().found()).isEqualTo(2);
    }

    @Test
    void ofFewOwnQuestionsOneMayBeLostAndThoseWithoutWordsAreNotAsked() {
        List<Entry> entries =
                List.of(
                        entry("a", "Где?", "Там."),
                        entry("b", "Когда?", "Завтра."),
                        entry("c", "???", "Никак."));

        Control.Result result = control(entries, List.of(), _ -> "Там.");

        assertThat(result.own()).isEqualTo(new Control.Share(2, 1));
        assertThat(result.fault()).isEmpty();
    }

    @Test
    void entriesWithoutAQuestionAreNotAsked() {
        assertThat(control(List.of(entry("a", "", "Так.")), List.of(), _ -> "").own().asked())
                .isZero();
    }

    @Test
    void controlPostsMayLoseTwoInAHundredAgainstTheLiveGeneration() {
        List<LabelledPost> posts = posts(100);

        assertThat(control(List.of(), posts, losing(2)).fault()).isEmpty();
        assertThat(control(List.of(), posts, losing(3)).fault().orElseThrow())
                .contains("answers 97", "live generation 100");
    }

    @Test
    void ofFewControlPostsOneMayBeLost() {
        assertThat(control(List.of(), posts(4), losing(1)).fault()).isEmpty();
        assertThat(control(List.of(), posts(4), losing(2)).fault()).isPresent();
    }

    @Test
    void progressEndsAtItsTotal() {
        List<String> heard = new ArrayList<>();

        Control.of(
                new Two(question -> question),
                FRESH,
                entries(3),
                posts(2),
                (step, done, total) -> heard.add(step + " " + done + " of " + total));

        assertThat(heard.getLast()).isEqualTo("control 7 of 7");
    }

    private static Control.Result control(
            List<Entry> entries, List<LabelledPost> posts, Function<String, String> answers) {
        return Control.of(new Two(answers), FRESH, entries, posts, Progress.SILENT);
    }

    private static Function<String, String> losing(int count) {
        return question ->
                Integer.parseInt(question.replaceAll("\\D", "")) < count ? "нет" : question;
    }

    private static Function<String, String> noting(List<String> questions) {
        return question -> {
            questions.add(question);
            return question;
        };
    }

    /// Entries whose answer is their question.
    private static List<Entry> entries(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> entry("e" + number, "вопрос " + number, "вопрос " + number))
                .toList();
    }

    private static Entry entry(String id, String question, String answer) {
        return new Entry(
                id, question, List.of(), answer, "", List.of("file/" + id), Instant.EPOCH, 0);
    }

    private static List<LabelledPost> posts(int count) {
        return IntStream.range(0, count)
                .mapToObj(number ->
                        new LabelledPost(
                                "p" + number,
                                "вопрос " + number,
                                List.of(),
                                "",
                                List.of("source of вопрос " + number),
                                List.of(),
                                List.of()))
                .toList();
    }

    /// A live generation that finds everything, and a fresh one that answers as the test says.
    private record Two(Function<String, String> answers) implements Generations {
        @Override
        public Generation build(List<Entry> entries, Start start, Progress progress) {
            return FRESH;
        }

        @Override
        public void publish(String id) {}

        @Override
        public Trial open(String id) {
            return new Trial() {
                @Override
                public Hits search(String text, int count) {
                    String answer = id.equals("live") ? text : answers.apply(text);
                    return new Hits(id, List.of(hit(answer)));
                }

                @Override
                public void close() {}
            };
        }

        private static Hit hit(String answer) {
            return new Hit(
                    "e",
                    "",
                    answer,
                    List.of("source of " + answer),
                    0.5,
                    List.of(),
                    List.of(),
                    List.of(),
                    Map.of());
        }

        @Override
        public Optional<Generation> live() {
            return Optional.of(LIVE);
        }

        @Override
        public Optional<Generation> before() {
            return Optional.empty();
        }

        @Override
        public List<Generation> all() {
            return List.of(FRESH, LIVE);
        }
    }
}
