package vestovoy.faq;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vestovoy.community.Discussion;
import vestovoy.community.PersonalData;

/// Mines question–answer pairs from discussions.
///
/// A question is what a customer wrote and somebody answered with substance ([Exchanges]);
/// near-duplicates become one ([Merging]); what a later answer contradicts is retired ([Outdated]).
/// See docs/search.md.
public final class Miner {
    private final PersonalData personal;

    /// With the usual forms of order numbers.
    public Miner() {
        this(PersonalData.usual());
    }

    /// @param personal what is masked in all that is kept
    public Miner(PersonalData personal) {
        this.personal = personal;
    }

    /// What the discussions hold. Equal input gives equal entries, ids and order, and the order of
    /// the discussions plays no part.
    public Mined mine(List<Discussion> discussions) {
        return mine(discussions, Progress.SILENT);
    }

    /// The same, watched: a piece is a discussion.
    public Mined mine(List<Discussion> discussions, Progress progress) {
        Voices voices = new Voices(discussions, personal);
        List<Exchange> exchanges = new ArrayList<>();
        for (int done = 0; done < discussions.size(); done++) {
            exchanges.addAll(Exchanges.of(discussions.get(done), voices));
            progress.at("mine", done + 1L, discussions.size());
        }
        List<Merging.Group> groups = Merging.of(inOrder(exchanges));
        List<Entry> found =
                groups.stream().map(group -> Merging.entry(group, voices.newest())).toList();
        Map<Integer, Outdated.Fall> falls =
                Outdated.of(groups.stream().map(Merging.Group::best).toList());
        List<Entry> entries = new ArrayList<>();
        List<Retired> retired = new ArrayList<>();
        for (int number = 0; number < found.size(); number++) {
            Outdated.Fall fall = falls.get(number);
            if (fall == null) {
                entries.add(found.get(number));
            } else {
                retired.add(new Retired(found.get(number), found.get(fall.by()).id(), fall.why()));
            }
        }
        return new Mined(entries, retired);
    }

    /// Every exchange once, in the order of writing.
    static List<Exchange> exchanges(List<Discussion> discussions, Voices voices) {
        return inOrder(
                discussions.stream()
                        .flatMap(discussion -> Exchanges.of(discussion, voices).stream())
                        .toList());
    }

    private static List<Exchange> inOrder(List<Exchange> exchanges) {
        Set<String> keys = new HashSet<>();
        return exchanges.stream()
                .sorted(Exchange.BY_TIME)
                .filter(exchange -> keys.add(exchange.key()))
                .toList();
    }
}
