package vestovoy.vk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// How one of VK's two ways of telling events is set up in the community.
///
/// @param on whether it is switched on
/// @param version of the API in which events come
/// @param silent flags that are off though customers would not be heard without them
record EventSetup(boolean on, String version, Set<String> silent) {
    EventSetup {
        silent = Set.copyOf(silent);
    }

    /// @param settings the answer of groups.getLongPollSettings or groups.getCallbackSettings
    static EventSetup of(boolean on, JsonNode settings) {
        Set<String> silent = new TreeSet<>(EventType.needed());
        silent.removeIf(flag -> Fields.flag(settings.path("events"), flag));
        return new EventSetup(on, Fields.text(settings, "api_version"), silent);
    }

    /// What is wrong with it, a clause each; empty when nothing is.
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (!on) {
            faults.add("is switched off");
        }
        if (!silent.isEmpty()) {
            faults.add("does not tell " + new TreeSet<>(silent));
        }
        if (!version.equals(VkAccess.VERSION)) {
            faults.add("speaks version '" + version + "' instead of " + VkAccess.VERSION);
        }
        return faults;
    }

    /// What will be changed, a clause each; empty when nothing.
    List<String> changes() {
        List<String> changes = new ArrayList<>();
        if (!on) {
            changes.add("switch it on");
        }
        if (!silent.isEmpty()) {
            changes.add("let it tell " + new TreeSet<>(silent));
        }
        if (!version.equals(VkAccess.VERSION)) {
            changes.add("set its version from '" + version + "' to " + VkAccess.VERSION);
        }
        return changes;
    }
}
