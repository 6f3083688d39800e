package vestovoy.simulator;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import vestovoy.contract.VkMethod;

/// Values for what requests cannot do without: of things that are there, and of things that are
/// not. What is wrong with a parameter VK says before it looks for anything.
enum Usual {
    THERE,
    NOWHERE;

    private static final String UNKNOWN = "77";

    /// The method's parameters with their usual values, one of them changed; an empty value leaves
    /// it out.
    Object[] form(VkMethod method, String changed, Object value) {
        List<Object> form = new ArrayList<>();
        if (method.name().equals("wall.get")) {
            // VK's schema leaves it out.
            form.addAll(List.of("owner_id", of(method.name(), "owner_id")));
        }
        for (JsonNode parameter : method.parameters()) {
            String name = parameter.path("name").asString();
            Object given = name.equals(changed) ? value : of(method.name(), name);
            if (!given.equals("")) {
                form.addAll(List.of(name, given));
            }
        }
        return form.toArray();
    }

    /// What a fault says more.
    String hint() {
        return this == THERE ? "" : " for what is not there";
    }

    private String of(String method, String parameter) {
        return switch (parameter) {
            case "conversation_message_ids", "random_id", "reason" -> "1";
            case "message", "q" -> "да";
            default -> this == THERE ? there(method, parameter) : nowhere(parameter);
        };
    }

    private static String there(String method, String parameter) {
        return switch (parameter) {
            case "group_id" -> String.valueOf(Bot.GROUP);
            case "owner_id" -> String.valueOf(method.startsWith("groups.") ? Bot.ANNA : Bot.OWNER);
            case "post_id" -> String.valueOf(Bot.POST);
            case "posts" -> Bot.OWNER + "_" + Bot.POST;
            case "topic_id" -> String.valueOf(Bot.TOPIC);
            case "photo_id" -> String.valueOf(Bot.PHOTO);
            case "video_id" -> String.valueOf(Bot.VIDEO);
            case "item_id" -> String.valueOf(Bot.GOOD);
            case "comment_id" -> method.endsWith(".getComments") ? "" : "1";
            case "peer_id" -> String.valueOf(Bot.ANNA);
            default -> "";
        };
    }

    private static String nowhere(String parameter) {
        return switch (parameter) {
            case "posts" -> "77_77";
            case "group_id",
                    "owner_id",
                    "post_id",
                    "topic_id",
                    "photo_id",
                    "video_id",
                    "item_id",
                    "comment_id",
                    "server_id",
                    "peer_id" ->
                    UNKNOWN;
            default -> "";
        };
    }
}
