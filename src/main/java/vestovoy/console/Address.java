package vestovoy.console;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/// An address outside, fit to become a link: http or https with a plain host. Others are shown as
/// words only.
///
/// What Java and browsers read differently (backslashes, spaces, hosts outside ASCII) is refused by
/// the strict parser, so the host that is shown is the host that is opened.
///
/// @param href the address as it was given
/// @param host where it really leads, with its port when it names one
record Address(String href, String host) {
    private static final Set<String> SCHEMES = Set.of("http", "https");

    /// The address in a text, when it is fit.
    static Optional<Address> of(String text) {
        try {
            URI address = new URI(text);
            String scheme = address.getScheme();
            String host = address.getHost();
            if (scheme == null
                    || host == null
                    || !SCHEMES.contains(scheme.toLowerCase(java.util.Locale.ROOT))) {
                return Optional.empty();
            }
            String port = address.getPort() < 0 ? "" : ":" + address.getPort();
            return Optional.of(new Address(text, host + port));
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }
}
