package vestovoy.lucene;

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
}
