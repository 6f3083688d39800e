package vestovoy.faq;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vestovoy.community.Markup;

/// Judges what answers what in one discussion. An answer is a list of remarks by one author, in the
/// order of writing, of which the first answers a question and the others go on.
final class Judging {
    static final int VOTES_OF_A_THANK = 3;
    private static final int LIKES_OF_TRUST = 3;
    private static final int WORDS_OF_TRUST = 6;
    private static final double WORTH_OF_THE_COMMUNITY = 100;
    private static final double WORTH_OF_AN_INSIDER = 1;
    private static final double WORDS_PER_POINT = 3;
    private static final int WORDS_THAT_COUNT = 12;

    private final Conversation talk;
    private final Voices voices;
    private final Map<Integer, Integer> thanks = new HashMap<>();

    Judging(Conversation talk, Voices voices) {
        this.talk = talk;
        this.voices = voices;
        for (int number = 0; number < talk.size(); number++) {
            int thanked = talk.target(number);
            if (thanked != Conversation.NOBODY
                    && talk.target(thanked) != Conversation.NOBODY
                    && talk.sameAuthor(number, talk.target(thanked))
                    && Wording.thanks(talk.text(number))) {
                thanks.merge(thanked, 1, Integer::sum);
            }
        }
    }

    int thanks(List<Integer> answer) {
        return answer.stream().mapToInt(part -> thanks.getOrDefault(part, 0)).sum();
    }

    int likes(List<Integer> answer) {
        return (int)
                Math.min(
                        Integer.MAX_VALUE / 2,
                        answer.stream().mapToLong(part -> talk.remark(part).likes()).sum());
    }

    String text(List<Integer> answer) {
        return String.join(" ", answer.stream().map(talk::text).toList());
    }

    /// Which remark an answer is about: the one that it replies to; or, when it sets right what one
    /// customer told another and readers like it, that other's question.
    int question(List<Integer> answer) {
        int number = answer.getFirst();
        int told = talk.target(number);
        int asked = told == Conversation.NOBODY ? told : talk.target(told);
        boolean setsRight =
                asked != Conversation.NOBODY
                        && talk.customer(told)
                        && talk.customer(asked)
                        && !talk.chatty(number)
                        && !talk.sameAuthor(told, asked)
                        && !talk.sameAuthor(number, asked)
                        && !talk.sameAuthor(number, told)
                        && Wording.asks(talk.text(asked))
                        && !Wording.asks(talk.text(told))
                        && !Wording.laughs(text(answer))
                        && (talk.official(number) || likes(answer) >= LIKES_OF_TRUST)
                        && Wording.words(text(answer)) >= WORDS_OF_TRUST;
        return setsRight ? asked : told;
    }

    /// Whether what was said answers the remark that it replies to.
    boolean answers(List<Integer> answer, int question) {
        int number = answer.getFirst();
        String reply = text(answer);
        if (!talk.customer(question)
                || talk.sameAuthor(number, question)
                || !Wording.answers(reply)
                || Wording.advertises(talk.text(question))) {
            return false;
        }
        if (talk.official(number)) {
            return opens(question)
                    || Wording.asks(talk.text(question))
                    || talk.askedBefore(question) != Conversation.NOBODY;
        }
        return talk.customer(number)
                && opens(question)
                && !Wording.advertises(reply)
                && trusted(answer, question);
    }

    /// Whether a remark begins something: it speaks to nobody, or goes on after an answer of the
    /// community.
    private boolean opens(int question) {
        int before = talk.target(question);
        return before == Conversation.NOBODY
                ? Markup.addressee(talk.post(question).text()).isEmpty()
                : talk.official(before) && Wording.asks(talk.text(question));
    }

    /// Whether a customer's reply may stand as an answer: liked or thanked, and to a question; on
    /// the board, where people come with troubles, also to a plain statement, when the reply is
    /// well liked and says enough. Laughter on both sides is a joke unless the asker thanks for it.
    private boolean trusted(List<Integer> answer, int question) {
        int likes = likes(answer);
        int thanked = thanks(answer);
        String asked = talk.text(question);
        boolean joke = Wording.laughs(asked) && Wording.laughs(text(answer));
        if (likes + thanked == 0 || (joke && thanked == 0)) {
            return false;
        }
        if (Wording.asks(asked)) {
            return true;
        }
        return !talk.chatty(question)
                && Wording.troubled(asked)
                && (thanked > 0 || likes >= LIKES_OF_TRUST)
                && Wording.words(text(answer)) >= WORDS_OF_TRUST;
    }

    double worth(List<Integer> answer) {
        double votes = likes(answer) + (double) VOTES_OF_A_THANK * thanks(answer);
        double said = Math.min(Wording.words(text(answer)), WORDS_THAT_COUNT) / WORDS_PER_POINT;
        return (talk.official(answer.getFirst()) ? WORTH_OF_THE_COMMUNITY : 0)
                + (insider(answer) ? WORTH_OF_AN_INSIDER : 0)
                + Math.log1p(votes) / Math.log(2)
                + said;
    }

    boolean insider(List<Integer> answer) {
        return voices.insider(talk.post(answer.getFirst()).author().id());
    }

    /// Whether the asker came back with a question or a denial that nobody replied to.
    boolean leftOpen(List<Integer> answer, int question) {
        return answer.stream()
                .flatMap(part -> talk.replies(part).stream())
                .anyMatch(later ->
                        talk.sameAuthor(later, question)
                                && talk.replies(later).isEmpty()
                                && (talk.text(later).indexOf('?') >= 0
                                        || Wording.denies(talk.text(later))));
    }
}
