package vestovoy.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vestovoy.desk.Account;
import vestovoy.faq.BadInput;

/// Accounts of the console.
@Command(
        name = "user",
        description = "Accounts of the console.",
        mixinStandardHelpOptions = true,
        subcommands = {})
final class UserCommand implements Runnable {
    static final int SHORTEST_PASSWORD = 8;
    private final Work work;
    private final Path home;
    @Mixin private ConfigOption config = new ConfigOption();
    @Spec private @Nullable CommandSpec spec;

    UserCommand(Work work, Path home) {
        this.work = work;
        this.home = home;
    }

    @Override
    public void run() {
        throw new BadInput("Name what to do with accounts: vestovoy user add NAME.");
    }

    /// What an account may do; the names are what people type.
    enum Role {
        moderator,
        admin
    }

    @Command(
            name = "add",
            description =
                    "Add an account, or change its password and role. The password is asked for, or read as one line from standard input.",
            mixinStandardHelpOptions = true)
    int add(
            @Parameters(paramLabel = "NAME", description = "The sign-in name.") String name,
            @Option(
                            names = "--role",
                            paramLabel = "ROLE",
                            defaultValue = "moderator",
                            description = "moderator or admin (default: moderator).")
                    Role role)
            throws IOException {
        String password = password();
        if (password.length() < SHORTEST_PASSWORD) {
            throw new BadInput(
                    "The password is shorter than "
                            + SHORTEST_PASSWORD
                            + " characters; choose a longer one.");
        }
        work.account(
                config.under(home),
                name,
                password,
                Account.Role.valueOf(role.name().toUpperCase(Locale.ROOT)));
        Print.to(spec).println("Account '" + name + "' is ready.");
        return Commands.DONE;
    }

    private static String password() throws IOException {
        Optional<Console> terminal =
                Optional.ofNullable(System.console()).filter(Console::isTerminal);
        if (terminal.isPresent()) {
            return Optional.ofNullable(terminal.get().readPassword("Password: "))
                    .map(String::new)
                    .orElse("");
        }
        BufferedReader in =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        return Optional.ofNullable(in.readLine()).orElse("");
    }
}
