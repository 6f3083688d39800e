package vestovoy.reply;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import vestovoy.community.Channel;

/// What is done in VK to a post or its author, without words. All of them may be done twice with
/// the effect of once, except that a report may be counted twice.
public sealed interface Act {
    /// The stable word: it stands in the database, in the audit and in forms.
    String kind();

    /// Whether VK has this act for a post of this channel.
    boolean fits(Channel channel);

    /// Taken from the public: VK calls it deleting, and it can be restored.
    ///
    /// Messages are private already, and a post elsewhere is not ours to hide.
    record Hide() implements Act {
        @Override
        public String kind() {
            return "hide";
        }

        @Override
        public boolean fits(Channel channel) {
            return hideable(channel);
        }
    }

    /// Put back where it was hidden.
    record Restore() implements Act {
        @Override
        public String kind() {
            return "restore";
        }

        @Override
        public boolean fits(Channel channel) {
            return hideable(channel);
        }
    }

    /// Its author may not write in the community for a time.
    ///
    /// @param until the end, fixed when the ban is planned, so that doing it twice does not prolong
    ///   it
    /// @param ground why
    /// @param comment for the community's other managers, never shown to the banned; at most
    ///   [#LONGEST_COMMENT] characters, may be empty
    record Ban(Instant until, BanGround ground, String comment) implements Act {
        /// VK states no limit; this much is shown in its lists.
        public static final int LONGEST_COMMENT = 200;

        public Ban {
            requireNonNull(until, "until");
            requireNonNull(ground, "ground");
            if (comment.length() > LONGEST_COMMENT) {
                throw new IllegalArgumentException(
                        "the comment of a ban has at most "
                                + LONGEST_COMMENT
                                + " characters, not "
                                + comment.length());
            }
        }

        @Override
        public String kind() {
            return "ban";
        }

        @Override
        public boolean fits(Channel channel) {
            return true;
        }
    }

    /// Its author may write again.
    record Unban() implements Act {
        @Override
        public String kind() {
            return "unban";
        }

        @Override
        public boolean fits(Channel channel) {
            return true;
        }
    }

    /// VK's own moderators are told of it. There is no such thing for discussions and messages.
    record Report(ReportGround ground) implements Act {
        public Report {
            requireNonNull(ground, "ground");
        }

        @Override
        public String kind() {
            return "report";
        }

        @Override
        public boolean fits(Channel channel) {
            return switch (channel) {
                case WALL_POST, WALL_COMMENT, MENTION -> true;
                case PHOTO_COMMENT, VIDEO_COMMENT, MARKET_COMMENT -> ground.everywhere();
                case BOARD_COMMENT, MESSAGE -> false;
            };
        }
    }

    private static boolean hideable(Channel channel) {
        return switch (channel) {
            case WALL_POST,
                    WALL_COMMENT,
                    BOARD_COMMENT,
                    PHOTO_COMMENT,
                    VIDEO_COMMENT,
                    MARKET_COMMENT ->
                    true;
            case MESSAGE, MENTION -> false;
        };
    }
}
