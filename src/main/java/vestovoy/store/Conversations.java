package vestovoy.store;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vestovoy.community.Channel;
import vestovoy.intake.Pending;

/// What one person writes in one place belongs together.
final class Conversations {
    private record Conversation(Channel channel, long owner, long place, long author) {
        static Conversation of(Pending pending) {
            var key = pending.post().key();
            return new Conversation(
                    key.channel(), key.owner(), key.place(), pending.post().author().id());
        }
    }

    private Conversations() {}

    /// Posts as they were received, except that those of one conversation change places among
    /// themselves until they stand in the order of writing: events may overtake each other.
    static List<Pending> inOrderOfWriting(List<Pending> asReceived) {
        Comparator<Pending> byNumber = Comparator.comparingLong(it -> it.post().key().id());
        Map<Conversation, Deque<Pending>> written =
                asReceived.stream()
                        .sorted(byNumber)
                        .collect(
                                Collectors.groupingBy(
                                        Conversation::of,
                                        Collectors.toCollection(ArrayDeque::new)));
        return asReceived.stream().map(it -> next(written, it)).toList();
    }

    private static Pending next(Map<Conversation, Deque<Pending>> written, Pending slot) {
        Deque<Pending> conversation = written.get(Conversation.of(slot));
        return conversation == null ? slot : conversation.removeFirst();
    }
}
