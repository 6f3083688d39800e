package vestovoy.vk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// Whether each token works, and what it may do.
final class TokenProbe {
    private static final String PERMISSIONS = "permissions";

    /// The rights without which nothing comes in or goes out, with VK's bits.
    private static final Map<String, Long> NEEDED = Map.of("manage", 262_144L, "messages", 4096L);

    /// The right to speak on the wall, which VK does not offer to every community.
    private static final String WALL = "wall";

    private static final long WALL_BIT = 8192;

    private final Caller caller;
    private final long group;

    TokenProbe(Caller caller) {
        this.caller = caller;
        this.group = caller.access().group();
    }

    List<Finding> findings() {
        return List.of(community(), permissions(), user(), service());
    }

    private Answer group(TokenKind kind) {
        return caller.call(
                caller.vk()
                        .groups()
                        .getByIdObject(Anyone.GROUP)
                        .unsafeParam("group_id", Long.valueOf(group)),
                kind);
    }

    private static JsonNode first(Answer.Ok ok) {
        JsonNode found = ok.response().isArray() ? ok.response() : ok.response().path("groups");
        return found.path(0);
    }

    private Finding community() {
        String name = "community-token";
        Answer answer = group(TokenKind.COMMUNITY);
        if (!(answer instanceof Answer.Ok ok)) {
            return Finding.failed(name, "The community token does not work", answer);
        }
        return Fields.number(first(ok), "id") == group
                ? Finding.good(name, "The community token works for community " + group + ".")
                : Finding.bad(
                        name,
                        "VK knows no community " + group + ".",
                        "Set the community's id to the number in its address.");
    }

    private Finding permissions() {
        Answer answer = caller.call(caller.vk().groups().getTokenPermissions(Anyone.GROUP));
        if (!(answer instanceof Answer.Ok ok)) {
            return Finding.failed(
                    PERMISSIONS, "The community token's rights cannot be read", answer);
        }
        Set<String> rights = rights(ok.response());
        Set<String> missing = new TreeSet<>(NEEDED.keySet());
        missing.removeAll(rights);
        if (!missing.isEmpty()) {
            return Finding.bad(
                    PERMISSIONS,
                    "The community token lacks the rights " + missing + ".",
                    "Make a new key in the community's settings, API section, with these rights.");
        }
        return rights.contains(WALL)
                ? Finding.good(PERMISSIONS, "The community token has the rights " + rights + ".")
                : Finding.less(
                        PERMISSIONS,
                        "The community token has the rights "
                                + rights
                                + " and not wall: replies on the wall that VK refuses go to people.",
                        "Make a new key with the right wall where VK offers it.");
    }

    /// VK tells rights by name and as bits; either is believed.
    private static Set<String> rights(JsonNode answer) {
        Set<String> rights = new TreeSet<>();
        Fields.each(answer, PERMISSIONS).forEach(right -> rights.add(Fields.text(right, "name")));
        long mask = Fields.number(answer, "mask");
        Map<String, Long> bits = new TreeMap<>(NEEDED);
        bits.put(WALL, WALL_BIT);
        bits.forEach((name, bit) -> {
            if ((mask & bit) != 0) {
                rights.add(name);
            }
        });
        return rights;
    }

    private Finding user() {
        String name = "user-token";
        if (!caller.access().tokens().has(TokenKind.USER)) {
            return Finding.good(name, "There is no user token; it is optional.");
        }
        Answer answer = group(TokenKind.USER);
        if (!(answer instanceof Answer.Ok ok)) {
            return Finding.failed(name, "The user token does not work", answer);
        }
        JsonNode seen = first(ok);
        return seen.has("is_admin") && !Fields.flag(seen, "is_admin")
                ? Finding.bad(
                        name,
                        "The user token's owner does not manage community " + group + ".",
                        "Take the token of a person who does, or make that person a manager.")
                : Finding.good(name, "The user token works.");
    }

    private Finding service() {
        String name = "service-token";
        if (!caller.access().tokens().has(TokenKind.SERVICE)) {
            return Finding.good(
                    name,
                    caller.access().tokens().has(TokenKind.USER)
                            ? "There is no service token; the user token reads in its place, and shares its three calls a second."
                            : "There is no service token; it is optional.");
        }
        Answer answer = group(TokenKind.SERVICE);
        return answer instanceof Answer.Ok
                ? Finding.good(name, "The service token works.")
                : Finding.failed(name, "The service token does not work", answer);
    }
}
