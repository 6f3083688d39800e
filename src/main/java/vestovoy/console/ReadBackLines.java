package vestovoy.console;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vestovoy.intake.Completeness;

/// What the status page says about reading the communities back.
@ControllerAdvice(assignableTypes = StatusController.class)
final class ReadBackLines {
    private final ObjectProvider<Completeness.All> completeness;
    private final Words words;
    private final ConsoleSettings settings;

    ReadBackLines(
            ObjectProvider<Completeness.All> completeness, Words words, ConsoleSettings settings) {
        this.completeness = completeness;
        this.words = words;
        this.settings = settings;
    }

    /// One community.
    ///
    /// @param community its name, empty when there is only one
    /// @param last how long ago everything was read
    /// @param unread what could not be read, each with its reason
    record Lines(String community, String last, List<String> unread, long untold) {}

    @ModelAttribute("readBack")
    List<Lines> readBack() {
        List<Completeness> all =
                Optional.ofNullable(completeness.getIfAvailable())
                        .map(Completeness.All::all)
                        .orElse(List.of());
        return all.stream().map(one -> lines(one, settings.nameOf(one.community()))).toList();
    }

    private Lines lines(Completeness one, String community) {
        String last = one.last().map(words::ago).orElseGet(() -> words.of("status.readback.never"));
        List<String> unread =
                new TreeMap<>(one.unread()).entrySet().stream().map(this::line).toList();
        return new Lines(community, last, unread, one.untold());
    }

    private String line(Map.Entry<String, String> unread) {
        return words.code("source", unread.getKey())
                + ": "
                + words.code("unread", unread.getValue());
    }
}
