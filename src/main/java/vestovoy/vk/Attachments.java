package vestovoy.vk;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import vestovoy.community.Attachment;

/// Reads what hangs on a post, with an address where a moderator can look at it.
final class Attachments {
    private static final int MOST = 50;
    private static final int LONGEST_LINK = 2000;
    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9_]{0,30}");

    private Attachments() {}

    static List<Attachment> of(JsonNode object) {
        List<Attachment> attachments = new ArrayList<>();
        for (JsonNode item : Fields.each(object, "attachments")) {
            String kind = Fields.text(item, "type");
            if (KIND.matcher(kind).matches()) {
                attachments.add(new Attachment(kind, link(kind, item.path(kind))));
            }
        }
        if (!Fields.each(object, "fwd_messages").isEmpty()) {
            attachments.add(new Attachment("forward", ""));
        }
        if (object.path("geo").isObject()) {
            attachments.add(new Attachment("geo", ""));
        }
        return attachments.size() > MOST ? attachments.subList(0, MOST) : attachments;
    }

    private static String link(String kind, JsonNode thing) {
        return switch (kind) {
            case "photo" -> picture(thing, "sizes");
            case "sticker" -> picture(thing, "images");
            case "audio_message" -> safe(Fields.text(thing, "link_ogg"));
            case "wall_reply" -> comment(thing);
            case "video", "wall", "market", "poll" -> page(kind, thing);
            default -> safe(Fields.text(thing, "url"));
        };
    }

    /// The widest of a picture's sizes.
    private static String picture(JsonNode thing, String list) {
        String link = "";
        long widest = -1;
        for (JsonNode size : Fields.each(thing, list)) {
            String url = safe(Fields.text(size, "url"));
            if (!url.isEmpty() && Fields.number(size, "width") > widest) {
                widest = Fields.number(size, "width");
                link = url;
            }
        }
        return link;
    }

    private static String page(String kind, JsonNode thing) {
        long owner = Fields.number(thing, List.of("owner_id", "to_id", "from_id"));
        long id = Fields.number(thing, "id");
        String word = kind.equals("market") ? "product" : kind;
        return owner == 0 || id <= 0 ? "" : "https://vk.com/" + word + owner + "_" + id;
    }

    /// A comment of a wall that was forwarded.
    private static String comment(JsonNode thing) {
        long owner = Fields.number(thing, "owner_id");
        long post = Fields.number(thing, "post_id");
        long id = Fields.number(thing, "id");
        return owner == 0 || post <= 0 || id <= 0
                ? ""
                : "https://vk.com/wall" + owner + "_" + post + "?reply=" + id;
    }

    /// An address that a page may link to: http or https with a host, else empty.
    private static String safe(String link) {
        if (link.length() > LONGEST_LINK) {
            return "";
        }
        try {
            URI uri = new URI(link);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            return web && uri.getHost() != null ? link : "";
        } catch (URISyntaxException notAnAddress) {
            return "";
        }
    }
}
