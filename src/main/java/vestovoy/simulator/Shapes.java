package vestovoy.simulator;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vestovoy.community.Attachment;
import vestovoy.community.Channel;

/// The community's things in VK's JSON, version 5.199. Where VK's schema and VK's own answers
/// differ, the answers are followed.
final class Shapes {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int PHOTO_SIDE = 604;
    private static final int DOCUMENT_SIZE = 48_211;

    /// VK's numbers: the album of photos on walls, the type of text documents.
    private static final int WALL_ALBUM = -7;

    private static final int TEXT_DOCUMENT = 1;

    private final Archive archive;
    private final Items items;
    private final String address;

    /// @param address the simulator's own, to which photos' links are joined
    Shapes(Archive archive, Items items, String address) {
        this.archive = archive;
        this.items = items;
        this.address = address;
    }

    ObjectNode wallPost(Item item) {
        ObjectNode post = JSON.objectNode();
        post.put("id", item.id())
                .put("owner_id", item.key().owner())
                .put("from_id", item.author())
                .put("date", seconds(item))
                .put("text", item.post().text())
                .put("post_type", "post")
                .put("marked_as_ads", 0)
                .put("is_favorite", false);
        if (item.author() < 0) {
            post.put("created_by", World.ADMIN.id());
        }
        post.set("attachments", attachments(item));
        int comments = items.standing(Channel.WALL_COMMENT, item.id()).size();
        post.putObject("comments").put("count", comments).put("can_post", 1);
        post.set("likes", likes(item));
        post.putObject("reposts").put("count", 0).put("user_reposted", 0);
        return post;
    }

    /// A comment of the wall; one of the top level also says how many answers hang under it.
    ObjectNode wallComment(Item item) {
        ObjectNode comment = JSON.objectNode();
        comment.put("id", item.id());
        if (!item.deleted()) {
            comment.put("from_id", item.author());
        }
        comment.put("date", seconds(item));
        if (item.deleted()) {
            comment.put("deleted", true);
        } else {
            body(comment, item);
            comment.set("likes", likes(item));
        }
        comment.put("post_id", item.place()).put("owner_id", item.key().owner());
        ArrayNode parents = comment.putArray("parents_stack");
        if (item.post().thread() != 0) {
            parents.add(item.post().thread());
        } else {
            comment.set("thread", thread(item));
        }
        answered(comment, item);
        return comment;
    }

    private ObjectNode thread(Item top) {
        ObjectNode thread = JSON.objectNode();
        thread.put("count", items.thread(top).size());
        thread.putArray("items");
        return thread.put("can_post", true)
                .put("show_reply_button", true)
                .put("groups_can_post", true);
    }

    private void answered(ObjectNode comment, Item item) {
        long target = item.post().repliesTo();
        if (target != 0 && !item.deleted()) {
            items.find(item.key().beside(target))
                    .ifPresent(found -> comment.put("reply_to_user", found.author()));
            comment.put("reply_to_comment", target);
        }
    }

    ObjectNode boardComment(Item item) {
        ObjectNode comment = JSON.objectNode();
        comment.put("id", item.id()).put("from_id", item.author()).put("date", seconds(item));
        body(comment, item);
        return comment;
    }

    ObjectNode message(Item item) {
        ObjectNode message = JSON.objectNode();
        boolean out = item.author() < 0;
        message.put("date", seconds(item))
                .put("from_id", item.author())
                .put("id", item.message())
                .put("version", item.message())
                .put("out", out ? 1 : 0)
                .put("important", false)
                .put("is_hidden", false);
        message.set("attachments", attachments(item));
        message.put("conversation_message_id", item.id());
        message.putArray("fwd_messages");
        message.put("text", item.post().text())
                .put("peer_id", item.place())
                .put("random_id", item.random());
        long target = item.post().repliesTo();
        if (target != 0) {
            items.find(item.key().beside(target))
                    .ifPresent(found -> message.set("reply_message", quoted(found)));
        }
        return message;
    }

    private static ObjectNode quoted(Item item) {
        return JSON.objectNode()
                .put("id", item.message())
                .put("conversation_message_id", item.id())
                .put("from_id", item.author())
                .put("peer_id", item.place())
                .put("date", seconds(item))
                .put("text", item.post().text());
    }

    private void body(ObjectNode comment, Item item) {
        comment.put("text", item.post().text());
        if (!item.post().attachments().isEmpty()) {
            comment.set("attachments", attachments(item));
        }
    }

    private ArrayNode attachments(Item item) {
        ArrayNode all = JSON.arrayNode();
        for (Attachment attachment : item.post().attachments()) {
            ObjectNode one = all.addObject().put("type", attachment.kind());
            ObjectNode thing = one.putObject(attachment.kind());
            thing.put("id", number(attachment.link())).put("owner_id", item.author());
            if (attachment.kind().equals("photo")) {
                thing.put("date", seconds(item)).put("text", "").put("has_tags", false);
                thing.put("album_id", WALL_ALBUM);
                thing.putArray("sizes")
                        .addObject()
                        .put("type", "x")
                        .put("url", address + attachment.link())
                        .put("width", PHOTO_SIDE)
                        .put("height", PHOTO_SIDE);
            } else if (attachment.kind().equals("doc")) {
                thing.put("date", seconds(item)).put("title", "чек.pdf").put("ext", "pdf");
                thing.put("size", DOCUMENT_SIZE).put("type", TEXT_DOCUMENT);
            }
        }
        return all;
    }

    private static long number(String link) {
        String digits = link.replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }

    ObjectNode likes(Item item) {
        return JSON.objectNode()
                .put("count", item.likes())
                .put("user_likes", 0)
                .put("can_like", 1)
                .put("can_publish", 1);
    }

    ObjectNode group() {
        return JSON.objectNode()
                .put("id", archive.community())
                .put("name", archive.name())
                .put("screen_name", "club" + archive.community())
                .put("is_closed", 0)
                .put("type", "page");
    }

    ObjectNode profile(Person person) {
        return JSON.objectNode()
                .put("id", person.id())
                .put("first_name", person.first())
                .put("last_name", person.last())
                .put("sex", person.sex())
                .put("screen_name", "id" + person.id())
                .put("can_access_closed", true)
                .put("is_closed", false);
    }

    /// Adds who wrote these items, as `extended=1` asks.
    void extend(ObjectNode answer, Collection<Item> shown) {
        Set<Long> authors = new TreeSet<>();
        shown.stream().filter(item -> !item.deleted()).forEach(item -> authors.add(item.author()));
        ArrayNode profiles = answer.putArray("profiles");
        answer.putArray("groups").add(group());
        for (long author : authors) {
            Person person = archive.people().get(author);
            if (person != null) {
                profiles.add(profile(person));
            }
        }
    }

    private static long seconds(Item item) {
        return item.post().writtenAt().getEpochSecond();
    }
}
