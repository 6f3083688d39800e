package vestovoy.faq;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vestovoy.community.Discussion;
import vestovoy.community.Markup;
import vestovoy.community.Post;

/// Finds the exchanges of one discussion: for each question the one answer that is worth most.
final class Exchanges {
    private static final int LONGEST_TOPIC = 100;
    private static final int WORDS_OF_A_QUESTION = 3;
    private static final int LONGEST_CHAIN = 5;
    private static final int MOST_PARTS = 4;

    private final String topic;
    private final Conversation talk;
    private final Voices voices;
    private final Judging judging;

    private Exchanges(Discussion discussion, Voices voices) {
        this.topic = topic(voices.ofTopic(Markup.plain(discussion.title())));
        this.talk = new Conversation(discussion);
        this.voices = voices;
        this.judging = new Judging(talk, voices);
    }

    static List<Exchange> of(Discussion discussion, Voices voices) {
        return new Exchanges(discussion, voices).found();
    }

    private List<Exchange> found() {
        Map<Integer, List<Integer>> best = new LinkedHashMap<>();
        for (List<Integer> answer : answers()) {
            int question = judging.question(answer);
            if (question != Conversation.NOBODY && judging.answers(answer, question)) {
                best.merge(
                        question,
                        answer,
                        (old, late) -> judging.worth(late) >= judging.worth(old) ? late : old);
            }
        }
        List<Exchange> exchanges = new ArrayList<>();
        best.forEach((question, answer) -> exchanges.addAll(split(exchange(question, answer))));
        return exchanges;
    }

    /// Every remark, together with those by which its author went on.
    private Iterable<List<Integer>> answers() {
        Map<Integer, List<Integer>> byFirst = new LinkedHashMap<>();
        Map<Integer, Integer> firstOf = new HashMap<>();
        for (int number = 0; number < talk.size(); number++) {
            int before = talk.wentOnFrom(number);
            int first =
                    before == Conversation.NOBODY ? number : firstOf.getOrDefault(before, before);
            List<Integer> parts = byFirst.computeIfAbsent(first, _ -> new ArrayList<>());
            if (parts.size() >= MOST_PARTS) {
                first = number;
                parts = byFirst.computeIfAbsent(first, _ -> new ArrayList<>());
            }
            firstOf.put(number, first);
            parts.add(number);
        }
        return byFirst.values();
    }

    private Exchange exchange(int question, List<Integer> answer) {
        String asked = question(question);
        String shown = voices.ofCustomer(asked);
        boolean official = talk.official(answer.getFirst());
        String text =
                answer.stream()
                        .map(talk::text)
                        .map(official ? voices::ofCommunity : voices::ofCustomer)
                        .collect(Collectors.joining(" "));
        Post last = talk.post(answer.getLast());
        return new Exchange(
                topic,
                shown,
                phrasings(shown, text),
                talk.post(question).key().source(),
                text,
                answer.stream().map(part -> talk.post(part).key().source()).toList(),
                0,
                last.writtenAt(),
                judging.likes(answer) + Judging.VOTES_OF_A_THANK * judging.thanks(answer),
                signs(question, answer));
    }

    /// The single questions of a comment that the answer speaks of, when there are several.
    private static List<String> phrasings(String question, String answer) {
        List<String> questions = Wording.questions(question);
        if (questions.isEmpty()) {
            return List.of();
        }
        Claims said = Claims.of(answer);
        List<String> answered =
                questions.stream()
                        .filter(one -> Wording.words(one) >= WORDS_OF_A_QUESTION)
                        .filter(one -> Claims.of(one).shared(said) > 0)
                        .map(Wording::capitalised)
                        .toList();
        return answered.size() < 2 ? List.of() : answered;
    }

    private Set<String> signs(int question, List<Integer> answer) {
        Set<String> signs = new HashSet<>();
        if (talk.official(answer.getFirst())) {
            signs.add(Quality.OFFICIAL);
        }
        if (judging.insider(answer)) {
            signs.add(Quality.INSIDER);
        }
        if (judging.thanks(answer) > 0) {
            signs.add(Quality.THANKED);
        }
        if (judging.likes(answer) > 0) {
            signs.add(Quality.LIKED);
        }
        if (judging.leftOpen(answer, question)) {
            signs.add(Quality.UNANSWERED_FOLLOWUP);
        }
        return signs;
    }

    /// An answer that counts as many points as the comment puts questions becomes one exchange for
    /// each; else the single questions are phrasings of the one.
    private static List<Exchange> split(Exchange whole) {
        List<String> points = Wording.points(whole.answer());
        List<String> questions = points.isEmpty() ? List.of() : Wording.questions(whole.question());
        boolean one =
                points.isEmpty()
                        || questions.size() != points.size()
                        || points.stream().anyMatch(point -> !Wording.answers(point));
        if (one) {
            return List.of(whole);
        }
        List<Exchange> parts = new ArrayList<>();
        for (int part = 0; part < questions.size(); part++) {
            parts.add(
                    new Exchange(
                            whole.topic(),
                            Wording.capitalised(questions.get(part)),
                            List.of(),
                            whole.asked(),
                            Wording.capitalised(points.get(part)),
                            whole.sources(),
                            part + 1,
                            whole.at(),
                            whole.votes(),
                            whole.signs()));
        }
        return parts;
    }

    /// The question's text; when it only goes on ("Самара") after a counter-question, what its
    /// author asked before leads.
    private String question(int number) {
        StringBuilder text = new StringBuilder(talk.text(number));
        int at = number;
        for (int step = 0; step < LONGEST_CHAIN && !Wording.asks(talk.text(at)); step++) {
            at = talk.askedBefore(at);
            if (at == Conversation.NOBODY) {
                break;
            }
            text.insert(0, talk.text(at) + " ");
        }
        return text.toString();
    }

    private static String topic(String plain) {
        int letters = Math.min(LONGEST_TOPIC, plain.codePointCount(0, plain.length()));
        return plain.substring(0, plain.offsetByCodePoints(0, letters)).strip();
    }
}
