package vestovoy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// The packaged program as a process of its own, as a person starts it.
public final class Program implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int GLANCE = 50;
    private final Process process;
    private final List<String> lines = new ArrayList<>();
    private final CountDownLatch read = new CountDownLatch(1);

    private Program(Process process) {
        this.process = process;
        Thread.ofVirtual().start(this::read);
    }

    public static Program start(String... arguments) throws IOException {
        return start(Map.of(), arguments);
    }

    /// @param environment settings, as an operator gives them
    public static Program start(Map<String, String> environment, String... arguments)
            throws IOException {
        Path jar = Path.of(System.getProperty("vestovoy.jar", "target/vestovoy.jar"));
        assertThat(jar).as("the packaged program").exists();
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-Xmx512m",
                                "-Dsun.net.httpserver.nodelay=true",
                                "-Dvestovoy.home=" + Path.of("").toAbsolutePath(),
                                "-jar",
                                jar.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return new Program(builder.start());
    }

    private void read() {
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                synchronized (lines) {
                    lines.add(line);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            read.countDown();
        }
    }

    /// What it said up to now.
    public List<String> said() {
        synchronized (lines) {
            return List.copyOf(lines);
        }
    }

    /// Waits until something holds, while the program lives.
    public void until(BooleanSupplier holds) throws InterruptedException {
        long last = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long; it said " + said()).isLessThan(last);
            boolean ended = process.waitFor(GLANCE, TimeUnit.MILLISECONDS);
            assertThat(ended && !holds.getAsBoolean())
                    .as("it ended early and said " + said())
                    .isFalse();
        }
    }

    /// Waits for a line that begins so, and returns the rest of it.
    public String told(String beginning) throws InterruptedException {
        until(() -> said().stream().anyMatch(line -> line.startsWith(beginning)));
        return said().stream()
                .filter(line -> line.startsWith(beginning))
                .findFirst()
                .orElseThrow()
                .substring(beginning.length())
                .strip();
    }

    /// Waits for the end.
    public int exit() throws InterruptedException {
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as("it ended; it said " + said())
                .isTrue();
        read.await();
        return process.exitValue();
    }

    /// `kill -9`.
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /// SIGTERM.
    public void stop() throws InterruptedException {
        // The process's own destroy would close its output, and its last words would be lost.
        process.toHandle().destroy();
        process.waitFor();
    }

    static long lines(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file).lines().count() : 0;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
