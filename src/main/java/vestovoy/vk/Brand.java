package vestovoy.vk;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vestovoy.triage.Wordings;

/// How people name the community in posts elsewhere.
///
/// @param screenName its short name in VK's addresses, as in vk.com/polka_market; empty when it has
///   none
/// @param words what the brand is called in running text, found in all forms of a Russian noun; one
///   that begins with `=` counts only with a capital letter, for names that are ordinary words too
/// @param tags hashtags without `#`
/// @param addresses pages of the brand outside VK, `polka.example` or `polka.example/shop`, without
///   scheme
/// @param asking wordings that ask or complain: of the posts that use only a word, these are for us
public record Brand(
        String screenName,
        List<String> words,
        List<String> tags,
        List<String> addresses,
        Wordings asking) {
    private static final Pattern SCREEN_NAME = Pattern.compile("[A-Za-z0-9_.]{0,64}");
    private static final Pattern WORD =
            Pattern.compile("=?(?=.{1,60}$)[\\p{L}\\p{N}]+(?:[ _.&'’-]{1,3}[\\p{L}\\p{N}]+)*");
    private static final Pattern TAG = Pattern.compile("[\\p{L}\\p{N}_]{1,60}");
    private static final Pattern ADDRESS =
            Pattern.compile(
                    "[\\p{L}\\p{N}-]{1,60}(?:\\.[\\p{L}\\p{N}-]{1,60})+(?:/[^\\s?#]{0,80})?");

    public Brand {
        requireNonNull(asking, "asking");
        words = List.copyOf(words);
        tags = List.copyOf(tags);
        addresses = List.copyOf(addresses);
        check(screenName, SCREEN_NAME, "a short name in VK, such as polka_market");
        words.forEach(one -> check(one, WORD, "a name of letters and digits"));
        tags.forEach(one -> check(one, TAG, "a hashtag without #"));
        addresses.forEach(one -> check(one, ADDRESS, "an address without https://"));
    }

    private static void check(String text, Pattern form, String wanted) {
        if (!form.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not " + wanted);
        }
    }

    /// A community that is named by its id and its short name only.
    public static Brand named(String screenName) {
        return new Brand(screenName, List.of(), List.of(), List.of(), Wordings.of(List.of()));
    }

    /// What is searched for, in this order, each once.
    List<String> queries() {
        Set<String> queries = new LinkedHashSet<>();
        words.forEach(word -> queries.add(word.replaceFirst("^=", "")));
        tags.forEach(tag -> queries.add("#" + tag));
        queries.addAll(addresses);
        return List.copyOf(queries);
    }
}
