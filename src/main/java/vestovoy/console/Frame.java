package vestovoy.console;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// What every page shows around its content, the error pages too: so nothing here asks a port,
/// which may be what failed.
@ControllerAdvice
final class Frame {
    private final ConsoleSettings settings;

    Frame(ConsoleSettings settings) {
        this.settings = settings;
    }

    /// @param community the community's name
    /// @param user the name of who is signed in, empty for nobody
    /// @param admin whether the admins' pages are offered
    record Around(String community, String user, boolean admin) {
        public boolean signedIn() {
            return !user.isEmpty();
        }
    }

    @ModelAttribute("around")
    Around around(@Nullable Authentication signedIn) {
        if (signedIn == null || !signedIn.isAuthenticated()) {
            return new Around(settings.communityName(), "", false);
        }
        boolean admin =
                signedIn.getAuthorities().stream()
                        .anyMatch(right -> "ROLE_ADMIN".equals(right.getAuthority()));
        return new Around(settings.communityName(), signedIn.getName(), admin);
    }
}
