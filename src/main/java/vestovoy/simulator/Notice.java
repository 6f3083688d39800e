package vestovoy.simulator;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// One event as VK tells it.
///
/// @param id forty hexadecimal digits, unique
/// @param type VK's word
/// @param object what happened, never changed after
record Notice(String id, String type, ObjectNode object) {
    static final String VERSION = "5.199";

    ObjectNode toJson(long community) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("group_id", community)
                .put("type", type)
                .put("event_id", id)
                .put("v", VERSION)
                .set("object", object);
    }
}
