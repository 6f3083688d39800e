package vestovoy.vk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import vestovoy.community.Channel;
import vestovoy.community.PostKey;
import vestovoy.intake.Event;
import vestovoy.intake.Meaning;
import vestovoy.intake.Watched;

/// Finds what the community's people answered under posts elsewhere: no event tells it. What
/// strangers write there is not for us.
final class AnswersElsewhere {
    private static final String LIST = "elsewhere";

    private final Scan scan;
    private final MediaLists queries;

    AnswersElsewhere(Scan scan) {
        this.scan = scan;
        this.queries = new MediaLists(scan.caller());
    }

    /// The post of a key, where an answer shows posts of many walls.
    static List<JsonNode> of(PostKey key, Sight sight) {
        return sight.items().stream()
                .filter(item -> Fields.number(item, "id") == key.id())
                .filter(item -> Fields.number(item, List.of("owner_id", "to_id")) == key.owner())
                .toList();
    }

    /// @param sight the posts, each with the number of its comments
    void read(List<Watched> posts, Sight sight) {
        Map<Long, String> told = new LinkedHashMap<>();
        Map<Long, PostKey> keys = new LinkedHashMap<>();
        for (Watched post : posts) {
            PostKey key = post.post().key();
            List<JsonNode> shown = of(key, sight);
            if (key.channel() == Channel.MENTION && !shown.isEmpty()) {
                JsonNode comments = shown.getFirst().path("comments");
                told.put(post.id(), Long.toString(Fields.number(comments, "count")));
                keys.put(post.id(), key);
            }
        }
        if (told.isEmpty()) {
            return;
        }
        Places places = scan.places(LIST, Places.FIRST);
        for (Places.Place place : places.due(told)) {
            PostKey key = keys.getOrDefault(place.id(), posts.getFirst().post().key());
            scan.open(
                    LIST + "/" + key.owner() + "_" + key.id(),
                    () -> {
                        voices(key, place.since());
                        places.read(place);
                    });
        }
    }

    private void voices(PostKey key, long since) throws Unreadable {
        List<JsonNode> comments =
                scan.back(
                        offset ->
                                queries.comments(
                                        Channel.WALL_COMMENT, key.owner(), key.id(), offset),
                        "date",
                        since);
        List<Event> voices =
                comments.stream()
                        .map(comment ->
                                scan.decoder()
                                        .standing(
                                                Channel.WALL_COMMENT,
                                                comment,
                                                key.owner(),
                                                key.id()))
                        .flatMap(Optional::stream)
                        .filter(event -> event.meaning() instanceof Meaning.Spoken)
                        .toList();
        scan.keep(voices);
    }
}
