package vestovoy.vk;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Knows the community's own names and addresses in VK, and the brand's pages outside.
final class BrandAddresses {
    /// Where VK answers; `m.` and `www.` before them are the same.
    private static final Set<String> VK =
            Set.of("vk.com", "vk.ru", "vk.me", "vkontakte.ru", "vkvideo.ru");

    private static final Pattern SCHEME = Pattern.compile("^https?://");
    private static final Pattern SAME_HOST = Pattern.compile("^(?:(?:www|m)\\.){1,2}");
    private static final Pattern END_OF_SENTENCE = Pattern.compile("[.,:;!?%&=-]{1,20}$");
    private static final Pattern STEP = Pattern.compile("[/?&=%:]");

    /// A page outside VK.
    private record Page(String host, String path) {
        static Page of(String address) {
            String known = SAME_HOST.matcher(lower(address)).replaceFirst("");
            int slash = known.indexOf('/');
            return slash < 0
                    ? new Page(known, "")
                    : new Page(known.substring(0, slash), stripped(known.substring(slash)));
        }

        private static String stripped(String path) {
            return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        }

        boolean holds(String otherHost, String rest) {
            return (otherHost.equals(host) || otherHost.endsWith("." + host))
                    && rest.startsWith(path)
                    && (rest.length() == path.length()
                            || !Character.isLetterOrDigit(rest.charAt(path.length())));
        }
    }

    private final Set<String> names = new HashSet<>();
    private final Pattern owned;
    private final List<Page> pages;

    BrandAddresses(long group, Brand brand) {
        for (String kind : List.of("club", "public", "event")) {
            names.add(kind + group);
        }
        if (!brand.screenName().isEmpty()) {
            names.add(lower(brand.screenName()));
        }
        // wall-1_2, topic-1_2, market-1, im?sel=-1; board1 and gim1 go without the minus.
        owned = Pattern.compile("(?:[a-z0-9_]{0,30}-|board|gim)" + group + "(?:[^0-9].{0,2000})?");
        pages = brand.addresses().stream().map(Page::of).toList();
    }

    /// Whether a name after `@`, or before `|` in brackets, is the community's; a reply mark's
    /// addition (`club1:bp-2_3`) aside.
    boolean isOurName(String name) {
        int addition = name.indexOf(":bp-");
        return names.contains(lower(addition < 0 ? name : name.substring(0, addition)));
    }

    /// Whether an address leads to the community or to a page of the brand's.
    ///
    /// @param given with or without scheme; punctuation may follow it
    boolean isOurAddress(String given) {
        String bare = SCHEME.matcher(lower(given)).replaceFirst("");
        String address = END_OF_SENTENCE.matcher(bare).replaceFirst("");
        String host = host(address);
        String rest = address.substring(host.length());
        String same = SAME_HOST.matcher(host).replaceFirst("");
        return VK.contains(same)
                ? leadsToUs(rest)
                : pages.stream().anyMatch(page -> page.holds(same, rest));
    }

    /// Whether this is an address for certain, not two words that a point joins.
    boolean isAddress(String given) {
        String address = lower(given);
        return SCHEME.matcher(address).find()
                || VK.contains(SAME_HOST.matcher(host(address)).replaceFirst(""));
    }

    private boolean leadsToUs(String rest) {
        boolean first = true;
        for (String step : STEP.split(rest)) {
            if ((first && names.contains(step)) || owned.matcher(step).matches()) {
                return true;
            }
            first = first && step.isEmpty();
        }
        return false;
    }

    private static String host(String address) {
        int end = 0;
        while (end < address.length() && "/?:#&=%".indexOf(address.charAt(end)) < 0) {
            end++;
        }
        return address.substring(0, end);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
