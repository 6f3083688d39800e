package vestovoy.faq;

import java.util.List;

/// What mining found.
///
/// @param entries to be searched, in the order of their answers' writing
/// @param retired outdated answers, never searched; kept so that people can see why
public record Mined(List<Entry> entries, List<Retired> retired) {
    public Mined {
        entries = List.copyOf(entries);
        retired = List.copyOf(retired);
    }
}
