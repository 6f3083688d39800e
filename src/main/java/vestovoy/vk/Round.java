package vestovoy.vk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import tools.jackson.databind.JsonNode;
import vestovoy.community.Channel;
import vestovoy.intake.Event;

/// One reading of wall, board and messages back to a moment. What one place refuses does not keep
/// the others from being read. Used once.
final class Round {
    private final Lists lists;
    private final Decoder decoder;
    private final ToIntFunction<List<Event>> keep;
    private final long since;
    private int fresh;
    private String code = "";

    /// @param keep commits events and says how many were new
    /// @param since where to begin, to the second
    Round(Caller caller, ToIntFunction<List<Event>> keep, Instant since) {
        this.lists = new Lists(caller);
        this.decoder = new Decoder(caller.access().group(), caller.access().staff());
        this.keep = keep;
        this.since = since.getEpochSecond();
    }

    /// A place of the community.
    @FunctionalInterface
    private interface Part {
        void read() throws Unreadable;
    }

    Reconciled read() {
        part(this::messages);
        part(this::wall);
        part(this::board);
        return code.isEmpty() ? new Reconciled.Whole(fresh) : new Reconciled.Partial(fresh, code);
    }

    /// A place that is gone by now has nothing left to read.
    private void part(Part part) {
        try {
            part.read();
        } catch (Unreadable failure) {
            boolean gone =
                    failure.answer() instanceof Answer.Refusal refusal
                            && refusal.reaction() == Reaction.GONE;
            if (code.isEmpty() && !gone) {
                code = failure.answer().word();
            }
        }
    }

    private void messages() throws Unreadable {
        List<JsonNode> conversations =
                lists.items(lists::conversations, talk -> isOld(talk.path("last_message"), "date"));
        for (JsonNode talk : conversations) {
            if (!isOld(talk.path("last_message"), "date")) {
                long peer = Fields.number(talk.path("conversation").path("peer"), "id");
                part(() ->
                        keep(
                                Channel.MESSAGE,
                                peer,
                                lists.items(
                                        offset -> lists.messages(peer, offset),
                                        message -> isOld(message, "date"))));
            }
        }
    }

    private void board() throws Unreadable {
        List<JsonNode> topics =
                lists.items(
                        lists::topics,
                        topic -> !Fields.flag(topic, "is_fixed") && isOld(topic, "updated"));
        for (JsonNode topic : topics) {
            if (!isOld(topic, "updated")) {
                long id = Fields.number(topic, "id");
                part(() ->
                        keep(
                                Channel.BOARD_COMMENT,
                                id,
                                lists.items(
                                        offset ->
                                                lists.boardComments(
                                                        id, Lists.Order.NEWEST_FIRST, offset),
                                        comment -> isOld(comment, "date"))));
            }
        }
    }

    /// The newest posts only: what is written under older ones is told by events alone.
    private void wall() throws Unreadable {
        List<JsonNode> posts = Fields.each(lists.page(lists.posts(0)), "items");
        keep(Channel.WALL_POST, 0, posts);
        for (JsonNode post : posts) {
            if (Fields.number(post.path("comments"), "count") > 0) {
                long id = Fields.number(post, "id");
                part(() -> comments(id));
            }
        }
    }

    /// All comments of the first level are asked for: a new answer may hang under an old one.
    private void comments(long post) throws Unreadable {
        List<JsonNode> tops = lists.items(offset -> lists.wallComments(post, offset), _ -> false);
        List<JsonNode> all = new ArrayList<>(tops);
        tops.forEach(top -> all.addAll(Fields.each(top.path("thread"), "items")));
        keep(Channel.WALL_COMMENT, post, all);
        for (JsonNode top : tops) {
            if (Lists.cut(top)) {
                long id = Fields.number(top, "id");
                part(() ->
                        keep(
                                Channel.WALL_COMMENT,
                                post,
                                lists.items(
                                        offset ->
                                                lists.thread(
                                                        post, id, Lists.Order.NEWEST_FIRST, offset),
                                        answer -> isOld(answer, "date"))));
            }
        }
    }

    private boolean isOld(JsonNode thing, String date) {
        return Fields.number(thing, date) < since;
    }

    private void keep(Channel channel, long place, List<JsonNode> things) {
        List<Event> events =
                things.stream()
                        .filter(thing -> !isOld(thing, "date"))
                        .map(thing -> decoder.standing(channel, thing, place))
                        .flatMap(Optional::stream)
                        .toList();
        if (!events.isEmpty()) {
            fresh += keep.applyAsInt(events);
        }
    }
}
