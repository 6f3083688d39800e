package vestovoy.console;

import static java.util.Objects.requireNonNull;

import java.time.ZoneId;
import java.util.Map;

/// What the pages need to know about the community.
///
/// @param communityName shown in the head of each page
/// @param zone in which times are shown
/// @param communityPage what links to posts begin with, such as `https://vk.com`; empty for no
///   links
/// @param banner one sentence above the sign-in form, such as the ready account of a demo; may be
///   empty
/// @param communities what each community is called, by its positive id; empty when there is only
///   one
public record ConsoleSettings(
        String communityName,
        ZoneId zone,
        String communityPage,
        String banner,
        Map<Long, String> communities) {
    public ConsoleSettings {
        requireNonNull(communityName, "communityName");
        requireNonNull(zone, "zone");
        requireNonNull(banner, "banner");
        communities = Map.copyOf(communities);
        if (!communityPage.isEmpty() && Address.of(communityPage).isEmpty()) {
            throw new IllegalArgumentException(
                    "the community's page is an http or https address, not '"
                            + communityPage
                            + "'");
        }
    }

    /// What tells a community from the others; empty when there is only one.
    String nameOf(long community) {
        return communities.getOrDefault(community, "");
    }
}
