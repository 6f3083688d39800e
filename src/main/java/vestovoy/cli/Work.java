package vestovoy.cli;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vestovoy.community.PersonalData;
import vestovoy.community.Post;
import vestovoy.desk.Account;
import vestovoy.faq.Calibrated;
import vestovoy.faq.Entry;
import vestovoy.faq.Explained;
import vestovoy.faq.Generation;
import vestovoy.faq.Hits;
import vestovoy.faq.LabelledPost;
import vestovoy.faq.Progress;
import vestovoy.faq.Retired;
import vestovoy.faq.Search;
import vestovoy.triage.Bar;
import vestovoy.triage.Decision;
import vestovoy.triage.Preview;

/// What the commands do. Everything a person gave wrongly comes out as `faq.BadInput`.
public interface Work {
    /// Runs the simulated community, the bot and the console until the time is over, or until it is
    /// stopped.
    ///
    /// @param config the folder of the settings; what belongs to VK and to the data is the demo's
    ///   own
    /// @param ready told once when all of it answers
    /// @return whether nothing was lost, doubled or left undecided
    boolean demo(Path config, Demo order, Consumer<Addresses> ready);

    /// Runs the bot and the console until it is stopped.
    void serve(Path config, Consumer<Addresses> ready);

    /// Looks at everything that must be right before `serve`.
    List<Finding> check(Path config);

    /// Switches on in VK what it must tell and does not; changes nothing else.
    ///
    /// @param tell given each change before it is made, one sentence
    /// @return how each change ended
    List<Finding> fix(Path config, Consumer<String> tell);

    /// Saves a community's discussions and wall as VK returns them.
    ///
    /// @param community the name of a further community's section; empty for the main one
    void harvest(Path config, String community, Path archive, Progress progress);

    /// Builds a generation, asks it the control questions, and publishes it when that was ordered
    /// and they were answered.
    ///
    /// @throws vestovoy.faq.Stopped when the system asked the process to stop; people were told
    Built reindex(Reindex order, Progress progress);

    /// What people answered, as entries that the FAQ may take.
    List<Entry> candidates(Path config);

    /// Calibrates the live generation by labelled posts and by what moderators said.
    Calibrated calibrate(Calibrate order, Progress progress);

    /// Lists the built generations, after switching as ordered.
    Kept generations(Path config, Optional<Path> index, Switch order);

    /// Opens the live generation for deciding without sending.
    Judge judge(Path config, Optional<Path> index);

    /// Every wording of the texts, as customers of the main community would read it.
    List<Preview> texts(Path config);

    /// Adds an account, or changes its password and role.
    void account(Path config, String name, String password, Account.Role role);

    /// The switch of all automatic sending.
    SwitchWork switches();

    /// What `demo` is asked for.
    ///
    /// @param length how long it runs by itself; empty means until it is stopped
    /// @param seed of the simulated customers and of the faults
    /// @param report where counts are written at the end
    /// @param faults whether VK misbehaves
    /// @param data where the run is kept
    record Demo(
            Optional<Duration> length,
            long seed,
            Optional<Path> report,
            boolean faults,
            Path data,
            int communityPort,
            int consolePort) {}

    /// What `reindex` is asked for; empty parts are taken from the settings.
    ///
    /// @param publish whether the new generation becomes live, not only the first of a folder
    /// @param full whether nothing of what is there is taken over
    /// @param force whether it is published though it fails its control questions
    /// @param strict whether a broken line of a FAQ file ends the work, or is left out
    /// @param control labelled posts to compare with the live generation
    /// @param export where all entries are written
    /// @param retired where answers are written that later ones contradict
    record Reindex(
            Path config,
            Optional<Path> archive,
            List<Path> files,
            Optional<Path> index,
            boolean publish,
            boolean full,
            boolean force,
            boolean strict,
            Optional<Path> control,
            Optional<Path> export,
            Optional<Path> retired,
            List<Labelled> labelled) {
        public Reindex {
            files = List.copyOf(files);
            labelled = List.copyOf(labelled);
        }
    }

    /// A built generation.
    ///
    /// @param live whether it is live now
    /// @param fault why it should not be published; empty when nothing speaks against it
    /// @param retired answers that were left out since later ones contradict them
    /// @param skipped lines of FAQ files that were left out, a sentence each
    /// @param calibrated how it was calibrated; empty when there were no labelled posts
    record Built(
            Generation generation,
            boolean live,
            Optional<String> fault,
            List<Retired> retired,
            List<String> skipped,
            Optional<Calibrated> calibrated) {
        public Built {
            retired = List.copyOf(retired);
            skipped = List.copyOf(skipped);
        }
    }

    /// Which generation shall be live.
    sealed interface Switch {
        /// The one that is.
        record Stay() implements Switch {}

        /// A certain one.
        record To(String id) implements Switch {}

        /// The one that was live before.
        record Back() implements Switch {}
    }

    /// A labelled post as a customer's.
    ///
    /// @param name unique among all that are given
    record Labelled(String name, LabelledPost label, Post post) {}

    /// What `calibrate` is asked for.
    ///
    /// @param labelled empty for those that the generation was calibrated with before
    /// @param promise the share of wrong automatic answers, 0..0.5; empty for the setting's
    record Calibrate(
            Path config, Optional<Path> index, List<Labelled> labelled, Optional<Double> promise) {
        public Calibrate {
            labelled = List.copyOf(labelled);
        }
    }

    /// The built generations.
    ///
    /// @param all newest first
    /// @param live the id of the live one, empty while there is none
    record Kept(List<Generation> all, String live) {
        public Kept {
            all = List.copyOf(all);
        }
    }

    /// Where people go.
    ///
    /// @param community the simulated community's page, only in the demo
    /// @param account a ready account, `name / password`, only in the demo
    record Addresses(Optional<URI> community, URI console, Optional<String> account) {}

    /// One thing that was checked.
    ///
    /// @param name what, in two or three words
    /// @param grade whether it is as it must be
    /// @param sentence how it is; with the remedy when there is one
    record Finding(String name, Grade grade, String sentence) {
        public Finding(String name, boolean sound, String sentence) {
            this(name, sound ? Grade.SOUND : Grade.FAULT, sentence);
        }
    }

    /// How a thing that was checked stands.
    enum Grade {
        /// As it must be.
        SOUND,
        /// The bot runs, but does less than it could.
        LESS,
        /// To be mended.
        FAULT
    }

    /// Decides posts as in mode auto and sends nothing.
    interface Judge extends AutoCloseable {
        Decision decide(Post post);

        /// What is masked where posts are listed.
        default PersonalData personal() {
            return PersonalData.usual();
        }

        /// The least confidence of an automatic answer, for what was found, and why.
        Bar bar(Hits hits);

        /// Every number behind the first candidates of a text.
        Explained explain(String text, int count);

        /// The search that decides.
        Search search();

        /// Lucene by itself over the same entries, to be measured against; a copy in memory.
        Search plain();

        @Override
        void close();
    }
}
