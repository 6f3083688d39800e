package vestovoy.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// newsfeed.search and newsfeed.getMentions over all walls that everybody may read, the community's
/// own among them. Comments are never found, as in VK.
final class NewsfeedMethods {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Duration USUAL_SPAN = Duration.ofHours(24);
    private static final int SEARCH_PAGE = 30;
    private static final int MOST_SEARCH = 200;
    private static final int MENTIONS_PAGE = 20;
    private static final int MOST_MENTIONS = 50;

    /// How deep a search reaches.
    private static final int REACH = 1000;

    private static final Pattern FROM = Pattern.compile("(\\d{1,4})/(-?\\d{1,18})_(\\d{1,18})");
    private static final Comparator<Item> NEWEST =
            Comparator.comparing((Item item) -> item.post().writtenAt())
                    .thenComparingLong(Item::owner)
                    .thenComparingLong(Item::id)
                    .reversed();

    private final World world;

    NewsfeedMethods(World world) {
        this.world = world;
    }

    JsonNode search(Call call) {
        Parameters given = call.given();
        int count = given.count("count", SEARCH_PAGE, MOST_SEARCH);
        SearchWords words = new SearchWords(given.text("q"));
        if (words.isEmpty()) {
            throw VkError.parameter("q is undefined");
        }
        List<Item> all =
                written(given).stream().filter(it -> words.meets(it.post().text())).toList();
        List<Item> reached = all.subList(0, Math.min(REACH, all.size()));
        int start = start(reached, given.text("start_from"));
        List<Item> page = Pages.page(reached, start, count);
        ObjectNode answer = posts(page);
        if (!page.isEmpty() && start + page.size() < reached.size()) {
            Item last = page.getLast();
            answer.put("next_from", (start + page.size()) + "/" + last.owner() + "_" + last.id());
        }
        answer.put("count", reached.size()).put("total_count", all.size());
        if (given.flag("extended")) {
            world.profiles().extend(answer, page);
        }
        return answer;
    }

    /// Behind the post that `start_from` names, so that what was written since shifts nothing;
    /// where that is gone, by its number.
    private static int start(List<Item> all, String from) {
        if (from.isEmpty()) {
            return 0;
        }
        Matcher place = FROM.matcher(from);
        if (!place.matches()) {
            throw VkError.parameter("start_from is invalid");
        }
        for (int index = 0; index < all.size(); index++) {
            if (all.get(index).owner() == Long.parseLong(place.group(2))
                    && all.get(index).id() == Long.parseLong(place.group(3))) {
                return index + 1;
            }
        }
        return Integer.parseInt(place.group(1));
    }

    /// Only posts that VK's own mark names somebody in; a mere hashtag or address is none.
    JsonNode mentions(Call call) {
        Parameters given = call.given();
        int count = given.count("count", MENTIONS_PAGE, MOST_MENTIONS);
        long owner = given.number("owner_id", World.ADMIN.id());
        if (!world.walls().exists(owner)) {
            throw VkError.plain(owner < 0 ? VkError.INVALID_GROUP : VkError.USER_INVALID);
        }
        List<Item> all =
                written(given).stream()
                        .filter(item -> item.author() != owner)
                        .filter(item -> names(item.post().text(), owner))
                        .toList();
        ObjectNode answer = posts(Pages.page(all, given.number("offset", 0), count));
        return answer.put("count", all.size());
    }

    private boolean names(String text, long owner) {
        return world.walls().own(owner)
                ? world.brand().mentioned(text)
                : text.contains((owner < 0 ? "[club" + -owner : "[id" + owner) + "|");
    }

    private ObjectNode posts(List<Item> page) {
        ObjectNode answer = JSON.objectNode();
        ArrayNode shown = answer.putArray("items");
        page.forEach(item -> shown.add(world.shapes().wallPost(item)));
        return answer;
    }

    /// Posts of all open walls from `start_time` to `end_time`, newest first; of the last day when
    /// the request does not say.
    private List<Item> written(Parameters given) {
        long now = world.now().getEpochSecond();
        long from = given.number("start_time", now - USUAL_SPAN.toSeconds());
        long to = given.number("end_time", now);
        if (from < 0 || to < 0) {
            throw VkError.parameter("start_time should be positive");
        }
        List<Item> all = new ArrayList<>(world.items().wall(world.owner()));
        for (long stranger : world.items().strangers()) {
            if (world.walls().open(stranger)) {
                all.addAll(world.items().wall(stranger));
            }
        }
        return all.stream()
                .filter(item -> {
                    long at = item.post().writtenAt().getEpochSecond();
                    return at >= from && at <= to;
                })
                .sorted(NEWEST)
                .toList();
    }
}
