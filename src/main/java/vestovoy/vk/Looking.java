package vestovoy.vk;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import vestovoy.community.Channel;
import vestovoy.intake.Watched;

/// Looks at watched posts where they stand, and has judged what is seen. Used in one round.
final class Looking {
    /// How many posts or messages one call shows.
    private static final int AT_ONCE = 100;

    private final Scan scan;
    private final Judging judging;
    private final SiteReader reader;
    private final boolean wall;

    /// @param wall whether the community's wall can be read at all
    Looking(Scan scan, Judging judging, boolean wall) {
        this.scan = scan;
        this.judging = judging;
        this.reader = new SiteReader(scan);
        this.wall = wall;
    }

    /// How many pages were read.
    int calls() {
        return reader.calls();
    }

    /// Wall posts and mentions, which stand by themselves.
    void posts(List<Watched> all) {
        if (!Capability.allows(scan.caller().access().tokens(), "wall.getById")) {
            return;
        }
        AnswersElsewhere elsewhere = new AnswersElsewhere(scan);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Watched> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            scan.open(
                    "posts/" + from,
                    () -> {
                        Sight sight = reader.posts(some.stream().map(Looking::name).toList());
                        some.forEach(post -> judging.judge(List.of(post), of(post, sight)));
                        elsewhere.read(some, sight);
                    });
        }
    }

    private static String name(Watched post) {
        return post.post().key().owner() + "_" + post.post().key().id();
    }

    /// What the answer shows of one post: numbers repeat from wall to wall.
    private Sight of(Watched post, Sight sight) {
        List<JsonNode> own = AnswersElsewhere.of(post.post().key(), sight);
        boolean tells = post.post().key().channel() == Channel.MENTION || wall;
        return new Sight(own, tells ? 0 : Long.MAX_VALUE);
    }

    /// Posts of one place.
    void site(Site site, List<Watched> posts) throws Unreadable {
        if (site.channel() == Channel.MESSAGE) {
            messages(site, posts);
            return;
        }
        try {
            comments(site, posts);
        } catch (Unreadable refused) {
            boolean tells = site.channel() != Channel.WALL_COMMENT || wall;
            if (Scan.passing(refused) || !tells || !reader.gone(site)) {
                throw refused;
            }
            judging.judge(posts, Sight.whole(List.of()));
        }
    }

    private void messages(Site site, List<Watched> posts) throws Unreadable {
        for (int from = 0; from < posts.size(); from += AT_ONCE) {
            List<Watched> some = posts.subList(from, Math.min(posts.size(), from + AT_ONCE));
            List<Long> numbers = some.stream().map(post -> post.post().key().id()).toList();
            judging.judge(some, reader.messages(site, numbers));
        }
    }

    private void comments(Site site, List<Watched> posts) throws Unreadable {
        boolean threaded = MediaLists.threaded(site.channel());
        Map<Long, List<Watched>> threads =
                posts.stream()
                        .collect(
                                Collectors.groupingBy(
                                        post -> threaded ? post.post().thread() : 0L,
                                        TreeMap::new,
                                        Collectors.toList()));
        long least =
                threads.entrySet().stream()
                        .mapToLong(one -> one.getKey() == 0 ? least(one.getValue()) : one.getKey())
                        .min()
                        .orElse(0);
        Sight level = reader.comments(site, least);
        // The page is there anyway: what was written there lately, and is not known, is found too.
        long lately = scan.span().after(scan.span().second() - Recheck.LATELY.toSeconds());
        scan.keep(site.channel(), site.place(), level.items(), lately);
        for (Map.Entry<Long, List<Watched>> thread : threads.entrySet()) {
            long top = thread.getKey();
            judging.judge(
                    thread.getValue(),
                    top == 0 ? level : thread(site, top, thread.getValue(), level));
        }
    }

    private static long least(List<Watched> posts) {
        return posts.stream().mapToLong(post -> post.post().key().id()).min().orElse(0);
    }

    /// VK shows a deleted top comment while answers hang under it: when it is not shown at all, its
    /// thread is gone.
    private Sight thread(Site site, long top, List<Watched> posts, Sight level) throws Unreadable {
        if (level.misses(site.channel(), top)) {
            return Sight.whole(List.of());
        }
        List<JsonNode> shown =
                level.item(site.channel(), top).stream().filter(item -> !Lists.cut(item)).toList();
        return shown.isEmpty()
                ? reader.thread(site, top, least(posts))
                : Sight.whole(Fields.each(shown.getFirst().path("thread"), "items"));
    }
}
