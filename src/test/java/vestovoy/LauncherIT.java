package vestovoy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The launcher, in a project of its own whose Maven only brings the packaged program and counts
/// how often it was asked.
class LauncherIT {
    @TempDir private Path folder;
    private Path project;
    private Path builds;

    private record Ran(int code, String said) {}

    @BeforeEach
    void makeAProject() throws IOException {
        project = folder.resolve("project");
        builds = folder.resolve("builds");
        Files.createDirectories(project.resolve("src/main"));
        Files.createDirectories(folder.resolve("bin"));
        Files.writeString(project.resolve("pom.xml"), "<project/>");
        Files.copy(Path.of("vestovoy"), project.resolve("vestovoy"));
        Path jar =
                Path.of(System.getProperty("vestovoy.jar", "target/vestovoy.jar")).toAbsolutePath();
        Path maven = folder.resolve("bin/mvn");
        Files.writeString(
                maven,
                "#!/usr/bin/env bash\necho \"built $*\" >> '"
                        + builds
                        + "'\nmkdir -p target && cp '"
                        + jar
                        + "' target/vestovoy.jar\n");
        Files.setPosixFilePermissions(maven, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Ran run(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("bash", project.resolve("vestovoy").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
        builder.environment().put("VESTOVOY_JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Ran(process.exitValue(), said);
    }

    private ProcessBuilder linked(Path link) {
        ProcessBuilder builder =
                new ProcessBuilder("bash", link.toString(), "--version").redirectErrorStream(true);
        builder.environment().put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
        builder.environment().put("VESTOVOY_JAVA_HOME", System.getProperty("java.home"));
        return builder;
    }

    private long built() throws IOException {
        return Files.exists(builds) ? Files.readAllLines(builds).size() : 0;
    }

    @Test
    void itBuildsOnceAndThenOnlyRuns() throws Exception {
        assertThat(run(Map.of(), "--version").code()).isZero();
        assertThat(run(Map.of(), "--version").said()).startsWith("vestovoy ");
        assertThat(built()).isEqualTo(1);
    }

    @Test
    void itBuildsAgainWhenASourceIsNewer() throws Exception {
        run(Map.of(), "--version");
        Path source = Files.writeString(project.resolve("src/main/New.java"), "");
        Files.setLastModifiedTime(source, FileTime.from(Instant.parse("2100-01-01T00:00:00Z")));
        run(Map.of(), "--version");
        assertThat(built()).isEqualTo(2);
    }

    @Test
    void itBuildsAgainWhenTheJarIsBroken() throws Exception {
        run(Map.of(), "--version");
        Path jar = project.resolve("target/vestovoy.jar");
        byte[] whole = Files.readAllBytes(jar);
        Files.write(jar, java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThat(run(Map.of(), "--version").code()).isZero();
        assertThat(built()).isEqualTo(2);
    }

    @Test
    void theLibrariesOfSentenceVectorsComeOnlyWhenAModelIsNamed() throws Exception {
        run(Map.of(), "--version");
        assertThat(Files.readString(builds)).doesNotContain("-Pmeaning");
        lightJar();
        run(Map.of("VESTOVOY_FAQ_MEANING", ""), "--version");
        assertThat(built()).isEqualTo(1);
        run(Map.of("VESTOVOY_FAQ_MEANING", "model"), "--version");
        assertThat(Files.readAllLines(builds)).hasSize(2).last().asString().contains("-Pmeaning");
        run(Map.of("VESTOVOY_FAQ_MEANING", "model"), "--version");
        run(Map.of(), "--version");
        assertThat(built()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    faq:~  meaning: models/e5  # ours | true
                    faq:~  meaning: "models/e5"       | true
                    faq: {files: [], meaning: 'e5'}   | true
                    faq:~  meaning: ""  # off         | false
                    faq:~  meaning: ''                | false
                    faq:~  meaning:                   | false
                    faq:~  meaning: ~                 | false
                    faq:~  # meaning: models/e5       | false
                    faq:~  files: []                  | false
                    """)
    void theSettingsFileIsAskedForTheModel(String yaml, boolean named) throws Exception {
        run(Map.of(), "--version");
        lightJar();
        Path config = Files.createDirectories(folder.resolve("settings"));
        Files.writeString(config.resolve("vestovoy.yaml"), yaml.replace("faq:~", "faq:\n") + "\n");
        run(Map.of(), "check", "--config", config.toString());
        assertThat(built()).isEqualTo(named ? 2 : 1);
    }

    /// Puts a program without the libraries in the place of the built one, as if it had been built.
    private void lightJar() throws Exception {
        Path target = project.resolve("target");
        Files.writeString(target.resolve("vestovoy.jar"), "no libraries");
        Process sum =
                new ProcessBuilder("cksum")
                        .redirectInput(target.resolve("vestovoy.jar").toFile())
                        .redirectOutput(target.resolve("vestovoy.stamp").toFile())
                        .start();
        assertThat(sum.waitFor()).isZero();
    }

    @Test
    void theExitCodeOfTheProgramIsItsOwn() throws Exception {
        assertThat(run(Map.of(), "reindx").code()).isEqualTo(2);
        assertThat(run(Map.of(), "--help").code()).isZero();
    }

    @Test
    void aJdkThatIsNamedWronglyIsOneSentence() throws Exception {
        Ran ran = run(Map.of("VESTOVOY_JAVA_HOME", "/nowhere"), "--version");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.said().lines())
                .singleElement()
                .asString()
                .contains("VESTOVOY_JAVA_HOME", "JDK 25");
    }

    @Test
    void itWorksThroughALink() throws Exception {
        Path link =
                Files.createSymbolicLink(folder.resolve("bin/linked"), project.resolve("vestovoy"));
        Process process = linked(link).start();
        process.getInputStream().readAllBytes();
        assertThat(process.waitFor()).isZero();
    }
}
