package vestovoy.simulator;

import java.util.List;
import vestovoy.community.Channel;

/// A section of VK's methods about comments of photos, videos or goods, and in what they differ.
/// Source: VK's schema 5.199; where it names no error for a thing that is not there, the nearest.
enum Section {
    PHOTOS(Channel.PHOTO_COMMENT, VkError.DENIED, VkError.NOT_FOUND, VkError.DENIED),
    VIDEO(Channel.VIDEO_COMMENT, VkError.VIDEO_DENIED, VkError.VIDEO_DENIED, VkError.VIDEO_CLOSED),
    MARKET(
            Channel.MARKET_COMMENT,
            VkError.MARKET_DENIED,
            VkError.GOOD_NOT_FOUND,
            VkError.GOOD_CLOSED);

    private static final List<Integer> REASONS = List.of(0, 1, 2, 3, 4, 5, 6);
    private static final List<Integer> VIDEO_REASONS =
            List.of(0, 1, 2, 4, 5, 6, 8, 9, 10, 11, 12, 13, 15, 27, 41, 42, 43, 101);

    private final Channel channel;
    private final int foreign;
    private final int absent;
    private final int closed;

    Section(Channel channel, int foreign, int absent, int closed) {
        this.channel = channel;
        this.foreign = foreign;
        this.absent = absent;
        this.closed = closed;
    }

    Channel channel() {
        return channel;
    }

    /// The orders of its comments, the usual one first.
    List<String> orders() {
        return this == VIDEO ? List.of("asc", "desc", "interest") : List.of("asc", "desc");
    }

    /// The reasons of its reports.
    List<Integer> reasons() {
        return this == VIDEO ? VIDEO_REASONS : REASONS;
    }

    /// VK's error when the owner is another.
    VkError foreign() {
        return VkError.plain(foreign);
    }

    /// VK's error when there is no such photo, video or good.
    VkError absent() {
        return VkError.plain(absent);
    }

    /// VK's error when nobody may comment it.
    VkError closed() {
        return VkError.plain(closed);
    }

    /// What the place of a comment is called in requests and events: `photo_id`.
    static String placeName(Channel channel) {
        return switch (channel) {
            case WALL_COMMENT, WALL_POST, MENTION -> "post_id";
            case BOARD_COMMENT -> "topic_id";
            case PHOTO_COMMENT -> "photo_id";
            case VIDEO_COMMENT -> "video_id";
            case MARKET_COMMENT -> "item_id";
            case MESSAGE -> "peer_id";
        };
    }

    /// What the place's owner is called in events: `photo_owner_id`.
    static String ownerName(Channel channel) {
        return switch (channel) {
            case WALL_COMMENT -> "post_owner_id";
            case BOARD_COMMENT -> "topic_owner_id";
            case PHOTO_COMMENT -> "photo_owner_id";
            case VIDEO_COMMENT -> "video_owner_id";
            case MARKET_COMMENT -> "market_owner_id";
            case WALL_POST, MENTION, MESSAGE -> "owner_id";
        };
    }
}
