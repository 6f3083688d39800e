package vestovoy.contract;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// One rule of VK's schema that VK's own answers break, and what is checked instead.
///
/// @param file of the schema, such as `wall/objects.json`
/// @param definition its name there
/// @param property which of its properties, also inside its `allOf`; empty for the definition
///   itself
/// @param repair what is changed
/// @param reason what VK really does
record Mend(String file, String definition, String property, Repair repair, String reason) {
    /// What is changed about a rule.
    sealed interface Repair {
        /// It may be absent.
        record Optional() implements Repair {}

        /// It may be negative.
        record Signed() implements Repair {}

        /// Its type and values are not checked.
        record Anything() implements Repair {}

        /// It is what another definition says.
        ///
        /// @param target as in `$ref`
        record Instead(String target) implements Repair {}

        /// The list of values has these too.
        record Also(List<String> values) implements Repair {}
    }

    private static final Repair OPTIONAL = new Repair.Optional();
    private static final Repair SIGNED = new Repair.Signed();
    private static final Repair ANYTHING = new Repair.Anything();

    private static final List<Mend> ALL =
            List.of(
                    event("wall_comment_delete", "user_id", OPTIONAL, "deleter_id comes instead"),
                    event("market_comment_delete", "user_id", OPTIONAL, "deleter_id comes instead"),
                    event("board_post_delete", "topic_owner_id", SIGNED, "communities own boards"),
                    event("photo_comment", "photo_owner_id", SIGNED, "communities own photos"),
                    event("photo_comment_delete", "owner_id", SIGNED, "communities own photos"),
                    event(
                            "video_new",
                            "",
                            new Repair.Instead("../video/objects.json#/definitions/video_video"),
                            "a video comes, not an audio"),
                    event("message_event", "payload", ANYTHING, "an object comes, not a text"),
                    event("message_typing_state", "state", ANYTHING, "the value is 'typing'"),
                    event(
                            "type",
                            "",
                            new Repair.Also(
                                    List.of(
                                            "like_add",
                                            "like_remove",
                                            "message_event",
                                            "donut_subscription_create",
                                            "donut_subscription_prolonged",
                                            "donut_subscription_expired",
                                            "donut_subscription_cancelled",
                                            "donut_subscription_price_changed",
                                            "donut_money_withdraw",
                                            "donut_money_withdraw_error")),
                            "these types come as well"),
                    object("wall", "wall_wallpost", "inner_type", OPTIONAL, "never seen"),
                    object("wall", "wall_wall_comment", "from_id", OPTIONAL, "absent when deleted"),
                    object("wall", "wall_wall_comment", "text", OPTIONAL, "absent when deleted"),
                    object("messages", "messages_base_message", "version", OPTIONAL, "never seen"),
                    object("photos", "photos_photo", "has_tags", OPTIONAL, "often absent"),
                    object("base", "base_sticker_new", "inner_type", OPTIONAL, "never seen"),
                    object("base", "base_error", "inner_type", OPTIONAL, "never seen"));

    private static Mend event(String name, String property, Repair repair, String reason) {
        return new Mend("callback/objects.json", "callback_" + name, property, repair, reason);
    }

    private static Mend object(
            String section, String name, String property, Repair repair, String reason) {
        return new Mend(section + "/objects.json", name, property, repair, reason);
    }

    /// All of them, by file.
    static Map<String, List<Mend>> byFile() {
        return ALL.stream().collect(Collectors.groupingBy(Mend::file));
    }

    /// Changes VK's file, still in VK's dialect.
    ///
    /// @throws IllegalStateException when there is nothing to mend: then the schema has moved on
    void mend(JsonNode vk) {
        JsonNode schema = vk.path("definitions").path(definition);
        if (!(target(schema) instanceof ObjectNode found)) {
            throw new IllegalStateException(
                    "VK's schema has no " + definition + " " + property + ": drop this mend");
        }
        switch (repair) {
            case Repair.Optional() -> found.remove("required");
            case Repair.Signed() -> found.remove("minimum");
            case Repair.Anything() -> found.removeAll();
            case Repair.Instead(String target) -> found.removeAll().put("$ref", target);
            case Repair.Also(List<String> values) -> {
                ArrayNode list = found.withArray("enum");
                values.stream()
                        .map(JsonNodeFactory.instance::stringNode)
                        .filter(value -> !list.valueStream().toList().contains(value))
                        .forEach(list::add);
            }
        }
    }

    private JsonNode target(JsonNode schema) {
        if (property.isEmpty()) {
            return schema;
        }
        for (JsonNode part : schema.path("allOf")) {
            if (part.path("properties").has(property)) {
                return part.path("properties").path(property);
            }
        }
        return schema.path("properties").path(property);
    }
}
