package vestovoy.triage;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.Map;

/// Where a community's customers find people, and when.
///
/// @param email the support's address; empty when there is none
/// @param chat the link to the private chat; empty when it is not known
/// @param orderPage the link to the page of one's orders; empty when there is none
/// @param hours when people answer
/// @param archive the community in whose public talk the FAQ's answers were said, positive; 0 when
///   answers are to have no link to it
public record Support(String email, String chat, String orderPage, Hours hours, long archive) {
    public Support {
        requireNonNull(email, "email");
        requireNonNull(chat, "chat");
        requireNonNull(orderPage, "orderPage");
        requireNonNull(hours, "hours");
    }

    /// Nothing is known.
    public static Support unknown() {
        return new Support("", "", "", Hours.always(), 0);
    }

    Map<Placeholder, String> values() {
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        put(values, Placeholder.EMAIL, email);
        put(values, Placeholder.CHAT, chat);
        put(values, Placeholder.ORDER_PAGE, orderPage);
        put(values, Placeholder.HOURS, hours.said());
        return values;
    }

    static void put(Map<Placeholder, String> values, Placeholder place, String value) {
        if (!value.isEmpty()) {
            values.put(place, value);
        }
    }
}
