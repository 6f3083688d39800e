package vestovoy.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Everything that must be right before `serve`, at once.
@Command(
        name = "check",
        description =
                "Check settings, tokens, VK's event flags, clock, channels, database and index: every fault at once.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    private final Work work;
    private final Path home;
    @Mixin private ConfigOption config = new ConfigOption();

    @Option(
            names = "--fix",
            description =
                    "First switch on in VK the events that are missing, and their API version; says what it changes, and changes nothing else.")
    private boolean fix;

    @Spec private @Nullable CommandSpec spec;

    CheckCommand(Work work, Path home) {
        this.work = work;
        this.home = home;
    }

    @Override
    public Integer call() {
        var out = Print.to(spec);
        List<Work.Finding> findings = new ArrayList<>();
        if (fix) {
            findings.addAll(
                    work.fix(config.under(home), change -> out.println("change " + change)));
        }
        findings.addAll(work.check(config.under(home)));
        findings.forEach(found ->
                out.println(word(found.grade()) + " " + found.name() + ": " + found.sentence()));
        out.flush();
        return findings.stream().anyMatch(found -> found.grade() == Work.Grade.FAULT)
                ? Commands.FAULTS
                : Commands.DONE;
    }

    private static String word(Work.Grade grade) {
        return switch (grade) {
            case SOUND -> "ok   ";
            case LESS -> "less ";
            case FAULT -> "FAULT";
        };
    }
}
