package vestovoy.lucene;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vestovoy.faq.Judgement;

/// Prints the tables of docs/search.md: `mvn test -Dtest=Measurements [-Dvestovoy.data=DIR]`.
class Measurements {
    @Test
    void printsPolka(@TempDir Path directory) {
        print(Bench.polka(), directory);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rutube", "wb_pvz", "xquad_ru"})
    void printsTheSetsOutsideTheProject(String name, @TempDir Path directory) {
        print(Bench.outside(name), directory);
    }

    private static void print(Bench bench, Path directory) {
        try (FaqIndex index = bench.index(directory)) {
            List<Judgement.Outcome> outcomes = bench.outcomes(index);
            System.out.println("MEASURED " + Bench.line(bench.name(), Judgement.of(outcomes)));
            for (int tenths = 3; tenths <= 9; tenths++) {
                System.out.println("MEASURED " + Bench.line(bench.name(), outcomes, tenths / 10.0));
            }
        }
    }
}
