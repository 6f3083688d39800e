package vestovoy.app;

import java.util.List;
import java.util.function.Function;
import vestovoy.triage.Wordings;
import vestovoy.vk.Brand;

/// How the settings say what the community is called elsewhere.
final class Naming {
    private static final Wordings NONE = Wordings.of(List.of());

    private Naming() {}

    static String screenName(String text) {
        return fits(text, Naming::named, "a short name in VK without @, such as polka_market");
    }

    static List<String> words(String text) {
        return fits(
                Key.list(text),
                words -> new Brand("", words, List.of(), List.of(), NONE),
                "a list of names of letters and digits, such as [Озон, Ozon]");
    }

    static List<String> tags(String text) {
        return fits(
                Key.list(text),
                tags -> new Brand("", List.of(), tags, List.of(), NONE),
                "a list of hashtags without #, such as [полкамаркет]");
    }

    static List<String> addresses(String text) {
        return fits(
                Key.list(text),
                addresses -> new Brand("", List.of(), List.of(), addresses, NONE),
                "a list of addresses without https://, such as [polka.example, polka.example/shop]");
    }

    private static Brand named(String screenName) {
        return new Brand(screenName, List.of(), List.of(), List.of(), NONE);
    }

    private static <T> T fits(T value, Function<T, Brand> brand, String wanted) {
        try {
            var _ = brand.apply(value);
            return value;
        } catch (IllegalArgumentException _) {
            throw new IllegalArgumentException(wanted);
        }
    }
}
