package vestovoy.vk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vestovoy.contract.VkSchema;

/// Nothing that VK's own schema names is unknown here: each type of event has a declared meaning,
/// each error of the methods that are called a declared reaction.
class UnknownsContractTest {
    /// Named among the types of events, and none: the first is a question to the callback server,
    /// the second a misspelling of `message_edit`.
    private static final Set<String> NO_EVENTS = Set.of("confirmation", "messages_edit");

    @Test
    void everyTypeOfEventHasADeclaredMeaning() {
        VkSchema schema = VkSchema.orSkip();
        Set<String> types = new TreeSet<>(schema.eventTypes());
        types.addAll(schema.eventFlags());
        types.removeAll(NO_EVENTS);
        types.removeIf(type -> EventType.of(type).isPresent() || EventType.isNoise(type));

        assertThat(types).isEmpty();
    }

    @Test
    void everyErrorOfTheMethodsThatAreCalledHasADeclaredReaction() {
        VkSchema schema = VkSchema.orSkip();
        Set<Integer> codes = new TreeSet<>();
        Capability.table().forEach(line -> codes.addAll(schema.errors(line.method())));
        codes.removeAll(ErrorCode.declared());

        assertThat(codes).isEmpty();
    }
}
