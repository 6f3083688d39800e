package vestovoy.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Settings of several communities.
class CommunitiesTest {
    private static final String TWO =
            """
            community: {id: 1, name: Полка, staff: [5]}
            vk: {community-token: one, user-token: mine, service-token: shared}
            communities:
              shop:
                id: 2
                name: Лавка
                staff: [6, 7]
                community-token: two
                callback-secret: s3cret
            """;

    @TempDir private Path folder;

    private SettingsFile.Reading reading(String yaml, Map<String, String> environment)
            throws IOException {
        Files.writeString(folder.resolve("vestovoy.yaml"), yaml);
        return SettingsFile.reading(folder, folder, environment);
    }

    private List<String> faults(String yaml) throws IOException {
        return reading(yaml, Map.of()).faults();
    }

    @Test
    void eachCommunityHasItsOwnSettings() throws IOException {
        Settings settings = reading(TWO, Map.of()).settings();

        assertThat(settings.each())
                .extracting(one -> one.get(Keys.COMMUNITY))
                .containsExactly(1L, 2L);
        Settings shop = settings.of("shop");
        assertThat(shop.get(Keys.NAME)).isEqualTo("Лавка");
        assertThat(shop.get(Keys.STAFF)).containsExactlyInAnyOrder(6L, 7L);
        assertThat(shop.get(Keys.COMMUNITY_TOKEN)).isEqualTo("two");
        assertThat(shop.get(Keys.CALLBACK_SECRET)).isEqualTo("s3cret");
    }

    @Test
    void aPersonsKeyIsNotLentToAnotherCommunityButTheApplicationsIs() throws IOException {
        Settings shop = reading(TWO, Map.of()).settings().of("shop");

        assertThat(shop.get(Keys.USER_TOKEN)).isEmpty();
        assertThat(shop.get(Keys.SERVICE_TOKEN)).isEqualTo("shared");
    }

    @Test
    void aSettingsFileWithoutTheSectionHasOneCommunity() throws IOException {
        Settings settings = reading("community: {id: 1}\ncommunities:", Map.of()).settings();

        assertThat(settings.each()).hasSize(1);
    }

    @Test
    void theEnvironmentNamesACommunityBySectionAndSetting() throws IOException {
        Path token = Files.writeString(folder.resolve("token"), "from-file\n");
        Files.setPosixFilePermissions(token, PosixFilePermissions.fromString("rw-------"));
        Map<String, String> environment = new HashMap<>();
        environment.put("VESTOVOY_COMMUNITIES_PICK_UP_ID", "3");
        environment.put("VESTOVOY_COMMUNITIES_PICK_UP_COMMUNITY_TOKEN", "three");
        environment.put("VESTOVOY_COMMUNITIES_SHOP_USER_TOKEN_FILE", "token");

        SettingsFile.Reading reading = reading(TWO, environment);

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.settings().communities()).containsExactly("pick-up", "shop");
        assertThat(reading.settings().of("pick-up").get(Keys.COMMUNITY)).isEqualTo(3);
        assertThat(reading.settings().of("shop").get(Keys.USER_TOKEN)).isEqualTo("from-file");
    }

    @Test
    void theSameCommunityTwiceIsAFault() throws IOException {
        assertThat(faults(TWO.replace("id: 2", "id: 1")))
                .singleElement()
                .asString()
                .contains("communities.shop.id names the same community as community.id");
    }

    @Test
    void whatACommunityLacksIsToldAllAtOnce() throws IOException {
        assertThat(faults("communities: {shop: {name: Лавка}, stand: {id: 4, community-token: x}}"))
                .hasSize(3)
                .anyMatch(fault ->
                        fault.contains("communities.shop.id is missing")
                                && fault.contains("VESTOVOY_COMMUNITIES_SHOP_ID"))
                .anyMatch(fault -> fault.contains("communities.shop.community-token is missing"))
                .anyMatch(fault -> fault.contains("communities.stand.community-token should be"));
    }

    @Test
    void anUnknownSettingOfACommunityIsAFaultWithTheNearestName() throws IOException {
        assertThat(faults(TWO.replace("    name: Лавка", "    nmae: Лавка")))
                .singleElement()
                .asString()
                .contains("communities.shop.nmae", "did you mean 'communities.shop.name'?");
    }

    @Test
    void aSettingThatIsTheSameForAllCommunitiesIsNotOneOfACommunity() throws IOException {
        assertThat(faults(TWO + "    zone: Europe/Moscow\n"))
                .singleElement()
                .asString()
                .contains("communities.shop.zone");
    }

    @Test
    void noSecretOfAnyCommunityIsShown() throws IOException {
        assertThat(reading(TWO, Map.of()).settings().toString())
                .contains("communities.shop.community-token=set", "communities.shop.name=Лавка")
                .doesNotContain("s3cret", "=two", "=one");
    }
}
