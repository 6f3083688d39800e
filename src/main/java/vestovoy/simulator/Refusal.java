package vestovoy.simulator;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// VK's envelope around an error. The request's parameters stand in it, the key among them: a bot
/// that writes errors down must mask it.
final class Refusal {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String CHECK = "http://127.0.0.1/not_robot";

    private Refusal() {}

    static JsonNode of(VkError refused, String method, Map<String, String> form) {
        ObjectNode error = plain(refused, method, form);
        if (refused.code() == VkError.CAPTCHA) {
            picture(error);
            error.put("redirect_uri", CHECK);
        } else if (refused.code() == VkError.VALIDATION) {
            error.put("redirect_uri", "http://127.0.0.1/login?act=security_check");
        }
        return JSON.objectNode().set("error", error);
    }

    /// The error that a fault asks for.
    static JsonNode of(Fault fault, String method, Map<String, String> form) {
        return switch (fault) {
            case Fault.Refuse(int code) -> of(VkError.plain(code), method, form);
            case Fault.RefuseAfter(int code) -> of(VkError.plain(code), method, form);
            case Fault.Captcha(Fault.Captcha.Form shown) -> captcha(shown, method, form);
            case Fault.Before _, Fault.After _ ->
                    throw new IllegalArgumentException(fault + " is no error of VK's");
        };
    }

    private static JsonNode captcha(
            Fault.Captcha.Form shown, String method, Map<String, String> form) {
        ObjectNode error = plain(VkError.plain(VkError.CAPTCHA), method, form);
        switch (shown) {
            case PICTURE -> picture(error);
            case ADDRESS -> error.put("redirect_uri", CHECK);
        }
        return JSON.objectNode().set("error", error);
    }

    private static void picture(ObjectNode error) {
        error.put("captcha_sid", "548747100691").put("captcha_img", "http://127.0.0.1/captcha.svg");
    }

    private static ObjectNode plain(VkError refused, String method, Map<String, String> form) {
        ObjectNode error = JSON.objectNode();
        error.put("error_code", refused.code()).put("error_msg", refused.text());
        ArrayNode given = error.putArray("request_params");
        given.addObject().put("key", "oauth").put("value", "1");
        given.addObject().put("key", "method").put("value", method);
        form.forEach((key, value) -> given.addObject().put("key", key).put("value", value));
        return error;
    }
}
