package vestovoy.simulator;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.Map;
import vestovoy.community.PostKey;

/// Anything that happens to the community; one line of the journal each.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "change")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Change.Wrote.class, name = "wrote"),
    @JsonSubTypes.Type(value = Change.Edited.class, name = "edited"),
    @JsonSubTypes.Type(value = Change.Deleted.class, name = "deleted"),
    @JsonSubTypes.Type(value = Change.Restored.class, name = "restored"),
    @JsonSubTypes.Type(value = Change.Reported.class, name = "reported"),
    @JsonSubTypes.Type(value = Change.Banned.class, name = "banned"),
    @JsonSubTypes.Type(value = Change.Unbanned.class, name = "unbanned"),
    @JsonSubTypes.Type(value = Change.Shut.class, name = "shut"),
    @JsonSubTypes.Type(value = Change.Muted.class, name = "muted"),
    @JsonSubTypes.Type(value = Change.Tuned.class, name = "tuned"),
    @JsonSubTypes.Type(value = Change.Retuned.class, name = "retuned"),
    @JsonSubTypes.Type(value = Change.Called.class, name = "called"),
})
sealed interface Change {
    record Wrote(Item item, Origin origin) implements Change {}

    record Edited(PostKey key, String text) implements Change {}

    /// @param by who took it away; a community's id is negative
    record Deleted(PostKey key, long by, Origin origin, Instant at) implements Change {}

    record Restored(PostKey key, Origin origin, Instant at) implements Change {}

    /// @param reason VK's number of what is wrong with it
    record Reported(PostKey key, long reason, Origin origin, Instant at) implements Change {}

    record Banned(Ban ban) implements Change {}

    /// @param admin who took the ban back
    record Unbanned(long owner, long admin) implements Change {}

    /// Somebody's wall is closed to strangers, or opened again.
    record Shut(long owner, boolean shut) implements Change {}

    /// Comments to a post on a wall are switched off, or on again.
    record Muted(PostKey post, boolean shut) implements Change {}

    /// The long poll's settings, as they are from now on.
    record Tuned(boolean enabled, String version, Map<String, Boolean> flags) implements Change {
        public Tuned {
            flags = Map.copyOf(flags);
        }
    }

    /// The callback's settings, as they are from now on.
    record Retuned(String version, Map<String, Boolean> flags) implements Change {
        public Retuned {
            flags = Map.copyOf(flags);
        }
    }

    /// The callback endpoint took the event of this number.
    record Called(int event) implements Change {}
}
