package vestovoy.lucene;

/// How like a stored question with its answer is to what was asked, in the raw numbers of which the
/// score is made. "Question" and "answer" are the entry's sides.
///
/// - stems, grams: BM25 over stems and over grams of three characters
/// - soft: each word of the customer counts once, by its best counterpart: itself, or a word spelt
///   like it, by how alike they are; BM25's length norm
/// - related: what related words add where spelling finds less
/// - meaning: cosine of the vectors, -1..1; 0 where there are none
///
/// Shares are of weight (rarity), 0..1: how much of the customer's words has a counterpart in
/// either side, in the question, in the answer; and how much of the question's words the customer
/// said.
record Likeness(
        double questionStems,
        double answerStems,
        double questionGrams,
        double answerGrams,
        double questionSoft,
        double answerSoft,
        double questionRelated,
        double answerRelated,
        double questionMeaning,
        double answerMeaning,
        double eitherShare,
        double questionShare,
        double answerShare,
        double saidShare) {}
