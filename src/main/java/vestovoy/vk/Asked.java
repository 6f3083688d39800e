package vestovoy.vk;

import static java.util.Objects.requireNonNull;

import com.vk.api.sdk.client.AbstractQueryBuilder;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A call as the limits see it: which method, with which token, at what.
///
/// @param method VK's name for it
/// @param token the kind of token
/// @param writes whether it changes something in VK
/// @param target what it is done to, such as `owner_id=-1 post_id=2`; empty when nothing is named
record Asked(String method, TokenKind token, boolean writes, String target) {
    private static final List<String> NAMING =
            List.of(
                    "peer_id",
                    "owner_id",
                    "group_id",
                    "post_id",
                    "topic_id",
                    "photo_id",
                    "video_id",
                    "item_id",
                    "posts");

    Asked {
        requireNonNull(method, "method");
        requireNonNull(token, "token");
        requireNonNull(target, "target");
    }

    static Asked of(AbstractQueryBuilder<?, ?> query, TokenKind token) {
        Map<String, String> given = query.getParams();
        String target =
                NAMING.stream()
                        .filter(given::containsKey)
                        .map(name -> name + "=" + given.get(name))
                        .collect(Collectors.joining(" "));
        String method = query.getMethod();
        return new Asked(method, token, Capability.of(method).writes(), target);
    }
}
