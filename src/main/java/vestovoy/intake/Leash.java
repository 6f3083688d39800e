package vestovoy.intake;

import static java.util.Objects.requireNonNull;

import java.util.function.BooleanSupplier;
import vestovoy.community.Post;
import vestovoy.triage.Mode;
import vestovoy.triage.Modes;
import vestovoy.triage.Reason;

/// How far the bot may go by itself just now: by the modes of the settings, and by the switch that
/// stops all automatic sending.
///
/// @param modes of the settings
/// @param stopped whether somebody stopped all automatic sending; asked for each post
public record Leash(Modes modes, BooleanSupplier stopped) {
    private static final String SWITCH = "the switch";

    public Leash {
        requireNonNull(modes, "modes");
        requireNonNull(stopped, "stopped");
    }

    /// One mode for everything, and nobody stops it.
    public static Leash of(Mode mode) {
        return new Leash(Modes.all(mode), () -> false);
    }

    /// How far it may go with one post.
    ///
    /// @param reason why people get what the bot would say, unless the mode is auto
    /// @param by what asks for that mode, for people
    record Length(Mode mode, Reason reason, String by) {}

    /// Whether a post is looked at at all.
    boolean looks(Post post) {
        return modes.of(post).mode() != Mode.OFF;
    }

    /// A mode that is stricter than a stop stays as it is.
    Length of(Post post, String rule) {
        Modes.Held held = modes.of(post, rule);
        return held.mode() == Mode.AUTO && stopped.getAsBoolean()
                ? new Length(Mode.SUGGEST, Reason.STOPPED, SWITCH)
                : new Length(held.mode(), reason(held.mode()), held.by());
    }

    private static Reason reason(Mode mode) {
        return switch (mode) {
            case OFF -> Reason.MODE_OFF;
            case SHADOW -> Reason.MODE_SHADOW;
            case SUGGEST, AUTO -> Reason.MODE_SUGGEST;
        };
    }
}
