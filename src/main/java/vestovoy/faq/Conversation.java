package vestovoy.faq;

import static java.nio.charset.StandardCharsets.UTF_16BE;

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
    private static final Duration GOING_ON = Duration.ofMinutes(30);
    private static final Duration NEAR_TIME = Duration.ofDays(7);

    private final List<Remark> remarks = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final List<Integer> targets = new ArrayList<>();
    private final List<Integer> previous = new ArrayList<>();
    private final Map<Integer, List<Integer>> replies = new HashMap<>();
    private final boolean marked;

    Conversation(Discussion discussion) {
        Set<PostKey> seen = new HashSet<>();
        for (Remark remark : discussion.remarks()) {
            String text = sound(Markup.plain(remark.post().text()));
            if (!text.isBlank() && seen.add(remark.post().key())) {
                remarks.add(remark);
                texts.add(text);
            }
        }
        marked = communityMarks();
        aim();
    }

    /// Halves of surrogate pairs are no text: they become U+FFFD, as decoders do.
    private static String sound(String text) {
        return new String(text.getBytes(UTF_16BE), UTF_16BE);
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

    /// Which remarks answer it.
    List<Integer> replies(int number) {
        return replies.getOrDefault(number, List.of());
    }

    /// Whether the community says here whom it answers.
    boolean marked() {
        return marked;
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

    /// What the author of a remark wrote before the community asked back, when the remark replies
    /// to that.
    int askedBefore(int number) {
        int back = target(number);
        if (back == NOBODY || !official(back) || text(back).indexOf('?') < 0) {
            return NOBODY;
        }
        int earlier = target(back);
        return earlier != NOBODY && sameAuthor(number, earlier) ? earlier : NOBODY;
    }

    /// Which earlier remark of the same author this one goes on from, or [#NOBODY]: written soon
    /// after and speaking to the same remark; or to the same person or to nobody, with words that
    /// go on ("и ещё"); or, where the community never marks, right after its reply.
    int wentOnFrom(int number) {
        int before = previous.get(number);
        if (before == NOBODY
                || target(before) == NOBODY
                || Duration.between(post(before).writtenAt(), post(number).writtenAt())
                                .compareTo(GOING_ON)
                        > 0) {
            return NOBODY;
        }
        int target = target(number);
        boolean sameTarget = target != NOBODY && (target == target(before) || target == before);
        boolean samePerson = target == NOBODY || sameAuthor(target, target(before));
        boolean rightAfter =
                target == NOBODY && !marked && official(number) && before == number - 1;
        return sameTarget || rightAfter || (samePerson && Wording.goesOn(text(number)))
                ? before
                : NOBODY;
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

    private void aim() {
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
            previous.add(
                    post.author().id() == 0
                            ? NOBODY
                            : latestOf.getOrDefault(post.author().id(), NOBODY));
            if (target != NOBODY) {
                replies.computeIfAbsent(target, _ -> new ArrayList<>()).add(number);
            }
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
                    && replies(earlier).isEmpty()) {
                return earlier;
            }
        }
        return NOBODY;
    }
}
