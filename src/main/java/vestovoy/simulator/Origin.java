package vestovoy.simulator;

import static java.util.Objects.requireNonNull;

/// Where a post came from.
///
/// @param method VK's method that wrote it; empty when a person wrote it in VK itself
/// @param key the request's `guid` or `random_id`; empty when it had none
/// @param line the crowd's line that it is; empty for anybody else
/// @param admin the person of the staff who wrote in the community's name, 0 when none
record Origin(String method, String key, String line, long admin) {
    static final Origin PERSON = new Origin("", "", "", 0);

    Origin {
        requireNonNull(method, "method");
        requireNonNull(key, "key");
        requireNonNull(line, "line");
    }

    static Origin api(String method, String key) {
        return new Origin(method, key, "", 0);
    }

    static Origin staff(long admin) {
        return new Origin("", "", "", admin);
    }

    static Origin crowd(String line) {
        return new Origin("", "", line, 0);
    }

    boolean byApi() {
        return !method.isEmpty();
    }
}
