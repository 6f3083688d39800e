package vestovoy.faq;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vestovoy.community.Channel;
import vestovoy.community.Discussion;
import vestovoy.community.Markup;
import vestovoy.community.Post;
import vestovoy.community.PostKey;
import vestovoy.community.Remark;

/// One discussion, seen as who speaks to whom.
///
/// Remarks are numbered from 0 in the order of writing, and a remark only ever answers an earlier
/// one: so no wrong mark can make a circle. A remark's addressee comes from, in this order: the
/// comment that its mark names; VK's own "replies to"; the latest remark of the person whom its
/// mark names; and, where the community never marks whom it answers, the last question that is
/// near.
final class Conversation {
    static final int NOBODY = -1;
    private static final int NEAR_REMARKS = 5;
    private static final Duration NEAR_TIME = Duration.ofDays(7);

    private final List<Remark> remarks = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final List<Integer> targets = new ArrayList<>();

    Conversation(Discussion discussion) {
        Set<PostKey> seen = new HashSet<>();
        for (Remark remark : discussion.remarks()) {
            String text = Markup.plain(remark.post().text());
            if (!text.isBlank() && seen.add(remark.post().key())) {
                remarks.add(remark);
                texts.add(text);
            }
        }
        aim(communityMarks());
    }

    int size() {
        return remarks.size();
    }

    Remark remark(int number) {
        return remarks.get(number);
    }

    Post post(int number) {
        return remarks.get(number).post();
    }

    /// The remark's text without mark-up and addressee.
    String text(int number) {
        return texts.get(number);
    }

    /// Which remark it answers, or [#NOBODY].
    int target(int number) {
        return targets.get(number);
    }

    /// Whether the community itself speaks.
    boolean official(int number) {
        Post post = post(number);
        return post.author().id() == post.key().owner();
    }

    /// Whether a person speaks; a community other than this one is none.
    boolean customer(int number) {
        return !post(number).author().isCommunity();
    }

    /// Whether talk for its own sake is usual here: under posts of the wall and their like, not on
    /// the board.
    boolean chatty(int number) {
        Channel channel = post(number).key().channel();
        return channel != Channel.BOARD_COMMENT && channel != Channel.MESSAGE;
    }

    boolean sameAuthor(int one, int other) {
        long author = post(one).author().id();
        return author != 0 && author == post(other).author().id();
    }

    private boolean communityMarks() {
        for (int number = 0; number < size(); number++) {
            if (official(number)
                    && (post(number).repliesTo() != 0
                            || Markup.addressee(post(number).text()).isPresent())) {
                return true;
            }
        }
        return false;
    }

    private void aim(boolean marked) {
        Map<PostKey, Integer> byKey = new HashMap<>();
        Map<Long, Integer> latestOf = new HashMap<>();
        for (int number = 0; number < size(); number++) {
            Post post = post(number);
            Optional<Markup.Addressee> mark = Markup.addressee(post.text());
            int target = named(post, mark, byKey);
            if (target == NOBODY && mark.isPresent()) {
                target = latestOf.getOrDefault(mark.get().author(), NOBODY);
            } else if (target == NOBODY && post.repliesTo() == 0 && !marked && official(number)) {
                target = openQuestionBefore(number);
            }
            targets.add(target);
            byKey.put(post.key(), number);
            latestOf.put(post.author().id(), number);
        }
    }

    private static int named(
            Post post, Optional<Markup.Addressee> mark, Map<PostKey, Integer> byKey) {
        long comment =
                mark.map(Markup.Addressee::comment).filter(id -> id > 0).orElse(post.repliesTo());
        return comment > 0 ? byKey.getOrDefault(post.key().beside(comment), NOBODY) : NOBODY;
    }

    private int openQuestionBefore(int number) {
        for (int earlier = number - 1;
                earlier >= 0 && earlier >= number - NEAR_REMARKS;
                earlier--) {
            boolean near =
                    Duration.between(post(earlier).writtenAt(), post(number).writtenAt())
                                    .compareTo(NEAR_TIME)
                            <= 0;
            if (near
                    && customer(earlier)
                    && Wording.asks(text(earlier))
                    && !targets.contains(earlier)) {
                return earlier;
            }
        }
        return NOBODY;
    }
}
