package vestovoy.simulator;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What the community tells over the long poll, or to its callback endpoint.
///
/// @param enabled whether the long poll answers at all; a callback always is
/// @param version of the events' objects
/// @param flags by event type; a type that is absent is told
record PollSettings(boolean enabled, String version, Map<String, Boolean> flags) {
    /// The flags of groups.setLongPollSettings.
    static final List<String> TYPES =
            List.of(
                            "message_new message_reply message_allow message_deny message_edit message_typing_state message_read"
                                    .split(" "),
                            "photo_new audio_new video_new wall_reply_new wall_reply_edit wall_reply_delete wall_reply_restore"
                                    .split(" "),
                            "wall_post_new wall_repost board_post_new board_post_edit board_post_restore board_post_delete"
                                    .split(" "),
                            "photo_comment_new photo_comment_edit photo_comment_delete photo_comment_restore"
                                    .split(" "),
                            "video_comment_new video_comment_edit video_comment_delete video_comment_restore"
                                    .split(" "),
                            "market_comment_new market_comment_edit market_comment_delete market_comment_restore"
                                    .split(" "),
                            "poll_vote_new group_join group_leave group_change_settings group_change_photo group_officers_edit"
                                    .split(" "),
                            "user_block user_unblock like_add like_remove message_event message_reaction_event"
                                    .split(" "),
                            "donut_subscription_create donut_subscription_prolonged donut_subscription_cancelled"
                                    .split(" "),
                            "donut_subscription_price_changed donut_subscription_expired donut_money_withdraw"
                                    .split(" "),
                            "donut_money_withdraw_error".split(" "))
                    .stream()
                    .flatMap(java.util.Arrays::stream)
                    .toList();

    /// What only groups.setCallbackSettings has besides. Nothing of it ever happens here.
    static final List<String> CALLBACK_ONLY =
            List.of(
                    "wall_schedule_post_new",
                    "wall_schedule_post_delete",
                    "market_order_new",
                    "market_order_edit",
                    "lead_forms_new");

    PollSettings {
        flags = Map.copyOf(flags);
    }

    /// A community that is ready for a bot: everything is told.
    static PollSettings all() {
        return new PollSettings(true, Notice.VERSION, Map.of());
    }

    /// The flags of groups.setCallbackSettings.
    static List<String> callbackTypes() {
        return Stream.concat(TYPES.stream(), CALLBACK_ONLY.stream()).toList();
    }

    boolean tells(String type) {
        return flags.getOrDefault(type, true);
    }

    PollSettings with(boolean on, String newVersion, Map<String, Boolean> changed) {
        Map<String, Boolean> merged = new TreeMap<>(flags);
        merged.putAll(changed);
        return new PollSettings(on, newVersion, merged);
    }
}
