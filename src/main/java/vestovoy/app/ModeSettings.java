package vestovoy.app;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vestovoy.community.Channel;
import vestovoy.faq.BadInput;
import vestovoy.triage.Mode;
import vestovoy.triage.Modes;
import vestovoy.triage.Rule;
import vestovoy.triage.Rulebook;

/// How far the bot may go by itself, by the settings bot.mode, communities.NAME.mode, bot.channels
/// and bot.rules: the strictest of all that apply holds.
final class ModeSettings {
    private ModeSettings() {}

    /// The modes of communities, channels and rules.
    static Modes modes(Settings settings) {
        Map<Long, Mode> communities = new HashMap<>();
        for (String community : settings.communities()) {
            Settings own = settings.of(community);
            communities.put(own.get(Keys.COMMUNITY), own.get(Keys.MODE));
        }
        Map<String, Mode> rules =
                settings.get(Keys.RULES).entrySet().stream()
                        .filter(rule -> rule.getValue() == Rulebook.Mode.SUGGEST)
                        .collect(Collectors.toMap(Map.Entry::getKey, _ -> Mode.SUGGEST));
        return new Modes(settings.get(Keys.MODE), communities, settings.get(Keys.CHANNELS), rules);
    }

    /// The rules with their modes.
    ///
    /// @throws BadInput when bot.rules names a rule that is not there, with all that are
    static Rulebook rulebook(Settings settings, List<Rule> rules) {
        try {
            return new Rulebook(rules, settings.get(Keys.RULES));
        } catch (IllegalArgumentException wrong) {
            throw new BadInput(
                    "The setting bot.rules cannot be used: " + wrong.getMessage() + ".", wrong);
        }
    }

    /// What is in force, for people: `auto; message: suggest; rule fraud: shadow`.
    static String told(Settings settings) {
        Map<String, String> parts = new TreeMap<>();
        for (String community : settings.communities()) {
            parts.put("community " + community, settings.of(community).get(Keys.MODE).code());
        }
        settings.get(Keys.CHANNELS)
                .forEach((channel, mode) -> parts.put("channel " + channel.code(), mode.code()));
        settings.get(Keys.RULES).forEach((rule, mode) -> parts.put("rule " + rule, mode.code()));
        return Stream.concat(
                        Stream.of(settings.get(Keys.MODE).code()),
                        parts.entrySet().stream().map(one -> one.getKey() + ": " + one.getValue()))
                .collect(Collectors.joining("; "));
    }

    static Map<Channel, Mode> channels(String text) {
        Map<Channel, Mode> channels = new EnumMap<>(Channel.class);
        pairs(text, "[message=suggest]")
                .forEach((code, mode) -> channels.put(channel(code), Readings.mode(mode)));
        return channels;
    }

    private static Channel channel(String code) {
        return one(Channel.values(), Channel::code, code, "with channels out of ");
    }

    static Map<String, Rulebook.Mode> rules(String text) {
        Map<String, Rulebook.Mode> rules = new HashMap<>();
        pairs(text, "[faq=suggest]")
                .forEach((rule, mode) ->
                        rules.put(
                                rule,
                                one(
                                        Rulebook.Mode.values(),
                                        Rulebook.Mode::code,
                                        mode,
                                        "with modes of rules out of ")));
        return rules;
    }

    private static <T> T one(T[] all, Function<T, String> code, String given, String wanted) {
        return Arrays.stream(all)
                .filter(value -> code.apply(value).equals(given))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                wanted
                                        + Arrays.stream(all)
                                                .map(code)
                                                .collect(Collectors.joining(", "))));
    }

    /// `a=b, c=d`; each name once.
    private static Map<String, String> pairs(String text, String example) {
        Map<String, String> pairs = new TreeMap<>();
        for (String pair : Key.list(text)) {
            String[] sides = pair.split("\\s*=\\s*", -1);
            if (sides.length != 2 || pairs.put(sides[0], sides[1]) != null) {
                throw new IllegalArgumentException(
                        "a list of names with their modes, each name once, such as " + example);
            }
        }
        return pairs;
    }
}
