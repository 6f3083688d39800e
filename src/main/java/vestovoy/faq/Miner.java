package vestovoy.faq;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vestovoy.community.Discussion;
import vestovoy.community.Markup;
import vestovoy.community.PersonalData;
import vestovoy.community.Remark;

/// Mines question–answer pairs from discussions.
///
/// A question is what a customer wrote and somebody answered with substance. Of several answers to
/// one question the community's own comes first, then the one that was thanked, liked, says more,
/// and is newer. An answer by a customer needs a like or a thank. See docs/search.md.
public final class Miner {
    private static final int LONGEST_TOPIC = 100;
    private static final int VOTES_OF_A_THANK = 3;
    private static final int LIKES_OF_TRUST = 3;
    private static final int WORDS_OF_TRUST = 6;
    private static final double WORTH_OF_THE_COMMUNITY = 100;
    private static final double WORDS_PER_POINT = 3;
    private static final int WORDS_THAT_COUNT = 12;
    private static final int LONGEST_CHAIN = 5;

    private record Answer(int number, double worth) {}

    /// The entries found, in the order of the discussions and of the questions in them; equal input
    /// gives equal entries.
    public List<Entry> mine(List<Discussion> discussions) {
        Set<String> names = names(discussions);
        Set<String> ids = new HashSet<>();
        List<Entry> entries = new ArrayList<>();
        for (Discussion discussion : discussions) {
            for (Entry entry : mine(discussion, names)) {
                if (ids.add(entry.id())) {
                    entries.add(entry);
                }
            }
        }
        return List.copyOf(entries);
    }

    private static List<Entry> mine(Discussion discussion, Set<String> names) {
        Conversation talk = new Conversation(discussion);
        Map<Integer, Integer> thanks = thanks(talk);
        Map<Integer, Answer> best = new LinkedHashMap<>();
        for (int number = 0; number < talk.size(); number++) {
            int question = talk.target(number);
            if (question != Conversation.NOBODY && answers(talk, number, question, thanks)) {
                Answer answer = new Answer(number, worth(talk, number, thanks));
                best.merge(
                        question, answer, (old, late) -> late.worth() >= old.worth() ? late : old);
            }
        }
        List<Entry> entries = new ArrayList<>();
        best.forEach((question, answer) ->
                entries.add(
                        entry(
                                discussion.title(),
                                PersonalData.mask(shown(question(talk, question), names)),
                                masked(talk, answer.number(), names),
                                talk.remark(answer.number()),
                                thanks.getOrDefault(answer.number(), 0))));
        return entries;
    }

    private static Entry entry(
            String title, String question, String answer, Remark said, int thanks) {
        String source = said.post().key().source();
        String topic = Markup.plain(title);
        return new Entry(
                id(source),
                question,
                List.of(),
                answer,
                topic.substring(
                        0,
                        topic.offsetByCodePoints(
                                0,
                                Math.min(LONGEST_TOPIC, topic.codePointCount(0, topic.length())))),
                List.of(source),
                said.post().writtenAt(),
                said.likes() + VOTES_OF_A_THANK * thanks);
    }

    /// How a mined text is shown to customers and people: the one place where every question and
    /// answer passes. Before anything is kept or indexed.
    private static String masked(Conversation talk, int number, Set<String> names) {
        String said = shown(talk.text(number), names);
        return talk.official(number) ? PersonalData.maskNumbers(said) : PersonalData.mask(said);
    }

    private static String shown(String text, Set<String> names) {
        String bare = Wording.bare(text);
        int comma = bare.indexOf(',');
        String called = comma > 0 ? bare.substring(0, comma) : "";
        boolean byName =
                !called.isEmpty()
                        && names.contains(called.split(" ")[0])
                        && Wording.words(called) <= 2;
        String rest = bare.substring(comma + 1);
        return byName && Wording.words(rest) > 0 ? Wording.bare(rest) : bare;
    }

    /// Whom the answerer was thanked by: how often each remark was, by the one whom it answered.
    private static Map<Integer, Integer> thanks(Conversation talk) {
        Map<Integer, Integer> thanks = new HashMap<>();
        for (int number = 0; number < talk.size(); number++) {
            int thanked = talk.target(number);
            if (thanked == Conversation.NOBODY || talk.target(thanked) == Conversation.NOBODY) {
                continue;
            }
            if (talk.sameAuthor(number, talk.target(thanked))
                    && Wording.thanks(talk.text(number))) {
                thanks.merge(thanked, 1, Integer::sum);
            }
        }
        return thanks;
    }

    private static boolean answers(
            Conversation talk, int number, int question, Map<Integer, Integer> thanks) {
        String reply = talk.text(number);
        if (!talk.customer(question)
                || talk.sameAuthor(number, question)
                || !Wording.answers(reply)
                || Wording.advertises(talk.text(question))) {
            return false;
        }
        if (talk.official(number)) {
            return opens(talk, question)
                    || Wording.asks(talk.text(question))
                    || askedBefore(talk, question) != Conversation.NOBODY;
        }
        return talk.customer(number)
                && opens(talk, question)
                && !Wording.advertises(reply)
                && trusted(talk, number, question, thanks.getOrDefault(number, 0));
    }

    /// Whether a remark begins something: it speaks to nobody, or goes on after an answer of the
    /// community.
    private static boolean opens(Conversation talk, int question) {
        int before = talk.target(question);
        return before == Conversation.NOBODY
                ? Markup.addressee(talk.post(question).text()).isEmpty()
                : talk.official(before) && Wording.asks(talk.text(question));
    }

    /// Whether a customer's reply may stand as an answer: liked or thanked, and to a question; on
    /// the board, where people come with troubles, also to a plain statement, when the reply is
    /// well liked and says enough.
    private static boolean trusted(Conversation talk, int number, int question, int thanks) {
        int likes = talk.remark(number).likes();
        if (likes + thanks == 0) {
            return false;
        }
        if (Wording.asks(talk.text(question))) {
            return true;
        }
        return !talk.chatty(question)
                && Wording.troubled(talk.text(question))
                && (thanks > 0 || likes >= LIKES_OF_TRUST)
                && Wording.words(talk.text(number)) >= WORDS_OF_TRUST;
    }

    private static double worth(Conversation talk, int number, Map<Integer, Integer> thanks) {
        double votes =
                talk.remark(number).likes()
                        + (double) VOTES_OF_A_THANK * thanks.getOrDefault(number, 0);
        double said =
                Math.min(Wording.words(talk.text(number)), WORDS_THAT_COUNT) / WORDS_PER_POINT;
        return (talk.official(number) ? WORTH_OF_THE_COMMUNITY : 0)
                + Math.log1p(votes) / Math.log(2)
                + said;
    }

    /// The question's text; when it only goes on ("Самара") after a counter-question, what its
    /// author asked before leads.
    private static String question(Conversation talk, int number) {
        StringBuilder text = new StringBuilder(talk.text(number));
        int at = number;
        for (int step = 0; step < LONGEST_CHAIN && !Wording.asks(talk.text(at)); step++) {
            at = askedBefore(talk, at);
            if (at == Conversation.NOBODY) {
                break;
            }
            text.insert(0, talk.text(at) + " ");
        }
        return text.toString();
    }

    /// What the author of a remark wrote before the community asked back, when the remark replies
    /// to that.
    private static int askedBefore(Conversation talk, int number) {
        int back = talk.target(number);
        if (back == Conversation.NOBODY || !talk.official(back) || !talk.text(back).contains("?")) {
            return Conversation.NOBODY;
        }
        int earlier = talk.target(back);
        return earlier != Conversation.NOBODY && talk.sameAuthor(number, earlier)
                ? earlier
                : Conversation.NOBODY;
    }

    private static Set<String> names(List<Discussion> discussions) {
        Set<String> names = new HashSet<>();
        for (Discussion discussion : discussions) {
            for (Remark remark : discussion.remarks()) {
                if (!remark.post().author().name().isBlank()) {
                    names.add(remark.post().author().name().split(" ")[0]);
                }
                Markup.addressee(remark.post().text())
                        .ifPresent(mark -> names.add(mark.name().split(" ")[0]));
            }
        }
        names.remove("");
        return names;
    }

    private static String id(String source) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(source.getBytes(StandardCharsets.UTF_8));
            return "mined-" + HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform knows SHA-256", impossible);
        }
    }
}
