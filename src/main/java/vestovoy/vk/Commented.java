package vestovoy.vk;

import com.vk.api.sdk.client.AbstractQueryBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import vestovoy.community.Channel;

/// Reads the comments of those places of a list that moved: under wall posts, videos, goods, in
/// topics.
final class Commented {
    private final Scan scan;
    private final Channel channel;
    private final String list;
    private final MediaLists queries;

    /// @param list the source's name
    Commented(Scan scan, Channel channel, String list) {
        this.scan = scan;
        this.channel = channel;
        this.list = list;
        this.queries = new MediaLists(scan.caller());
    }

    /// @param told what the list says of each place, in its order
    void read(Map<Long, String> told) {
        Places places = scan.places(list, Places.FIRST);
        Places threads = scan.places(list + "-threads", Integer.MAX_VALUE);
        for (Places.Place place : places.due(told)) {
            scan.open(
                    list + "/" + place.id(),
                    () -> {
                        comments(place, threads);
                        places.read(place);
                    });
        }
    }

    private void comments(Places.Place place, Places threads) throws Unreadable {
        if (!MediaLists.threaded(channel)) {
            scan.keep(
                    channel,
                    place.id(),
                    scan.back(offset -> page(place, offset), "date", place.since()),
                    place.since());
            return;
        }
        // A new answer may hang under an old comment, so all of the first level are asked for.
        List<JsonNode> tops = scan.lists().items(offset -> page(place, offset), _ -> false);
        List<JsonNode> all = new ArrayList<>(tops);
        Map<Long, String> cut = new HashMap<>();
        for (JsonNode top : tops) {
            all.addAll(Fields.each(top.path("thread"), "items"));
            if (Lists.cut(top)) {
                cut.put(Fields.number(top, "id"), Fields.text(top.path("thread"), "count"));
            }
        }
        scan.keep(channel, place.id(), all, place.since());
        for (Places.Place thread : threads.due(cut)) {
            thread(place, thread);
            threads.read(thread);
        }
    }

    private AbstractQueryBuilder<?, ?> page(Places.Place place, long offset) {
        return queries.comments(channel, scan.caller().access().owner(), place.id(), offset);
    }

    private void thread(Places.Place place, Places.Place thread) throws Unreadable {
        long owner = scan.caller().access().owner();
        scan.keep(
                channel,
                place.id(),
                scan.back(
                        offset -> queries.thread(channel, owner, place.id(), thread.id(), offset),
                        "date",
                        thread.since()),
                thread.since());
    }
}
