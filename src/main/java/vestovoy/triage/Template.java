package vestovoy.triage;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vestovoy.reply.Links;
import vestovoy.reply.Plainly;

/// One wording as an editor wrote it, with places in braces that are filled in when it is said.
///
/// The name stands first, before a comma (`{name}, мы …`), or after one (`Спасибо, {name}!`): there
/// it can be left out and the sentence stays right.
record Template(String text) {
    /// What VK takes in a comment.
    static final int LONGEST = 2000;

    /// What VK takes from a community without suspicion.
    private static final int MOST_LINKS = 1;

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]{0,40})\\}");
    private static final String FIRST = "{name}, ";
    private static final Pattern AFTER_COMMA = Pattern.compile(", \\{name\\}(?=[.,:;!?…)]|$)");
    private static final Pattern SECURE = Pattern.compile("https://\\S{1,300}");

    Template {
        requireNonNull(text, "text");
    }

    Set<Placeholder> places() {
        Set<Placeholder> places = EnumSet.noneOf(Placeholder.class);
        PLACE.matcher(text)
                .results()
                .forEach(place -> Placeholder.of(place.group(1)).ifPresent(places::add));
        return places;
    }

    /// The wording with its places filled in.
    ///
    /// @param values without the name where it is not known
    /// @return empty when another place has no value: then it cannot be said
    Optional<String> said(Map<Placeholder, String> values) {
        boolean complete =
                places().stream()
                        .allMatch(place -> place == Placeholder.NAME || values.containsKey(place));
        if (!complete) {
            return Optional.empty();
        }
        String form = values.containsKey(Placeholder.NAME) ? text : nameless();
        return Optional.of(
                PLACE.matcher(form)
                        .replaceAll(place ->
                                Matcher.quoteReplacement(
                                        Placeholder.of(place.group(1))
                                                .map(values::get)
                                                .orElse(place.group()))));
    }

    private String nameless() {
        String left = AFTER_COMMA.matcher(text).replaceAll("");
        return left.startsWith(FIRST) ? capital(left.substring(FIRST.length())) : left;
    }

    private static String capital(String text) {
        int first = text.offsetByCodePoints(0, Math.min(1, text.length()));
        return text.substring(0, first).toUpperCase(java.util.Locale.ROOT) + text.substring(first);
    }

    /// What is wrong with it under a key, each with its remedy; the beginning of each sentence
    /// names the wording.
    List<String> faults(TextKey key, boolean message) {
        if (text.isBlank()) {
            return List.of("is empty; write a text, or take the line out");
        }
        List<String> faults = new ArrayList<>(placeFaults(key));
        if (text.replaceAll(PLACE.pattern(), "").matches("(?s).*[{}].*")) {
            faults.add("has a brace without its other one; write places as {name}");
        }
        if (places().contains(Placeholder.NAME) && nameless().contains("{name}")) {
            faults.add(
                    "does not stay right without a name; begin with '{name}, ' or write ', {name}' before a mark, as in 'Спасибо, {name}!'");
        }
        int length = length();
        if (length > LONGEST) {
            faults.add(
                    "may become "
                            + length
                            + " characters long, and VK takes "
                            + LONGEST
                            + "; shorten it");
        }
        faults.addAll(linkFaults());
        if (!Plainly.said(text).equals(text) || text.matches("(?s).*[\\[\\]|].*")) {
            faults.add(
                    "has mark-up of VK, which calls people; write the words alone, without [ ] | @ *");
        }
        if (message && places().contains(Placeholder.CHAT)) {
            faults.add("leads to the private chat from the private chat; take {chat} out");
        }
        if (!message && DataRequest.strictly(text)) {
            faults.add(
                    "asks for personal data in public; ask for it in the same sentence 'в личные сообщения' or by {email}, or not at all");
        }
        return faults;
    }

    private List<String> placeFaults(TextKey key) {
        List<String> faults = new ArrayList<>();
        String allowed =
                key.allowed().stream().map(Placeholder::braced).collect(Collectors.joining(", "));
        PLACE.matcher(text)
                .results()
                .map(place -> place.group(1))
                .distinct()
                .filter(word -> Placeholder.of(word).filter(key.allowed()::contains).isEmpty())
                .forEach(word ->
                        faults.add(
                                "has {"
                                        + word
                                        + "}, which this key does not know; it knows "
                                        + allowed));
        key.required().stream()
                .filter(place -> !places().contains(place))
                .sorted()
                .forEach(place -> faults.add("lacks " + place.braced() + "; put it in"));
        return faults;
    }

    private List<String> linkFaults() {
        List<String> faults = new ArrayList<>();
        String bare = PLACE.matcher(text).replaceAll("");
        if (Links.in(SECURE.matcher(bare).replaceAll("")) > 0) {
            faults.add("has a link that does not begin with https://; write it out so");
        }
        long links = Links.in(bare) + places().stream().filter(Placeholder::isLink).count();
        if (links > MOST_LINKS) {
            faults.add(
                    "has "
                            + links
                            + " links, and VK suspects more than one; leave one of them, and make another wording for the other");
        }
        return faults;
    }

    /// The most that it may become, without the FAQ's answer.
    private int length() {
        int most = PLACE.matcher(text).replaceAll("").length();
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            most += Placeholder.of(place.group(1)).map(Placeholder::longest).orElse(0);
        }
        return most;
    }
}
