package vestovoy.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vestovoy.community.Post;
import vestovoy.faq.BadInput;
import vestovoy.faq.Search;
import vestovoy.triage.AnswerPolicy;
import vestovoy.triage.Kinds;
import vestovoy.triage.Limits;
import vestovoy.triage.Lists;
import vestovoy.triage.Rulebook;
import vestovoy.triage.Rules;
import vestovoy.triage.Threshold;
import vestovoy.triage.Triage;
import vestovoy.triage.Wordings;

/// Makes of the settings what decides posts: rules with their lists, kinds and texts.
final class Deciding {
    private static final List<String> LISTS =
            List.of(
                    "asks-person",
                    "fraud",
                    "insult",
                    "own-order",
                    "spam",
                    "thanks",
                    "third-party",
                    "threat",
                    "topic-account",
                    "topic-delay",
                    "topic-payment",
                    "topic-quality",
                    "topic-refund",
                    "unhelped");

    private Deciding() {}

    /// @param kinds as the live generation learned them
    /// @param clock tells what is said by the time of day
    static Triage triage(
            Settings settings,
            Path config,
            Search search,
            Kinds kinds,
            Threshold threshold,
            InstantSource clock) {
        return new Triage(
                rulebook(settings, config, threshold),
                search,
                kinds,
                TextsFolder.texts(settings, config, clock),
                settings.get(Keys.ORDER_NUMBERS));
    }

    /// The rules with their modes.
    static Rulebook rulebook(Settings settings, Path config, Threshold threshold) {
        return ModeSettings.rulebook(
                settings,
                Rules.inOrder(
                        staff(settings),
                        lists(config),
                        new AnswerPolicy(threshold, settings.get(Keys.LONGEST)),
                        limits(settings),
                        settings.get(Keys.HIDE_PERSONAL)));
    }

    static Lists lists(Path config) {
        return new Lists(
                LISTS.stream()
                        .collect(
                                Collectors.toMap(
                                        name -> name,
                                        name ->
                                                wordings(
                                                        config.resolve(
                                                                "words/" + name + ".txt")))));
    }

    private static Limits limits(Settings settings) {
        return new Limits(
                settings.get(Keys.PER_AUTHOR),
                settings.get(Keys.PER_COMMUNITY),
                settings.get(Keys.LOOP));
    }

    /// Staff are staff in their own community; with one there is nothing to tell apart.
    private static Predicate<Post> staff(Settings settings) {
        if (settings.communities().isEmpty()) {
            Set<Long> all = settings.get(Keys.STAFF);
            return post -> all.contains(post.author().id());
        }
        Map<Long, Set<Long>> staff =
                settings.each().stream()
                        .collect(
                                Collectors.toMap(
                                        one -> one.get(Keys.COMMUNITY),
                                        one -> one.get(Keys.STAFF)));
        return post ->
                staff.getOrDefault(post.key().community(), Set.of()).contains(post.author().id());
    }

    static Wordings wordings(Path file) {
        try {
            return Wordings.of(Files.readAllLines(file));
        } catch (IOException failure) {
            throw new BadInput(
                    "The list of wordings "
                            + file
                            + " cannot be read ("
                            + failure.getClass().getSimpleName()
                            + "); put it back from the project, or correct its permissions.",
                    failure);
        } catch (IllegalArgumentException failure) {
            throw new BadInput(
                    "The list of wordings "
                            + file
                            + ": "
                            + failure.getMessage()
                            + "; mend the line.",
                    failure);
        }
    }
}
