package vestovoy.vk;

import static vestovoy.community.Channel.BOARD_COMMENT;
import static vestovoy.community.Channel.MARKET_COMMENT;
import static vestovoy.community.Channel.MENTION;
import static vestovoy.community.Channel.MESSAGE;
import static vestovoy.community.Channel.PHOTO_COMMENT;
import static vestovoy.community.Channel.VIDEO_COMMENT;
import static vestovoy.community.Channel.WALL_COMMENT;
import static vestovoy.community.Channel.WALL_POST;
import static vestovoy.vk.EventType.Action.DELETE;
import static vestovoy.vk.EventType.Action.EDIT;
import static vestovoy.vk.EventType.Action.NEW;
import static vestovoy.vk.EventType.Action.RESTORE;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vestovoy.community.Channel;

/// What each type of event says to us, in one place. Source: the event flags of VK API 5.199 and
/// the types seen beside them.
///
/// There is no event for: an edited or deleted wall post, a deleted message, a new topic (its first
/// comment comes as `board_post_new`), a mention elsewhere other than a repost.
///
/// @param action what happened
/// @param channel where
record EventType(Action action, Channel channel) {
    enum Action {
        NEW,
        EDIT,
        DELETE,
        RESTORE
    }

    private static final Map<String, EventType> SPEAKING = new HashMap<>();

    static {
        SPEAKING.put("wall_post_new", new EventType(NEW, WALL_POST));
        SPEAKING.put("wall_repost", new EventType(NEW, MENTION));
        comments("wall_reply", WALL_COMMENT);
        comments("board_post", BOARD_COMMENT);
        comments("photo_comment", PHOTO_COMMENT);
        comments("video_comment", VIDEO_COMMENT);
        comments("market_comment", MARKET_COMMENT);
        SPEAKING.put("message_new", new EventType(NEW, MESSAGE));
        // What the community itself says in messages: ours, or a person's who answers in VK.
        SPEAKING.put("message_reply", new EventType(NEW, MESSAGE));
        SPEAKING.put("message_edit", new EventType(EDIT, MESSAGE));
    }

    /// Nothing that wants an answer.
    private static final Set<String> NOISE =
            Set.of(
                    "wall_schedule_post_new",
                    "wall_schedule_post_delete",
                    "message_allow",
                    "message_deny",
                    "message_read",
                    "message_typing_state",
                    "message_event",
                    "message_reaction_event",
                    "photo_new",
                    "audio_new",
                    "video_new",
                    "market_order_new",
                    "market_order_edit",
                    "like_add",
                    "like_remove",
                    "group_join",
                    "group_leave",
                    "user_block",
                    "user_unblock",
                    "poll_vote_new",
                    "group_officers_edit",
                    "group_change_settings",
                    "group_change_photo",
                    "lead_forms_new",
                    "app_payload",
                    "vkpay_transaction",
                    "donut_subscription_create",
                    "donut_subscription_prolonged",
                    "donut_subscription_expired",
                    "donut_subscription_cancelled",
                    "donut_subscription_price_changed",
                    "donut_money_withdraw",
                    "donut_money_withdraw_error");

    private static void comments(String family, Channel channel) {
        SPEAKING.put(family + "_new", new EventType(NEW, channel));
        SPEAKING.put(family + "_edit", new EventType(EDIT, channel));
        SPEAKING.put(family + "_delete", new EventType(DELETE, channel));
        SPEAKING.put(family + "_restore", new EventType(RESTORE, channel));
    }

    /// What an event of this type is about, when it is about a text.
    static Optional<EventType> of(String type) {
        return Optional.ofNullable(SPEAKING.get(type));
    }

    /// Whether a type is known to say nothing to us.
    static boolean isNoise(String type) {
        return NOISE.contains(type);
    }

    /// The flags without which customers would not be heard, for the long-poll settings.
    static Set<String> needed() {
        return Set.copyOf(SPEAKING.keySet());
    }
}
