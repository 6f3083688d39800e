package vestovoy.simulator;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// People and communities in VK's JSON, version 5.199.
final class Profiles {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Archive archive;
    private final Walls walls;

    Profiles(Archive archive, Walls walls) {
        this.archive = archive;
        this.walls = walls;
    }

    ObjectNode group() {
        return group(archive.community(), archive.name(), archive.screen());
    }

    private static ObjectNode group(long id, String name, String screen) {
        return JSON.objectNode()
                .put("id", id)
                .put("name", name)
                .put("screen_name", screen)
                .put("is_closed", 0)
                .put("type", "page");
    }

    /// Another community, by its positive id.
    Optional<ObjectNode> neighbour(long id) {
        return Optional.ofNullable(archive.showcase().neighbours().get(id))
                .map(one -> group(one.id(), one.name(), one.screen()));
    }

    ObjectNode profile(Person person) {
        boolean open = walls.open(person.id());
        return JSON.objectNode()
                .put("id", person.id())
                .put("first_name", person.first())
                .put("last_name", person.last())
                .put("sex", person.sex())
                .put("screen_name", "id" + person.id())
                .put("can_access_closed", open)
                .put("is_closed", !open);
    }

    /// Adds who wrote these items, as `extended=1` asks.
    void extend(ObjectNode answer, Collection<Item> shown) {
        Set<Long> authors = new TreeSet<>();
        shown.stream().filter(item -> !item.deleted()).forEach(item -> authors.add(item.author()));
        ArrayNode profiles = answer.putArray("profiles");
        ArrayNode groups = answer.putArray("groups").add(group());
        for (long author : authors) {
            Person person = archive.people().get(author);
            if (person != null) {
                profiles.add(profile(person));
            }
            neighbour(-author).ifPresent(groups::add);
        }
    }
}
