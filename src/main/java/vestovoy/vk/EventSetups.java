package vestovoy.vk;

import com.vk.api.sdk.client.AbstractQueryBuilder;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Reads and mends how VK is set up to tell events: nothing is ever switched off.
final class EventSetups {
    /// Where this program takes callbacks, below its public address.
    static final String PATH = "/vk/callback";

    private final Caller caller;
    private final long group;

    EventSetups(Caller caller) {
        this.caller = caller;
        this.group = caller.access().group();
    }

    Answer longPoll() {
        return caller.call(caller.vk().groupsLongPoll().getLongPollSettings(Anyone.GROUP, group));
    }

    static EventSetup longPoll(JsonNode answer) {
        return EventSetup.of(Fields.flag(answer, "is_enabled"), answer);
    }

    Answer servers() {
        return caller.call(caller.vk().groups().getCallbackServers(Anyone.GROUP, group));
    }

    /// Those of the community's callback servers that are this program, as far as addresses tell.
    static List<JsonNode> ours(JsonNode servers) {
        return Fields.each(servers, "items").stream()
                .filter(server ->
                        Fields.text(server, "url").replaceFirst("[?#].*", "").endsWith(PATH))
                .toList();
    }

    Answer callback(JsonNode server) {
        return caller.call(
                caller.vk()
                        .groups()
                        .getCallbackSettings(Anyone.GROUP, group)
                        .unsafeParam("server_id", Long.valueOf(Fields.number(server, "id"))));
    }

    /// What has to be changed in VK; nothing where VK does not say how it is set up.
    List<Mend> mends(Intakes intakes) {
        List<Mend> mends = new ArrayList<>();
        if (intakes.longPoll() && longPoll() instanceof Answer.Ok ok) {
            EventSetup setup = longPoll(ok.response());
            mend(mends, "The long poll", setup, () -> tuned(setup));
        }
        if (intakes.callback().isPresent() && servers() instanceof Answer.Ok ok) {
            for (JsonNode server : ours(ok.response())) {
                if (callback(server) instanceof Answer.Ok settings) {
                    EventSetup setup = EventSetup.of(true, settings.response());
                    mend(
                            mends,
                            "Callback server " + title(server),
                            setup,
                            () -> tuned(setup, server));
                }
            }
        }
        return mends;
    }

    private interface Change {
        AbstractQueryBuilder<?, ?> query();
    }

    private void mend(List<Mend> mends, String what, EventSetup setup, Change change) {
        if (!setup.changes().isEmpty()) {
            String sentence =
                    "%s of community %d: %s."
                            .formatted(what, group, String.join(", ", setup.changes()));
            mends.add(new Mend(sentence, () -> made(what, change)));
        }
    }

    private Finding made(String what, Change change) {
        Answer answer = caller.call(change.query());
        return answer instanceof Answer.Ok
                ? Finding.good("fix", what + " of community " + group + " was changed.")
                : Finding.failed(
                        "fix", what + " of community " + group + " was not changed", answer);
    }

    private AbstractQueryBuilder<?, ?> tuned(EventSetup setup) {
        AbstractQueryBuilder<?, ?> query =
                caller.vk()
                        .groupsLongPoll()
                        .setLongPollSettings(Anyone.GROUP, group)
                        .unsafeParam("enabled", 1);
        return flags(query, setup);
    }

    private AbstractQueryBuilder<?, ?> tuned(EventSetup setup, JsonNode server) {
        AbstractQueryBuilder<?, ?> query =
                caller.vk()
                        .groups()
                        .setCallbackSettings(Anyone.GROUP, group)
                        .unsafeParam("server_id", Long.valueOf(Fields.number(server, "id")));
        return flags(query, setup);
    }

    private static AbstractQueryBuilder<?, ?> flags(
            AbstractQueryBuilder<?, ?> query, EventSetup setup) {
        query.unsafeParam("api_version", VkAccess.VERSION);
        setup.silent().forEach(flag -> query.unsafeParam(flag, 1));
        return query;
    }

    static String title(JsonNode server) {
        return Fields.number(server, "id") + " '" + Fields.text(server, "title") + "'";
    }
}
