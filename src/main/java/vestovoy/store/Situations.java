package vestovoy.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vestovoy.community.Channel;
import vestovoy.community.PersonalData;
import vestovoy.community.Post;
import vestovoy.intake.Pending;
import vestovoy.triage.Said;
import vestovoy.triage.Situation;
import vestovoy.triage.Situation.Answers;
import vestovoy.triage.Verdict;

/// Tells what happened around a post that is to be decided.
final class Situations {
    /// What is older has nothing to do with what is written now.
    private static final Duration DAY = Duration.ofHours(24);

    private static final Duration HOUR = Duration.ofHours(1);

    /// The wait is not said again within this.
    private static final Duration SAID = Duration.ofHours(12);

    private final Surroundings around;
    private final Delays delays;
    private final Duration mute;
    private final PersonalData personal;

    /// @param mute how long the bot keeps silent where a person spoke
    Situations(Database database, Duration mute, PersonalData personal) {
        this.around = new Surroundings(database);
        this.delays = new Delays(database);
        this.mute = mute;
        this.personal = personal;
    }

    Situation of(Pending pending, Instant now) {
        Post post = pending.post();
        List<Surroundings.Automatic> texts = around.texts(pending, now.minus(DAY));
        Optional<Surroundings.Automatic> last =
                texts.stream().filter(text -> !text.notice()).findFirst();
        Instant person = around.person(pending);
        Surroundings.Counts counts = around.counts(post, now.minus(HOUR));
        return new Situation(
                last.map(text -> said(around.exchange(text.reply()))),
                answers(post, texts, person.isAfter(now.minus(DAY))),
                muted(person, now),
                around.open(pending),
                counts.toAuthor(),
                counts.all(),
                turns(texts, person),
                texts.stream()
                        .anyMatch(text -> text.notice() && text.at().isAfter(now.minus(SAID))),
                texts.stream().anyMatch(Surroundings.Automatic::pleads),
                delays.now(post.key().community(), now));
    }

    /// The clock of VK may be ahead of ours, so that no time is asked for itself.
    private boolean muted(Instant person, Instant now) {
        return mute.isPositive() && person.isAfter(now.minus(mute));
    }

    private static int turns(List<Surroundings.Automatic> texts, Instant person) {
        return (int)
                texts.stream().filter(text -> text.threaded() && text.at().isAfter(person)).count();
    }

    /// Whom VK names, else the top of the thread; where the bot spoke to this author in the thread,
    /// or in messages, what follows answers us.
    private Answers answers(Post post, List<Surroundings.Automatic> texts, boolean person) {
        boolean spoken = texts.stream().anyMatch(Surroundings.Automatic::threaded);
        if (post.key().channel() == Channel.MESSAGE) {
            return spoken || person ? Answers.US : Answers.NOBODY;
        }
        if (post.repliesTo() == 0 && post.thread() != 0 && spoken) {
            return Answers.US;
        }
        long target = post.repliesTo() == 0 ? post.thread() : post.repliesTo();
        return target == 0 ? Answers.NOBODY : answers(post, target);
    }

    private Answers answers(Post post, long target) {
        var key = post.key().beside(target);
        if (around.ours(key)) {
            return Answers.US;
        }
        return around.author(key)
                .filter(author -> author != post.author().id())
                .map(author -> author == -key.community() ? Answers.US : Answers.CUSTOMER)
                .orElse(Answers.NOBODY);
    }

    /// Rows of earlier versions tell no verdict: then there were answers only.
    private Said said(Surroundings.Exchange exchange) {
        Optional<Footing> footing =
                Optional.of(exchange.grounds()).filter(it -> !it.isEmpty()).map(Json::footing);
        return new Said(
                footing.flatMap(it -> verdict(it.verdict())).orElse(Verdict.REPLY),
                exchange.rule(),
                personal.mask(exchange.asked()),
                exchange.said(),
                footing.map(Footing::offered).orElse(List.of()),
                exchange.at());
    }

    private static Optional<Verdict> verdict(String code) {
        return List.of(Verdict.values()).stream().filter(it -> it.code().equals(code)).findFirst();
    }
}
