package vestovoy.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vestovoy.faq.BadInput;

/// The command line as a whole.
@Command(
        name = "vestovoy",
        description = "A support and moderation bot for the VK community of a marketplace.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Exit codes: 0 done, 1 faults were found, 2 it could not be done.",
            "`vestovoy test` runs the project's tests. Settings: config/vestovoy.yaml."
        })
public final class Commands implements Runnable {
    static final int DONE = 0;
    static final int FAULTS = 1;
    static final int COULD_NOT = 2;

    @Spec private CommandSpec spec;

    private Commands(CommandSpec spec) {
        this.spec = spec;
    }

    /// The command line over what its commands do.
    ///
    /// @param home the project's folder, where config and index are unless said otherwise
    public static CommandLine over(Work work, Path home) {
        CommandLine line = new CommandLine(new Commands(CommandSpec.create()));
        line.addSubcommand(new DemoCommand(work, home));
        line.addSubcommand(new ServeCommand(work, home));
        line.addSubcommand(new CheckCommand(work, home));
        line.addSubcommand(new HarvestCommand(work, home));
        line.addSubcommand(new ReindexCommand(work, home));
        line.addSubcommand(new CandidatesCommand(work, home));
        line.addSubcommand(new CalibrateCommand(work, home));
        line.addSubcommand(new GenerationsCommand(work, home));
        line.addSubcommand(new AskCommand(work, home));
        line.addSubcommand(new ReplayCommand(work, home));
        line.addSubcommand(new EvaluateCommand(work, home));
        line.addSubcommand(new TextsCommand(work, home));
        line.addSubcommand(new SwitchCommand.Stop(work.switches(), home));
        line.addSubcommand(new SwitchCommand.Resume(work.switches(), home));
        line.addSubcommand(new SwitchCommand.Status(work.switches(), home));
        line.addSubcommand(new UserCommand(work, home));
        line.registerConverter(java.time.Duration.class, Commands::duration);
        line.setExecutionExceptionHandler(Commands::failed);
        line.setUsageHelpAutoWidth(true);
        return line;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Name a command.");
    }

    private static java.time.Duration duration(String text) {
        if (!text.matches("[0-9]{1,6}(ms|s|m|h)")) {
            throw new CommandLine.TypeConversionException(
                    "'" + text + "' is not a duration: write it as 60s, 5m or 1h");
        }
        String unit = text.replaceAll("[0-9]", "");
        return java.time.Duration.parse(
                unit.equals("ms")
                        ? "PT" + Long.parseLong(text.replaceAll("[a-z]", "")) / 1000.0 + "S"
                        : "PT" + text);
    }

    private static int failed(Exception failure, CommandLine line, CommandLine.ParseResult parsed) {
        PrintWriter err = line.getErr();
        switch (failure) {
            case BadInput bad -> err.println(bad.getMessage());
            case UncheckedIOException io -> err.println(sentence(io));
            case IOException io -> err.println(sentence(io));
            default -> {
                err.println("This should not have happened: " + failure);
                failure.printStackTrace(err);
            }
        }
        err.flush();
        return COULD_NOT;
    }

    private static String sentence(Throwable failure) {
        return "A file could not be read or written ("
                + failure
                + "); look at its path, its permissions and the free space.";
    }
}
