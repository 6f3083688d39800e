package vestovoy.vk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vestovoy.intake.Names;

class VkNamesTest {
    private final Stub stub = new Stub();
    private final Vk vk = stub.vk();
    private final Names names = vk.names();

    @AfterEach
    void stop() {
        vk.close();
        stub.close();
    }

    @Test
    void namesAreAskedOnceAndRemembered() {
        stub.answers(
                "users.get",
                "[{\"id\":5,\"first_name\":\"Иван\",\"last_name\":\"П\"},{\"id\":6,\"first_name\":\"Анна\"}]");

        assertThat(names.of(Set.of(5L, 6L, 7L, -3L))).isEqualTo(Map.of(5L, "Иван", 6L, "Анна"));
        assertThat(names.of(Set.of(5L, 7L))).isEqualTo(Map.of(5L, "Иван"));
        assertThat(stub.field("users.get", "user_ids")).isEqualTo("5,6,7");
    }

    @Test
    void aThousandIsTheMostAtOnce() {
        stub.answers("users.get", "[]");
        Set<Long> many = new HashSet<>();
        for (long id = 1; id <= 1_500; id++) {
            many.add(id);
        }

        assertThat(names.of(many)).isEmpty();

        assertThat(stub.calls("users.get")).hasSize(2);
    }

    @Test
    void aRefusalIsNoNameAndIsAskedAgainNextTime() {
        stub.refuses("users.get", 10);
        assertThat(names.of(Set.of(5L))).isEmpty();
        stub.answers("users.get", "[{\"id\":5,\"first_name\":\"Иван\"}]");

        assertThat(names.of(Set.of(5L))).containsEntry(5L, "Иван");
    }
}
