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
                        places.read(place, comments(place, threads));
                    });
        }
    }

    /// @return whether VK shows fewer comments than it counts
    private boolean comments(Places.Place place, Places threads) throws Unreadable {
        if (!MediaLists.threaded(channel)) {
            List<JsonNode> flat = scan.back(offset -> page(place, offset), "date", place.since());
            scan.keep(channel, place.id(), flat, place.since());
            return fewer(place, flat.size());
        }
        // A new answer may hang under an old comment, so all of the first level are asked for.
        List<JsonNode> tops = scan.lists().items(offset -> page(place, offset), _ -> false);
        List<JsonNode> all = new ArrayList<>(tops);
        Map<Long, String> cut = new HashMap<>();
        long shown = tops.size();
        for (JsonNode top : tops) {
            JsonNode answers = top.path("thread");
            shown +=
                    Math.max(Fields.number(answers, "count"), Fields.each(answers, "items").size());
            all.addAll(Fields.each(top.path("thread"), "items"));
            if (Lists.cut(top)) {
                cut.put(Fields.number(top, "id"), Fields.text(top.path("thread"), "count"));
            }
        }
        scan.keep(channel, place.id(), all, place.since());
        for (Places.Place thread : threads.due(cut)) {
            threads.read(thread, thread(place, thread));
        }
        return shown < counted(place) || threads.lag(cut.keySet());
    }

    /// Whether fewer comments are shown than VK counts. A list that is read from its end says so
    /// only of its first page, which is always read.
    private static boolean fewer(Places.Place place, long shown) {
        return shown < Math.min(counted(place), Lists.PAGE);
    }

    /// How many comments VK's list says a place has; a topic says when it moved before that. 0
    /// where it does not say.
    private static long counted(Places.Place place) {
        String count = place.told().substring(place.told().indexOf(':') + 1);
        return count.matches("\\d{1,18}") ? Long.parseLong(count) : 0;
    }

    private AbstractQueryBuilder<?, ?> page(Places.Place place, long offset) {
        return queries.comments(channel, scan.caller().access().owner(), place.id(), offset);
    }

    private boolean thread(Places.Place place, Places.Place thread) throws Unreadable {
        long owner = scan.caller().access().owner();
        List<JsonNode> answers =
                scan.back(
                        offset -> queries.thread(channel, owner, place.id(), thread.id(), offset),
                        "date",
                        thread.since());
        scan.keep(channel, place.id(), answers, thread.since());
        return fewer(thread, answers.size());
    }
}
