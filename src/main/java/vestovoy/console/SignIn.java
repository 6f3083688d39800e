package vestovoy.console;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import vestovoy.desk.Account;
import vestovoy.desk.Accounts;

/// Checks a name and a password against the accounts, at the pace that the throttle allows.
final class SignIn implements AuthenticationProvider {
    private final DaoAuthenticationProvider passwords;
    private final LoginThrottle throttle;

    SignIn(Accounts accounts, PasswordEncoder encoder, LoginThrottle throttle) {
        this.passwords = new DaoAuthenticationProvider(name -> user(accounts, name));
        this.passwords.setPasswordEncoder(encoder);
        this.throttle = throttle;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String name = attempt.getName();
        String address =
                attempt.getDetails() instanceof WebAuthenticationDetails details
                        ? details.getRemoteAddress()
                        : "";
        if (!throttle.admits(name, address)) {
            throw new LockedException("too many failures");
        }
        Authentication known = passwords.authenticate(attempt);
        throttle.forget(name, address);
        return known;
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    private static UserDetails user(Accounts accounts, String name) {
        Account account =
                accounts.find(name).orElseThrow(() -> new UsernameNotFoundException("no account"));
        return User.withUsername(account.name())
                .password(account.hash())
                .roles(account.role().name())
                .build();
    }
}
