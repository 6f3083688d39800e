package vestovoy.vk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// Checks with VK itself whether the settings will do: tokens, rights, event flags, channels. Reads
/// only; tells all faults at once.
public final class Probe {
    private final Caller caller;

    Probe(Caller caller) {
        this.caller = caller;
    }

    /// Everything that can be checked from here.
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(community());
        findings.add(permissions());
        findings.add(token(TokenKind.USER));
        findings.add(token(TokenKind.SERVICE));
        findings.add(longPoll());
        findings.addAll(channels());
        return findings;
    }

    private Finding community() {
        long group = caller.access().group();
        Answer answer =
                caller.call(
                        caller.vk()
                                .groups()
                                .getByIdObject(Anyone.GROUP)
                                .unsafeParam("group_id", Long.valueOf(group)),
                        TokenKind.COMMUNITY);
        if (!(answer instanceof Answer.Ok ok)) {
            return failed("community-token", "The community token does not work", answer);
        }
        JsonNode found = ok.response().isArray() ? ok.response() : ok.response().path("groups");
        return Fields.number(found.path(0), "id") == group
                ? Finding.good(
                        "community-token", "The community token works for community " + group + ".")
                : Finding.bad(
                        "community-token",
                        "VK knows no community " + group + ".",
                        "Set the community's id to the number in its address.");
    }

    private Finding permissions() {
        Answer answer = caller.call(caller.vk().groups().getTokenPermissions(Anyone.GROUP));
        if (!(answer instanceof Answer.Ok ok)) {
            return failed("permissions", "The community token's rights cannot be read", answer);
        }
        Set<String> names = new TreeSet<>();
        Fields.each(ok.response(), "permissions")
                .forEach(right -> names.add(Fields.text(right, "name")));
        Set<String> missing = new TreeSet<>(Set.of("manage", "messages"));
        missing.removeAll(names);
        return missing.isEmpty()
                ? Finding.good("permissions", "The community token has the rights " + names + ".")
                : Finding.bad(
                        "permissions",
                        "The community token lacks the rights " + missing + ".",
                        "Make a new key in the community's settings, API section, with these rights.");
    }

    private Finding token(TokenKind kind) {
        String name = kind.word() + "-token";
        if (!caller.access().tokens().has(kind)) {
            return Finding.good(name, "There is no " + kind.word() + " token; it is optional.");
        }
        Answer answer =
                kind == TokenKind.USER
                        ? caller.call(caller.vk().users().get(Anyone.USER), kind)
                        : caller.call(
                                caller.vk()
                                        .users()
                                        .get(Anyone.SERVICE)
                                        .unsafeParam("user_ids", "1"),
                                kind);
        return answer instanceof Answer.Ok
                ? Finding.good(name, "The " + kind.word() + " token works.")
                : failed(name, "The " + kind.word() + " token does not work", answer);
    }

    private Finding longPoll() {
        Answer answer =
                caller.call(
                        caller.vk()
                                .groupsLongPoll()
                                .getLongPollSettings(Anyone.GROUP, caller.access().group()));
        if (!(answer instanceof Answer.Ok ok)) {
            return failed("long-poll", "The long-poll settings cannot be read", answer);
        }
        if (!Fields.flag(ok.response(), "is_enabled")) {
            return Finding.bad(
                    "long-poll",
                    "Long poll is switched off.",
                    "Switch it on in the community's settings.");
        }
        Set<String> silent = new TreeSet<>(EventType.needed());
        silent.removeIf(flag -> Fields.flag(ok.response().path("events"), flag));
        if (!silent.isEmpty()) {
            return Finding.bad(
                    "long-poll",
                    "Long poll does not tell " + silent + ".",
                    "Tick these event types in the community's long-poll settings.");
        }
        String version = Fields.text(ok.response(), "api_version");
        return version.equals(VkAccess.VERSION)
                ? Finding.good("long-poll", "Long poll is on, with every event that is needed.")
                : Finding.bad(
                        "long-poll",
                        "Long poll speaks version '" + version + "'.",
                        "Choose version "
                                + VkAccess.VERSION
                                + " in the community's long-poll settings.");
    }

    /// What can be answered with the tokens there are; a channel that cannot be is no fault, its
    /// posts go to people.
    private List<Finding> channels() {
        boolean reads = Capability.allows(caller.access().tokens(), "wall.getComments");
        boolean boards = Capability.allows(caller.access().tokens(), "board.createComment");
        List<Finding> findings = new ArrayList<>();
        findings.add(
                reads
                        ? Finding.good("read-back", "Walls and discussions can be read back.")
                        : Finding.bad(
                                "read-back",
                                "Walls and discussions cannot be read back: replies there go to people, and what was missed stays unseen.",
                                "Add a service token (read only) to the settings."));
        findings.add(
                Finding.good(
                        "answers", "Messages can be answered" + (reads ? ", walls too." : ".")));
        findings.add(
                boards && reads
                        ? Finding.good(
                                "boards", "Discussions, photos, videos and goods can be answered.")
                        : Finding.bad(
                                "boards",
                                "Discussions, photos, videos and goods cannot be answered: their posts go to people.",
                                "Add the user token of a manager of the community to the settings."));
        return findings;
    }

    private static Finding failed(String name, String what, Answer answer) {
        String said = answer instanceof Answer.Refusal refusal ? ": " + refusal.message() : "";
        String remedy =
                switch (answer) {
                    case Answer.Refusal refusal when refusal.reaction() == Reaction.CONFIG ->
                            "Make a new token with the rights that docs/vk.md names.";
                    case Answer.Refusal _ -> "Look the number up in docs/vk.md.";
                    case Answer.NoAnswer _ -> "Check the network and VK's address in the settings.";
                    case Answer.Resting resting -> "Try again after " + resting.until() + ".";
                    case Answer.NoToken _ -> "Add the token to the settings.";
                    case Answer.Ok _ -> "";
                };
        return Finding.bad(name, what + " (" + answer.word() + said + ").", remedy);
    }
}
