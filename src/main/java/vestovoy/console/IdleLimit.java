package vestovoy.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.web.filter.OncePerRequestFilter;

/// Ends a session that nobody used for a while. The server's own limit cannot tell: pages left open
/// keep asking for news.
final class IdleLimit extends OncePerRequestFilter {
    static final Duration LIMIT = Duration.ofMinutes(30);
    private static final String LAST_USE = IdleLimit.class.getName() + ".lastUse";

    private final InstantSource clock;

    IdleLimit(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            look(session, Refusals.asksByItself(request));
        }
        chain.doFilter(request, response);
    }

    private void look(HttpSession session, boolean byItself) {
        Instant now = clock.instant();
        if (session.getAttribute(LAST_USE) instanceof Instant last
                && now.isAfter(last.plus(LIMIT))) {
            session.invalidate();
        } else if (!byItself) {
            session.setAttribute(LAST_USE, now);
        }
    }
}
