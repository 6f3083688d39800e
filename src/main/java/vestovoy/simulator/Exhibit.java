package vestovoy.simulator;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import vestovoy.community.Channel;

/// Something that the community shows and that people comment: a photo, a video or a good.
public sealed interface Exhibit {
    /// Its number, unique among its kind.
    long id();

    /// What it is called.
    String title();

    /// When it was put up.
    Instant at();

    /// Whether people may comment it.
    boolean open();

    /// Where comments to it stand.
    default Channel channel() {
        return switch (this) {
            case Photo _ -> Channel.PHOTO_COMMENT;
            case Video _ -> Channel.VIDEO_COMMENT;
            case Good _ -> Channel.MARKET_COMMENT;
        };
    }

    /// A photo of the community's album.
    ///
    /// @param title what stands under it
    record Photo(long id, String title, Instant at) implements Exhibit {
        public Photo {
            require(id, title, at);
        }

        @Override
        public boolean open() {
            return true;
        }
    }

    /// A video.
    ///
    /// @param about what stands under it, may be empty
    record Video(long id, String title, String about, Instant at, Duration length, boolean open)
            implements Exhibit {
        public Video {
            require(id, title, at);
            requireNonNull(about, "about");
            requireNonNull(length, "length");
        }
    }

    /// A good of the community's shop.
    ///
    /// @param about its description
    /// @param price roubles
    record Good(long id, String title, String about, Instant at, long price, boolean open)
            implements Exhibit {
        public Good {
            require(id, title, at);
            requireNonNull(about, "about");
            if (price < 0) {
                throw new IllegalArgumentException("a price is 0 or more, not " + price);
            }
        }
    }

    private static void require(long id, String title, Instant at) {
        requireNonNull(title, "title");
        requireNonNull(at, "at");
        if (id <= 0) {
            throw new IllegalArgumentException("a number is positive, not " + id);
        }
    }
}
