package vestovoy.console;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vestovoy.desk.Switch;
import vestovoy.desk.Turn;

/// Tells on every page that all automatic sending is stopped. Where nobody can tell, because the
/// database is away, the page is shown without it.
@ControllerAdvice
final class Halted {
    private static final Logger LOG = LoggerFactory.getLogger(Halted.class);

    private final Switch switching;
    private final Words words;

    Halted(Switch switching, Words words) {
        this.switching = switching;
        this.words = words;
    }

    /// How the switch stands.
    ///
    /// @param stopped whether nothing is sent by itself
    /// @param reason in the words of who stopped it
    /// @param by who and when, for people; empty when nobody ever turned it
    /// @param turn tells one turn from another
    record Halt(boolean stopped, String reason, String by, long turn) {
        private static final Halt UNKNOWN = new Halt(false, "", "", 0);
    }

    /// Only for who is signed in: a reason is for the staff.
    @ModelAttribute("halt")
    Halt halt(@Nullable Authentication signedIn) {
        if (signedIn == null || !signedIn.isAuthenticated()) {
            return Halt.UNKNOWN;
        }
        try {
            return told(switching.now());
        } catch (RuntimeException fault) {
            LOG.atWarn().setCause(fault).log("the switch cannot be read");
            return Halt.UNKNOWN;
        }
    }

    private Halt told(Turn now) {
        String by =
                now.who().isEmpty() ? "" : words.of("switch.by", now.who(), words.exact(now.at()));
        return new Halt(now.stopped(), now.reason(), by, now.at().toEpochMilli());
    }
}
