package vestovoy.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Everything that must be right before `serve`, at once.
@Command(
        name = "check",
        description =
                "Check settings, tokens, VK's event flags, database and index: every fault at once.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    private final Work work;
    private final Path home;
    @Mixin private ConfigOption config = new ConfigOption();
    @Spec private @Nullable CommandSpec spec;

    CheckCommand(Work work, Path home) {
        this.work = work;
        this.home = home;
    }

    @Override
    public Integer call() {
        List<Work.Finding> findings = work.check(config.under(home));
        var out = Print.to(spec);
        findings.forEach(found ->
                out.println(
                        (found.sound() ? "ok    " : "FAULT ")
                                + found.name()
                                + ": "
                                + found.sentence()));
        out.flush();
        return findings.stream().allMatch(Work.Finding::sound) ? Commands.DONE : Commands.FAULTS;
    }
}
