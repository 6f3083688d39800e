package vestovoy.console;

import vestovoy.community.PostKey;

/// Where a post can be looked at in VK.
final class Permalink {
    private Permalink() {}

    /// The address of a post, or of what it was written under where VK has no address for a single
    /// comment.
    ///
    /// @param base what addresses begin with; empty gives an empty address
    static String of(String base, PostKey key) {
        if (base.isEmpty()) {
            return "";
        }
        String start = base.endsWith("/") ? base : base + "/";
        String whole = key.owner() + "_" + key.place();
        return start
                + switch (key.channel()) {
                    case WALL_POST, MENTION -> "wall" + key.owner() + "_" + key.id();
                    case WALL_COMMENT -> "wall" + whole + "?reply=" + key.id();
                    case BOARD_COMMENT -> "topic" + whole + "?post=" + key.id();
                    case PHOTO_COMMENT -> "photo" + whole;
                    case VIDEO_COMMENT -> "video" + whole;
                    case MARKET_COMMENT -> "product" + whole;
                    case MESSAGE -> "gim" + Math.abs(key.owner()) + "?sel=" + key.place();
                };
    }
}
