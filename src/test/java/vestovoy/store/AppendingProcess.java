package vestovoy.store;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import vestovoy.community.Author;
import vestovoy.community.Channel;
import vestovoy.community.Post;
import vestovoy.community.PostKey;
import vestovoy.intake.Event;
import vestovoy.intake.Meaning;
import vestovoy.intake.Position;

/// Appends events until it is killed, and prints each acknowledged number.
final class AppendingProcess {
    static final int BATCH = 5;

    private AppendingProcess() {}

    /// @param arguments the database's address and the first number
    public static void main(String[] arguments) {
        try (Store store = Store.open(new StoreSettings(arguments[0], "", ""))) {
            for (long first = Long.parseLong(arguments[1]); ; first += BATCH) {
                List<Event> batch =
                        LongStream.range(first, first + BATCH)
                                .mapToObj(AppendingProcess::event)
                                .toList();
                Position position = new Position("long-poll", Long.toString(first + BATCH));
                store.inbox().append(batch, position, Instant.EPOCH);
                StringBuilder acknowledged = new StringBuilder();
                for (long number = first; number < first + BATCH; number++) {
                    acknowledged.append(number).append('\n');
                }
                System.out.print(acknowledged);
                System.out.flush();
            }
        }
    }

    static Event event(long number) {
        PostKey key = new PostKey(Channel.BOARD_COMMENT, -1, 1, number);
        Post post = new Post(key, new Author(2, ""), Instant.EPOCH, "текст", List.of(), 0, 0);
        return new Event("event-" + number, "board_post_new", "{}", new Meaning.Written(post));
    }
}
