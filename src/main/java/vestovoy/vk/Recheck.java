package vestovoy.vk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import vestovoy.community.Channel;
import vestovoy.community.Post;
import vestovoy.intake.Watched;

/// Looks again at posts whose standing matters: edited and deleted posts, deleted messages and
/// whatever an event was lost for are told by nobody. One for all rounds, used by one thread.
final class Recheck {
    /// How long an answered post is watched. Authors may change comments and messages for a day;
    /// the second day is for rounds that break off.
    private static final Duration LATELY = Duration.ofDays(2);

    /// The latest are looked at; more than a queue of people can hold.
    private static final int WATCHED = 5000;

    /// How many pages one round may cost; the places looked at longest ago go first.
    private static final int CALLS = 60;

    private static final int AT_ONCE = 100;

    private final Map<Site, Long> looked = new LinkedHashMap<>();

    /// @param wall whether the community's wall could be read in this round: else its posts cannot
    ///   be told from deleted ones
    void read(Scan scan, boolean wall) {
        Ledger ledger = scan.ledger();
        List<Watched> watched =
                ledger.rereading()
                        .watched(
                                scan.caller().access().group(),
                                scan.span().now().minus(LATELY),
                                scan.span().now().minus(Span.OVERLAP),
                                WATCHED);
        Judging judging = new Judging(scan);
        SiteReader reader = new SiteReader(scan);
        posts(scan, watched, judging, reader, wall);
        Map<Site, List<Watched>> sites = sites(watched);
        looked.keySet().retainAll(sites.keySet());
        for (Site site : order(sites, judging)) {
            if (reader.calls() >= CALLS) {
                break;
            }
            List<Watched> here = sites.getOrDefault(site, List.of());
            scan.open(site.name(), () -> site(scan, site, here, judging, reader, wall));
            looked.put(site, scan.span().second());
        }
        judging.forget(watched);
    }

    /// Everything but wall posts and mentions, which stand by themselves.
    private static Map<Site, List<Watched>> sites(List<Watched> watched) {
        return watched.stream()
                .filter(post -> !byItself(post))
                .collect(
                        Collectors.groupingBy(
                                post -> Site.of(post.post().key()),
                                LinkedHashMap::new,
                                Collectors.toList()));
    }

    private static boolean byItself(Watched post) {
        Channel channel = post.post().key().channel();
        return channel == Channel.WALL_POST || channel == Channel.MENTION;
    }

    /// What was missing is looked at first, then what was looked at longest ago.
    private List<Site> order(Map<Site, List<Watched>> sites, Judging judging) {
        return sites.keySet().stream()
                .sorted(
                        Comparator.comparing(
                                        (Site site) ->
                                                sites.getOrDefault(site, List.of()).stream()
                                                        .noneMatch(judging::doubts))
                                .thenComparing(site -> looked.getOrDefault(site, 0L)))
                .toList();
    }

    private void posts(
            Scan scan, List<Watched> watched, Judging judging, SiteReader reader, boolean wall) {
        List<Watched> all = watched.stream().filter(Recheck::byItself).toList();
        if (!Capability.allows(scan.caller().access().tokens(), "wall.getById")) {
            return;
        }
        AnswersElsewhere elsewhere = new AnswersElsewhere(scan);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Watched> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            scan.open(
                    "known/" + from / AT_ONCE,
                    () -> {
                        Sight sight = reader.posts(some.stream().map(Recheck::name).toList());
                        for (Watched post : some) {
                            judging.judge(List.of(post), of(post, sight, wall));
                        }
                        elsewhere.read(some, sight);
                    });
        }
    }

    private static String name(Watched post) {
        return post.post().key().owner() + "_" + post.post().key().id();
    }

    /// What the answer shows of one post: numbers repeat from wall to wall.
    private static Sight of(Watched post, Sight sight, boolean wall) {
        List<JsonNode> own = AnswersElsewhere.of(post.post().key(), sight);
        boolean tells = post.post().key().channel() == Channel.MENTION || wall;
        return new Sight(own, tells ? 0 : Long.MAX_VALUE);
    }

    private void site(
            Scan scan,
            Site site,
            List<Watched> posts,
            Judging judging,
            SiteReader reader,
            boolean wall)
            throws Unreadable {
        if (site.channel() == Channel.MESSAGE) {
            messages(site, posts, judging, reader);
            return;
        }
        try {
            comments(scan, site, posts, judging, reader);
        } catch (Unreadable refused) {
            boolean tells = site.channel() != Channel.WALL_COMMENT || wall;
            if (Scan.passing(refused) || !tells || !reader.gone(site)) {
                throw refused;
            }
            judging.judge(posts, Sight.whole(List.of()));
        }
    }

    private static void messages(
            Site site, List<Watched> posts, Judging judging, SiteReader reader)
            throws Unreadable {
        for (int from = 0; from < posts.size(); from += AT_ONCE) {
            List<Watched> some = posts.subList(from, Math.min(posts.size(), from + AT_ONCE));
            List<Integer> numbers =
                    some.stream().map(post -> (int) post.post().key().id()).toList();
            judging.judge(some, reader.messages(site, numbers));
        }
    }

    private static void comments(
            Scan scan, Site site, List<Watched> posts, Judging judging, SiteReader reader)
            throws Unreadable {
        boolean threaded = MediaLists.threaded(site.channel());
        long least =
                posts.stream()
                        .map(Watched::post)
                        .mapToLong(post -> threaded && post.thread() != 0 ? post.thread() : post.key().id())
                        .min()
                        .orElse(0);
        Sight level = reader.comments(site, least);
        scan.keep(site.channel(), site.place(), level.items(), lately(scan));
        Map<Long, List<Watched>> byThread = new TreeMap<>();
        for (Watched post : posts) {
            byThread.computeIfAbsent(threaded ? post.post().thread() : 0, _ -> new ArrayList<>())
                    .add(post);
        }
        for (Map.Entry<Long, List<Watched>> thread : byThread.entrySet()) {
            judging.judge(
                    thread.getValue(),
                    thread.getKey() == 0
                            ? level
                            : thread(site, thread.getKey(), thread.getValue(), level, reader));
        }
    }

    /// The page is read anyway: what was written there lately, and is not known, is found with it.
    private static long lately(Scan scan) {
        return scan.span().after(scan.span().second() - LATELY.toSeconds());
    }

    /// VK shows a deleted top comment while answers hang under it: when it is not shown at all, its
    /// thread is gone.
    private static Sight thread(
            Site site, long top, List<Watched> posts, Sight level, SiteReader reader)
            throws Unreadable {
        if (level.misses(site.channel(), top)) {
            return Sight.whole(List.of());
        }
        List<JsonNode> shown =
                level.item(site.channel(), top).stream().filter(item -> !Lists.cut(item)).toList();
        if (!shown.isEmpty()) {
            return Sight.whole(Fields.each(shown.getFirst().path("thread"), "items"));
        }
        long least =
                posts.stream()
                        .map(Watched::post)
                        .map(Post::key)
                        .mapToLong(key -> key.id())
                        .min()
                        .orElse(0);
        return reader.thread(site, top, least);
    }
}
