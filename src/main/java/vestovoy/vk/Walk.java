package vestovoy.vk;

import com.vk.api.sdk.client.AbstractQueryBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/// Goes through a list that is too long for one round: its head each time, and some pages more,
/// each round the next ones, so that all of it is seen in a few rounds.
final class Walk {
    /// Between two rounds things are deleted, and what follows moves up.
    private static final long SHIFT = 10;

    private final Scan scan;
    private final String source;
    private final String name;
    private final int further;

    /// @param name of the source, under which the place is kept where the next round goes on
    /// @param further how many pages behind the head one round may ask for
    Walk(Scan scan, String name, int further) {
        this.scan = scan;
        this.source = name;
        this.name = scan.ledger().name(name + "/next");
        this.further = further;
    }

    /// The items of this round.
    ///
    /// @param last whether an item ends the head
    List<JsonNode> items(
            LongFunction<? extends AbstractQueryBuilder<?, ?>> query, Predicate<JsonNode> last)
            throws Unreadable {
        List<JsonNode> head = scan.lists().pages(query, last);
        List<JsonNode> items = new ArrayList<>();
        head.forEach(page -> items.addAll(Fields.each(page, "items")));
        long end = (long) head.size() * Lists.PAGE;
        long total = head.isEmpty() ? 0 : Lists.total(head.getLast());
        long kept = scan.ledger().number(name).orElse(0L);
        long next = end >= total ? 0 : beyond(query, Math.max(end, kept - SHIFT), total, items);
        if (next != kept) {
            scan.ledger().keep(name, next);
        }
        return items;
    }

    /// @return where the next round goes on, 0 for behind the head
    private long beyond(
            LongFunction<? extends AbstractQueryBuilder<?, ?>> query,
            long from,
            long total,
            List<JsonNode> items)
            throws Unreadable {
        long at = from;
        for (int page = 0; page < further; page++) {
            List<JsonNode> found;
            try {
                found = Fields.each(scan.lists().page(query.apply(at)), "items");
            } catch (Unreadable refused) {
                if (refused.answer() instanceof Answer.NoAnswer) {
                    throw refused;
                }
                // The head was read; what lies behind it has time, and may be out of today's calls.
                scan.unread(source + "/older", refused.answer().word());
                return at;
            }
            items.addAll(found);
            at += Lists.PAGE;
            if (found.isEmpty() || at >= total) {
                return 0;
            }
        }
        return at;
    }
}
