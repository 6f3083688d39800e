package vestovoy.console;

import java.util.List;

/// Paths of the same server that are not pages: anybody may call them, and without a form's token,
/// since they carry a proof of their own (VK's callback) or tell nothing (health).
///
/// @param open path patterns, as `/vk/callback` or `/actuator/health/**`
public record ConsoleDoors(List<String> open) {
    public ConsoleDoors {
        open = List.copyOf(open);
        for (String path : open) {
            if (!path.startsWith("/")) {
                throw new IllegalArgumentException(
                        "a path begins with a slash, not as '" + path + "'");
            }
        }
    }

    /// The callback and the health checks. Everything else under `/actuator` asks for an admin, in
    /// a session or by HTTP Basic.
    public static ConsoleDoors usual() {
        return new ConsoleDoors(List.of("/vk/callback", "/actuator/health", "/actuator/health/**"));
    }

    String[] patterns() {
        return open.toArray(String[]::new);
    }
}
