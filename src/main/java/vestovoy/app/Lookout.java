package vestovoy.app;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import vestovoy.intake.Inbox;
import vestovoy.vk.Brand;
import vestovoy.vk.BrandSearch;
import vestovoy.vk.Mentions;
import vestovoy.vk.Sighting;
import vestovoy.vk.Vk;

/// Looking for posts elsewhere, as turns of loops.
final class Lookout {
    private final Mentions mentions;
    private final BrandSearch search;

    /// What is looked for.
    ///
    /// @param found rings when something was new
    record Wanted(Brand brand, Runnable found) {}

    /// @param mentions the least time between two readings of VK's own list
    /// @param search the least time between two searches
    Lookout(
            Vk vk,
            Inbox inbox,
            InstantSource clock,
            Brand brand,
            Duration mentions,
            Duration search) {
        this.mentions = vk.mentions(inbox, clock, brand, mentions);
        this.search = vk.search(inbox, clock, brand, search);
    }

    /// The sources that have a position once everything listens.
    List<String> sources() {
        List<String> sources = new ArrayList<>(search.sources());
        sources.add(mentions.source());
        return sources;
    }

    /// One look at VK's own list of mentions.
    ///
    /// @param found rings when something was new
    /// @return 0: the next look may wait, whatever this one found
    int mentions(Runnable found) throws IOException {
        return turn("mentions", mentions.look(), found);
    }

    /// One turn of search.
    ///
    /// @param found rings when something was new
    /// @return 0: VK's searches are counted, so that the next one waits
    int search(Runnable found) throws IOException {
        return turn("search", search.turn(), found);
    }

    private static int turn(String name, Sighting sighting, Runnable found) throws IOException {
        switch (sighting) {
            case Sighting.Read read when read.fresh() > 0 -> found.run();
            case Sighting.Failed failed -> throw new IOException(name + ": " + failed.code());
            case Sighting.Read _, Sighting.Resting _, Sighting.NoToken _ -> {}
        }
        return 0;
    }
}
