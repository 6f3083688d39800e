package vestovoy.intake;

import static java.util.Objects.requireNonNull;

/// How far a source has been read.
///
/// @param source a stable name: `long-poll/214000777`
/// @param value the source's own mark, such as VK's `ts`
public record Position(String source, String value) {
    public Position {
        requireNonNull(source, "source");
        requireNonNull(value, "value");
    }
}
