package vestovoy.faq;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vestovoy.community.Discussion;
import vestovoy.community.Markup;
import vestovoy.community.PersonalData;
import vestovoy.community.Post;
import vestovoy.community.Remark;

/// Who speaks in an archive, and how their texts are shown: without greeting, name and signature,
/// and with personal data masked. The order of the discussions plays no part.
final class Voices {
    private static final Pattern EMAIL =
            Pattern.compile("[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}.-]{1,255}");
    private static final int WORDS_OF_A_NAME = 2;

    private final Set<String> names = new HashSet<>();
    private final Set<Long> insiders = new HashSet<>();
    private final Set<String> customersAddresses = new HashSet<>();
    private final Map<String, Integer> ownAddresses = new HashMap<>();
    private final PersonalData personal;
    private Instant newest = Instant.EPOCH;

    /// With the usual forms of order numbers.
    Voices(List<Discussion> discussions) {
        this(discussions, PersonalData.usual());
    }

    Voices(List<Discussion> discussions, PersonalData personal) {
        this.personal = personal;
        for (Discussion discussion : discussions) {
            for (Remark remark : discussion.remarks()) {
                hear(remark.post());
            }
        }
        names.remove("");
    }

    private void hear(Post post) {
        names.add(first(post.author().name()));
        Markup.addressee(post.text()).ifPresent(mark -> names.add(first(mark.name())));
        newest = post.writtenAt().isAfter(newest) ? post.writtenAt() : newest;
        boolean own = post.author().id() == post.key().owner();
        if (!own && post.author().id() > 0 && Wording.insider(post.text())) {
            insiders.add(post.author().id());
        }
        if (post.text().indexOf('@') < 0) {
            return;
        }
        EMAIL.matcher(post.text())
                .results()
                .map(MatchResult::group)
                .distinct()
                .forEach(address -> {
                    if (own) {
                        ownAddresses.merge(address, 1, Integer::sum);
                    } else {
                        customersAddresses.add(address);
                    }
                });
    }

    private static String first(String name) {
        return name.strip().split("\\s", 2)[0];
    }

    /// When the newest remark was written; the epoch when there is none.
    Instant newest() {
        return newest;
    }

    /// Whether somebody says of themselves that they work for the community.
    boolean insider(long author) {
        return insiders.contains(author);
    }

    /// What a customer said, as it may be kept.
    String ofCustomer(String text) {
        String shown = shown(text);
        return personal.mask(shown);
    }

    /// What a topic is called, as it may be kept.
    String ofTopic(String title) {
        return personal.mask(title);
    }

    /// What the community said, as it may be kept: its own addresses stay; one that a customer
    /// wrote and that the community said only once is the customer's.
    String ofCommunity(String text) {
        String shown = shown(text);
        if (shown.indexOf('@') < 0) {
            return personal.maskNumbers(shown);
        }
        String kept =
                EMAIL.matcher(shown)
                        .replaceAll(found -> {
                            String address = found.group();
                            boolean theirs =
                                    customersAddresses.contains(address)
                                            && ownAddresses.getOrDefault(address, 0) < 2;
                            return Matcher.quoteReplacement(
                                    theirs ? personal.mask(address) : address);
                        });
        return personal.maskNumbers(kept);
    }

    private String shown(String text) {
        String bare = Wording.bare(text);
        int comma = bare.indexOf(',');
        String called = comma > 0 ? bare.substring(0, comma) : "";
        boolean byName =
                !called.isEmpty()
                        && names.contains(first(called))
                        && Wording.words(called) <= WORDS_OF_A_NAME;
        String rest = bare.substring(comma + 1);
        return byName && Wording.words(rest) > 0 ? Wording.bare(rest) : bare;
    }
}
