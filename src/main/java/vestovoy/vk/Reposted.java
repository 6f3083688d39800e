package vestovoy.vk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import vestovoy.intake.Event;

/// Reads who repeated our posts on a wall of their own, of those posts whose reposts are more or
/// fewer than before. A repost that names nobody is in no other list: when its event is lost, only
/// this finds it.
final class Reposted {
    private static final String LIST = "reposts";

    /// What VK gives at once; older ones were read before.
    private static final int MOST = 1000;

    private final Scan scan;
    private final Elsewhere elsewhere;

    Reposted(Scan scan) {
        this.scan = scan;
        VkAccess access = scan.caller().access();
        this.elsewhere = new Elsewhere(access.group(), access.staff());
    }

    /// @param posts of our wall, as its list shows them
    void read(List<JsonNode> posts) {
        Map<Long, String> told = new LinkedHashMap<>();
        posts.forEach(post ->
                told.put(
                        Fields.number(post, "id"),
                        Long.toString(Fields.number(post.path("reposts"), "count"))));
        Places places = scan.places(LIST, Places.FIRST);
        for (Places.Place place : places.due(told)) {
            scan.open(
                    LIST + "/" + place.id(),
                    () -> {
                        scan.keep(reposts(place));
                        places.read(place);
                    });
        }
    }

    private List<Event> reposts(Places.Place place) throws Unreadable {
        JsonNode page =
                scan.lists()
                        .page(
                                scan.caller()
                                        .vk()
                                        .wall()
                                        .getReposts(Anyone.SERVICE)
                                        .count(MOST)
                                        .unsafeParam(
                                                "owner_id",
                                                Long.valueOf(scan.caller().access().owner()))
                                        .unsafeParam("post_id", Long.valueOf(place.id())));
        return Fields.each(page, "items").stream()
                .filter(repost -> !Scan.isOld(repost, "date", place.since()))
                .map(this::event)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Event> event(JsonNode repost) {
        return elsewhere.post(repost).map(post -> Sifting.event(post, repost, true));
    }
}
