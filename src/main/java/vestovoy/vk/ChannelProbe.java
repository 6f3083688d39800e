package vestovoy.vk;

import com.vk.api.sdk.client.AbstractQueryBuilder;
import java.util.List;

/// Asks each channel for one thing, to see whether it can be read, and looks up whether it can be
/// answered. A channel that cannot be is no fault: its posts go to people.
final class ChannelProbe {
    private final Caller caller;
    private final long owner;

    ChannelProbe(Caller caller) {
        this.caller = caller;
        this.owner = caller.access().owner();
    }

    List<Finding> findings() {
        var vk = caller.vk();
        return List.of(
                channel(
                        "wall",
                        vk.wall().get(Anyone.SERVICE).unsafeParam("owner_id", Long.valueOf(owner)),
                        "wall.createComment"),
                channel(
                        "discussions",
                        vk.board().getTopics(Anyone.SERVICE, caller.access().group()),
                        "board.createComment"),
                channel(
                        "photos",
                        vk.photos()
                                .getAllComments(Anyone.USER)
                                .unsafeParam("owner_id", Long.valueOf(owner)),
                        "photos.createComment"),
                channel(
                        "videos",
                        vk.video().get(Anyone.USER).unsafeParam("owner_id", Long.valueOf(owner)),
                        "video.createComment"),
                channel("goods", vk.market().get(Anyone.USER, owner), "market.createComment"),
                channel("messages", vk.messages().getConversations(Anyone.GROUP), "messages.send"));
    }

    private Finding channel(String name, AbstractQueryBuilder<?, ?> read, String write) {
        read.unsafeParam("count", 1);
        boolean answers = Capability.allows(caller.access().tokens(), write);
        Answer answer = caller.call(read);
        return switch (answer) {
            case Answer.Ok _ when answers -> Finding.good(name, "They can be read and answered.");
            case Answer.Ok _ ->
                    Finding.less(
                            name,
                            "They can be read, but not answered: "
                                    + Capability.of(write).feature().loss()
                                    + ".",
                            remedy(write));
            case Answer.NoToken none ->
                    Finding.less(
                            name,
                            "They cannot be read: "
                                    + Capability.of(none.method()).feature().loss()
                                    + ".",
                            remedy(none.method()));
            case Answer.Refusal refusal when isClosed(refusal) ->
                    Finding.less(
                            name,
                            "They cannot be read" + Finding.said(refusal),
                            "Open the section in the community's settings if it is in use.");
            case Answer.Refusal _, Answer.NoAnswer _, Answer.Resting _ ->
                    Finding.failed(name, "They cannot be read", answer);
        };
    }

    private static boolean isClosed(Answer.Refusal refusal) {
        return refusal.reaction() == Reaction.GONE || refusal.reaction() == Reaction.HUMAN;
    }

    private static String remedy(String method) {
        List<String> kinds = Capability.of(method).tokens().stream().map(TokenKind::word).toList();
        return "Add a %s token to the settings.".formatted(String.join(" or a ", kinds));
    }
}
