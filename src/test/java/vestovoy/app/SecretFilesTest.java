package vestovoy.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Secrets that stand in files of their own.
class SecretFilesTest {
    private static final String TOKEN = "vk1.a.SecretSecretSecret";
    @TempDir private Path folder;

    @BeforeEach
    void writeTheToken() throws IOException {
        secret("user.token", TOKEN + "\n", "rw-------");
    }

    private void secret(String name, String text, String permissions) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    private SettingsFile.Reading reading(String yaml, Map<String, String> environment)
            throws IOException {
        Files.writeString(folder.resolve("vestovoy.yaml"), yaml);
        return SettingsFile.reading(folder, folder, environment);
    }

    private String onlyFault(String yaml) throws IOException {
        SettingsFile.Reading reading = reading(yaml, Map.of());
        assertThat(reading.faults()).hasSize(1);
        assertThat(reading.faults().getFirst()).doesNotContain(TOKEN);
        return reading.faults().getFirst();
    }

    @Test
    void aSecretIsReadFromTheFileThatTheSettingNamesWithoutItsLineEnd() throws IOException {
        assertThat(
                        reading("vk: {user-token-file: user.token}", Map.of())
                                .settings()
                                .get(Keys.USER_TOKEN))
                .isEqualTo(TOKEN);
    }

    @Test
    void theEnvironmentNamesTheFileByTheEndingThatContainersUse() throws IOException {
        assertThat(
                        reading("", Map.of("VESTOVOY_VK_USER_TOKEN_FILE", "user.token"))
                                .settings()
                                .get(Keys.USER_TOKEN))
                .isEqualTo(TOKEN);
    }

    @Test
    void aFileNamedByTheEnvironmentGoesBeforeASecretInTheSettings() throws IOException {
        assertThat(
                        reading(
                                        "vk: {user-token: other}",
                                        Map.of("VESTOVOY_VK_USER_TOKEN_FILE", "user.token"))
                                .settings()
                                .get(Keys.USER_TOKEN))
                .isEqualTo(TOKEN);
    }

    @Test
    void anEmptySecretBesideItsFileDoesNotMatter() throws IOException {
        SettingsFile.Reading reading =
                reading("vk: {user-token: '', user-token-file: user.token}", Map.of());
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.settings().get(Keys.USER_TOKEN)).isEqualTo(TOKEN);
    }

    @Test
    void aSecretAndItsFileTogetherAreAFault() throws IOException {
        assertThat(onlyFault("vk: {user-token: abc, user-token-file: user.token}"))
                .contains("vk.user-token-file", "take one of them out");
        assertThat(onlyFault("vk: {user-token-file: user.token, user-token: abc}"))
                .contains("take one of them out");
    }

    @Test
    void aFileThatOthersMayReadIsRefusedWithTheCommandThatMendsIt() throws IOException {
        secret("user.token", TOKEN, "rw-r-----");
        assertThat(onlyFault("vk: {user-token-file: user.token}"))
                .contains("vk.user-token", "by others", "chmod 600 " + folder);
        secret("user.token", TOKEN, "rw----r--");
        assertThat(onlyFault("vk: {user-token-file: user.token}")).contains("chmod 600");
    }

    @Test
    void everyFaultOfEveryFileIsToldAtOnce() throws IOException {
        secret("empty", "\n", "rw-------");
        secret("lines", "one\ntwo\n", "rw-------");
        secret("bytes", "\u00ff\u00fe", "rw-------");
        assertThat(
                        reading(
                                        """
                                        vk:
                                          user-token-file: empty
                                          service-token-file: lines
                                          community-token-file: none
                                          callback-secret-file: bytes
                                        """,
                                        Map.of())
                                .faults())
                .hasSize(4)
                .anyMatch(fault -> fault.contains("is empty"))
                .anyMatch(fault -> fault.contains("more than one line"))
                .anyMatch(fault -> fault.contains("is not there"))
                .anyMatch(fault -> fault.contains("is not text"));
    }

    @Test
    void whatAFileHoldsIsNeverTold() throws IOException {
        secret("user.token", TOKEN + " with blanks", "rw-------");
        assertThat(onlyFault("vk: {user-token-file: user.token}"))
                .contains("vk.user-token should be a token", "not what it holds");
    }

    @Test
    void onlySecretsHaveFiles() throws IOException {
        assertThat(onlyFault("community: {id-file: user.token}")).contains("community.id-file");
    }

    @Test
    void aSecretInASettingsFileThatOthersMayReadIsTold() throws IOException {
        Path yaml = folder.resolve("vestovoy.yaml");
        Files.writeString(yaml, "vk: {user-token: abcdef, service-token: ''}");
        Files.setPosixFilePermissions(yaml, PosixFilePermissions.fromString("rw-r--r--"));
        SettingsFile.Reading reading = SettingsFile.reading(folder, folder, Map.of());
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.exposed()).containsExactly("vk.user-token");

        Files.setPosixFilePermissions(yaml, PosixFilePermissions.fromString("rw-------"));
        assertThat(SettingsFile.reading(folder, folder, Map.of()).exposed()).isEmpty();
    }
}
