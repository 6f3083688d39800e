package vestovoy.lucene;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vestovoy.faq.Judgement;
import vestovoy.faq.Meaning;

/// What each source of knowledge brings: the search without related words, without meaning, and
/// without both: `mvn test -Dtest=Ablations [-Dvestovoy.data=DIR]`. The table stands in
/// docs/search.md.
class Ablations {
    private static final Path RELATED = Path.of("config/words/related");
    private static final Path NO_WORDS = Path.of("config/no-such-folder");

    @ParameterizedTest
    @ValueSource(strings = {"polka", "rutube", "wb_pvz", "xquad_ru"})
    void printsWhatEachBrings(String name, @TempDir Path directory) {
        Bench bench = name.equals("polka") ? Bench.polka() : Bench.outside(name);
        Optional<Meaning> none = Optional.of(new NoMeaning());
        Map<String, Language> ways = new LinkedHashMap<>();
        ways.put("all", Language.of(RELATED, Optional.empty()));
        ways.put("no related words", Language.of(NO_WORDS, Optional.empty()));
        ways.put("no meaning", Language.of(RELATED, none));
        ways.put("neither", Language.of(NO_WORDS, none));
        ways.forEach((way, language) -> {
            try (FaqIndex index = bench.index(directory.resolve(way), language)) {
                Judgement judged = Judgement.of(bench.outcomes(index));
                System.out.println("MEASURED " + way + ": " + Bench.line(name, judged));
            }
        });
    }
}
