package vestovoy.app;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;
import vestovoy.console.Shortfall;
import vestovoy.vk.Loss;
import vestovoy.vk.Vk;

/// Tells what cannot be done for want of a token: in the log, and to the console.
final class Losses {
    private Losses() {}

    /// One line a community that lacks something.
    static void log(List<Vk> communities) {
        communities.stream()
                .filter(vk -> !vk.losses().isEmpty())
                .forEach(vk ->
                        LoggerFactory.getLogger(Losses.class)
                                .atWarn()
                                .addKeyValue("community", vk.community())
                                .addKeyValue(
                                        "losses",
                                        vk.losses().stream()
                                                .map(Loss::sentence)
                                                .collect(Collectors.joining(" ")))
                                .log("the bot does less than it could"));
    }

    /// What each community is called, by its id; empty when there is only one.
    static Map<Long, String> names(Settings settings) {
        return settings.communities().isEmpty()
                ? Map.of()
                : settings.each().stream()
                        .collect(
                                Collectors.toMap(
                                        one -> one.get(Keys.COMMUNITY), one -> one.get(Keys.NAME)));
    }

    /// The same for the console's pages.
    ///
    /// @param settings of these communities, which say what they are called
    static List<Shortfall> shortfalls(List<Vk> communities, Settings settings) {
        Map<Long, String> names = names(settings);
        return communities.stream()
                .flatMap(vk ->
                        vk.losses().stream()
                                .map(loss ->
                                        new Shortfall(
                                                names.getOrDefault(vk.community(), ""),
                                                loss.tokens(),
                                                loss.features().stream()
                                                        .map(Loss.Lost::code)
                                                        .toList())))
                .toList();
    }
}
