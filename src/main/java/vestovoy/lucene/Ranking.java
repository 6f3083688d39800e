package vestovoy.lucene;

import java.util.List;

/// How the numbers of a [Likeness] become one score: a weighted sum, measured on several
/// communities (docs/search.md).
final class Ranking {
    private static final double QUESTION_STEMS = 0.4;
    private static final double ANSWER_STEMS = 0.4;
    private static final double QUESTION_GRAMS = 0.5;
    private static final double ANSWER_GRAMS = 0.2;
    private static final double QUESTION_SOFT = 0.4;
    private static final double ANSWER_SOFT = 0.2;
    private static final double QUESTION_RELATED = 1.2;
    private static final double ANSWER_RELATED = 0.4;

    /// Of the best candidate's words: cosines have their own scale, the sum over words has that of
    /// the text's length.
    private static final double QUESTION_MEANING = 2.0;

    private static final double ANSWER_MEANING = 0.2;

    /// How much of the customer's words has any counterpart.
    private static final double EITHER_SHARE = 0.4;

    private Ranking() {}

    /// What words say.
    static double words(Likeness likeness) {
        return QUESTION_STEMS * likeness.questionStems()
                + ANSWER_STEMS * likeness.answerStems()
                + QUESTION_GRAMS * likeness.questionGrams()
                + ANSWER_GRAMS * likeness.answerGrams()
                + QUESTION_SOFT * likeness.questionSoft()
                + ANSWER_SOFT * likeness.answerSoft()
                + QUESTION_RELATED * likeness.questionRelated()
                + ANSWER_RELATED * likeness.answerRelated();
    }

    /// Words and meaning together.
    ///
    /// @param mostWords what words say of the best candidate, above 0
    static double score(Likeness likeness, double mostWords) {
        return Math.max(
                0,
                words(likeness) / mostWords
                        + QUESTION_MEANING * likeness.questionMeaning()
                        + ANSWER_MEANING * likeness.answerMeaning()
                        + EITHER_SHARE * likeness.eitherShare());
    }

    /// One term of the sum.
    ///
    /// @param name what it compares
    /// @param weight what it counts
    /// @param raw the number of the [Likeness]
    record Term(String name, double weight, double raw) {
        double product() {
            return weight * raw;
        }
    }

    /// The terms of [#words], in order.
    static List<Term> wordTerms(Likeness likeness) {
        return List.of(
                new Term("question, stems", QUESTION_STEMS, likeness.questionStems()),
                new Term("answer, stems", ANSWER_STEMS, likeness.answerStems()),
                new Term("question, 3-grams", QUESTION_GRAMS, likeness.questionGrams()),
                new Term("answer, 3-grams", ANSWER_GRAMS, likeness.answerGrams()),
                new Term("question, spelt alike", QUESTION_SOFT, likeness.questionSoft()),
                new Term("answer, spelt alike", ANSWER_SOFT, likeness.answerSoft()),
                new Term("question, related words", QUESTION_RELATED, likeness.questionRelated()),
                new Term("answer, related words", ANSWER_RELATED, likeness.answerRelated()));
    }

    /// The terms that [#score] adds to what words say.
    static List<Term> meaningTerms(Likeness likeness) {
        return List.of(
                new Term("question, meaning", QUESTION_MEANING, likeness.questionMeaning()),
                new Term("answer, meaning", ANSWER_MEANING, likeness.answerMeaning()),
                new Term("share of words met", EITHER_SHARE, likeness.eitherShare()));
    }
}
