package vestovoy.vk;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vestovoy.community.Channel;
import vestovoy.intake.Watched;

/// Looks again at posts whose standing matters: edited and deleted posts, deleted messages and
/// whatever an event was lost for are told by nobody. One for all rounds, used by one thread.
final class Recheck {
    /// How long an answered post is watched. Authors may change comments and messages for a day;
    /// the second day is for rounds that break off.
    static final Duration LATELY = Duration.ofDays(2);

    /// The latest are looked at; more than a queue of people can hold.
    private static final int WATCHED = 5000;

    /// How many pages of places one round may cost; those looked at longest ago go first.
    private static final int CALLS = 60;

    private final Map<Site, Long> looked = new HashMap<>();

    /// @param wall whether the community's wall could be read in this round: else its posts cannot
    ///   be told from deleted ones
    void read(Scan scan, boolean wall) {
        List<Watched> watched =
                scan.ledger()
                        .rereading()
                        .watched(
                                scan.caller().access().group(),
                                scan.span().now().minus(LATELY),
                                scan.span().now().minus(Span.OVERLAP),
                                WATCHED);
        Judging judging = new Judging(scan);
        Looking looking = new Looking(scan, judging, wall);
        looking.posts(watched.stream().filter(Recheck::standsByItself).toList());
        Map<Site, List<Watched>> sites =
                watched.stream()
                        .filter(post -> !standsByItself(post))
                        .collect(
                                Collectors.groupingBy(
                                        post -> Site.of(post.post().key()),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        sites(scan, sites, looking, judging);
        judging.forget(watched);
    }

    private static boolean standsByItself(Watched post) {
        Channel channel = post.post().key().channel();
        return channel == Channel.WALL_POST || channel == Channel.MENTION;
    }

    /// What was missing is looked at first, then what was looked at longest ago.
    private void sites(
            Scan scan, Map<Site, List<Watched>> sites, Looking looking, Judging judging) {
        looked.keySet().retainAll(sites.keySet());
        Comparator<Map.Entry<Site, List<Watched>>> sure =
                Comparator.comparing(site -> site.getValue().stream().noneMatch(judging::doubts));
        List<Map.Entry<Site, List<Watched>>> inTurn =
                sites.entrySet().stream()
                        .sorted(sure.thenComparing(site -> looked.getOrDefault(site.getKey(), 0L)))
                        .toList();
        int before = looking.calls();
        for (Map.Entry<Site, List<Watched>> one : inTurn) {
            if (looking.calls() - before >= CALLS) {
                break;
            }
            Site site = one.getKey();
            scan.open(site.name(), () -> looking.site(site, one.getValue()));
            looked.put(site, scan.span().second());
        }
    }
}
