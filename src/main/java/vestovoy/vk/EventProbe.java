package vestovoy.vk;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Whether VK is set up to tell everything, in each way that the settings want.
final class EventProbe {
    private static final String LONG_POLL = "long-poll";
    private static final String CALLBACK = "callback";
    private static final String FIX = "Run check --fix, or change it in the community's settings.";

    private final EventSetups setups;
    private final CallbackCode code;
    private final Intakes intakes;

    EventProbe(Caller caller, Intakes intakes) {
        this.setups = new EventSetups(caller);
        this.code = new CallbackCode(caller);
        this.intakes = intakes;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        if (intakes.longPoll()) {
            findings.add(longPoll());
        }
        intakes.callback().ifPresent(access -> findings.addAll(callback(access)));
        if (findings.isEmpty()) {
            findings.add(
                    Finding.bad(
                            "events",
                            "Neither the long poll nor the Callback API is on: posts are only found by reading back.",
                            "Set vk.long-poll to true, or a callback secret."));
        }
        return findings;
    }

    private Finding longPoll() {
        Answer answer = setups.longPoll();
        if (!(answer instanceof Answer.Ok ok)) {
            return Finding.failed(LONG_POLL, "The long-poll settings cannot be read", answer);
        }
        return setup(LONG_POLL, "The long poll", EventSetups.longPoll(ok.response()));
    }

    private static Finding setup(String name, String what, EventSetup setup) {
        return setup.faults().isEmpty()
                ? Finding.good(name, what + " is on, with every event that is needed.")
                : Finding.bad(name, what + " " + String.join(", ", setup.faults()) + ".", FIX);
    }

    private List<Finding> callback(CallbackAccess access) {
        Answer answer = setups.servers();
        if (!(answer instanceof Answer.Ok ok)) {
            return List.of(Finding.failed(CALLBACK, "The callback servers cannot be read", answer));
        }
        List<JsonNode> ours = EventSetups.ours(ok.response());
        if (ours.isEmpty()) {
            return List.of(
                    Finding.bad(
                            CALLBACK,
                            "VK knows no callback server whose address ends in "
                                    + EventSetups.PATH
                                    + ".",
                            "Add it in the community's settings, Callback API, with the secret of the settings; or take the secret out."));
        }
        List<Finding> findings = new ArrayList<>();
        for (JsonNode server : ours) {
            findings.add(status(server, access));
            Answer settings = setups.callback(server);
            findings.add(
                    settings instanceof Answer.Ok told
                            ? setup(CALLBACK, name(server), EventSetup.of(true, told.response()))
                            : Finding.failed(CALLBACK, "Its settings cannot be read", settings));
        }
        confirmation(access, findings);
        return findings;
    }

    private static String name(JsonNode server) {
        return "Callback server " + EventSetups.title(server);
    }

    private static Finding status(JsonNode server, CallbackAccess access) {
        if (!access.fits(Fields.text(server, "secret_key"))) {
            return Finding.bad(
                    CALLBACK,
                    name(server) + " has another secret than the settings.",
                    "Set the same secret on both sides.");
        }
        String status = Fields.text(server, "status");
        return switch (status) {
            case "ok" -> Finding.good(CALLBACK, name(server) + " is confirmed.");
            case "wait" ->
                    Finding.less(
                            CALLBACK,
                            name(server) + " is being confirmed.",
                            "Run check again in a minute.");
            case "unconfigured" ->
                    Finding.bad(
                            CALLBACK,
                            name(server) + " is not confirmed.",
                            "Start serve, then confirm it in the community's settings.");
            case "failed" ->
                    Finding.bad(
                            CALLBACK,
                            name(server) + " failed: VK did not get the answer that it wants.",
                            "See that its address reaches serve from outside by https, then confirm it again.");
            default ->
                    Finding.bad(
                            CALLBACK,
                            name(server) + " has the status '" + status + "'.",
                            "Look at it in the community's settings.");
        };
    }

    private void confirmation(CallbackAccess access, List<Finding> findings) {
        if (access.confirmation().isBlank()) {
            return;
        }
        code.ask()
                .filter(asked -> !asked.equals(access.confirmation()))
                .ifPresent(_ ->
                        findings.add(
                                Finding.less(
                                        CALLBACK,
                                        "The confirmation code of the settings is out of date; VK's is used.",
                                        "Take it out of the settings.")));
    }
}
