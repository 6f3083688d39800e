package vestovoy.console;

import jakarta.servlet.DispatcherType;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import vestovoy.desk.Accounts;

/// Who may see which page, and what browsers are told to refuse.
@Configuration(proxyBeanMethods = false)
class ConsoleSecurity {
    /// Nothing from elsewhere, nothing inline: a text that slipped through as HTML would still not
    /// run.
    private static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String ADMIN = "ADMIN";
    private static final String MODERATOR = "MODERATOR";

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    RoleHierarchy roleHierarchy() {
        return RoleHierarchyImpl.withDefaultRolePrefix().role(ADMIN).implies(MODERATOR).build();
    }

    @Bean
    AuthenticationProvider signIn(Accounts accounts, PasswordEncoder encoder, InstantSource clock) {
        return new SignIn(accounts, encoder, new LoginThrottle(clock));
    }

    /// The operator's side: an admin's session, or HTTP Basic for what has no session, such as
    /// Prometheus.
    @Bean
    @Order(1)
    SecurityFilterChain actuator(
            HttpSecurity http, InstantSource clock, ObjectProvider<ConsoleDoors> given) {
        ConsoleDoors doors = given.getIfAvailable(ConsoleDoors::usual);
        return http.securityMatcher("/actuator/**")
                .addFilterBefore(new IdleLimit(clock), SecurityContextHolderFilter.class)
                .authorizeHttpRequests(paths ->
                        paths.requestMatchers(doors.patterns())
                                .permitAll()
                                .anyRequest()
                                .hasRole(ADMIN))
                .httpBasic(Customizer.withDefaults())
                .headers(ConsoleSecurity::headers)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http, InstantSource clock, ObjectProvider<ConsoleDoors> given) {
        ConsoleDoors doors = given.getIfAvailable(ConsoleDoors::usual);
        Refusals refusals = new Refusals();
        return http.addFilterBefore(new IdleLimit(clock), SecurityContextHolderFilter.class)
                .authorizeHttpRequests(paths -> rights(paths, doors))
                .csrf(tokens -> tokens.ignoringRequestMatchers(doors.patterns()))
                .formLogin(form ->
                        form.loginPage("/login")
                                .defaultSuccessUrl("/queue")
                                .failureHandler(failures()))
                .logout(out -> out.logoutSuccessUrl("/login?out"))
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .exceptionHandling(faults ->
                        faults.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .headers(ConsoleSecurity::headers)
                .build();
    }

    private static void rights(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    paths,
            ConsoleDoors doors) {
        paths.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD).permitAll();
        paths.requestMatchers("/error", "/login", "/console/**").permitAll();
        paths.requestMatchers(doors.patterns()).permitAll();
        paths.requestMatchers("/faq", "/faq/**", "/texts").hasRole(ADMIN);
        paths.requestMatchers("/switch/stop", "/switch/resume").hasRole(ADMIN);
        paths.anyRequest().hasRole(MODERATOR);
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .permissionsPolicyHeader(allowed ->
                        allowed.policy("camera=(), microphone=(), geolocation=(), payment=()"));
    }

    private static AuthenticationFailureHandler failures() {
        return (request, response, failure) ->
                response.sendRedirect(
                        request.getContextPath()
                                + (failure instanceof LockedException
                                        ? "/login?wait"
                                        : "/login?wrong"));
    }

    /// A page's own question for news is not where one wants to land after signing in.
    private static RequestCache pagesOnly() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(
                request -> request.getMethod().equals("GET") && !Refusals.asksByItself(request));
        return cache;
    }
}
