package vestovoy.console;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;

/// Who may use the API: admins by HTTP Basic, with each request. A session counts for nothing here,
/// so that no form of another site can use that of somebody who is signed in.
@Configuration(proxyBeanMethods = false)
class ApiSecurity {
    private static final String ADMIN = "ADMIN";
    private static final String SIGN_IN = "Sign in by HTTP Basic with an admin's account.";

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http) {
        AuthenticationEntryPoint entry =
                (_, response, _) -> {
                    response.setHeader("WWW-Authenticate", "Basic realm=\"Vestovoy\"");
                    fault(response, HttpServletResponse.SC_UNAUTHORIZED, SIGN_IN);
                };
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(paths -> paths.anyRequest().hasRole(ADMIN))
                .sessionManagement(
                        sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .httpBasic(basic -> basic.authenticationEntryPoint(entry))
                .exceptionHandling(faults ->
                        faults.authenticationEntryPoint(entry)
                                .accessDeniedHandler((_, response, _) ->
                                        fault(
                                                response,
                                                HttpServletResponse.SC_FORBIDDEN,
                                                "Only an admin may do this.")))
                .build();
    }

    private static void fault(HttpServletResponse response, int status, String sentence)
            throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getWriter().write("{\"fault\":\"" + sentence + "\"}");
    }
}
