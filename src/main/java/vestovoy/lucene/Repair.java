package vestovoy.lucene;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.search.spell.WordBreakSpellChecker;

/// Reads a customer's text as it was probably meant: the keyboard's other layout, transliteration,
/// slips of the finger, words run together. Only what no entry knows is changed, and only into what
/// the entries know.
final class Repair {
    private static final int SHORTEST = 4;

    /// From this length on two slips are one word still.
    private static final int LONG = 8;

    private static final int MOST_REPAIRED = 48;
    private static final int GUESSES = 5;

    private static final int KEPT = 20_000;

    private final Cache<String, List<Words.Word>> kept =
            Caffeine.newBuilder().maximumSize(KEPT).executor(Runnable::run).build();
    private final Lexicon lexicon;
    private final Keyboard keyboard;
    private final DirectoryReader reader;
    private final DirectSpellChecker oneSlip = spelling(1);
    private final DirectSpellChecker twoSlips = spelling(2);
    private final WordBreakSpellChecker breaks = new WordBreakSpellChecker();

    Repair(Lexicon lexicon, DirectoryReader reader) {
        this.lexicon = lexicon;
        this.reader = reader;
        keyboard = new Keyboard(lexicon);
        breaks.setMinBreakWordLength(2);
        breaks.setMaxChanges(1);
    }

    private static DirectSpellChecker spelling(int slips) {
        DirectSpellChecker spelling = new DirectSpellChecker();
        spelling.setMaxEdits(slips);
        spelling.setMinPrefix(0);
        spelling.setMinQueryLength(SHORTEST);
        spelling.setAccuracy(0.5f);
        return spelling;
    }

    /// The words of a text, greetings dropped, and what was put right to get them.
    Reading read(String text) {
        String turned = keyboard.read(text);
        Words words = Words.of(turned).businesslike();
        List<Reading.Step> steps = new ArrayList<>();
        if (!turned.equals(text)) {
            steps.add(new Reading.Step("other letters", text.strip(), turned.strip()));
        }
        if (words.all().size() > MOST_REPAIRED) {
            return new Reading(words, steps);
        }
        List<Words.Word> read = new ArrayList<>();
        for (Words.Word word : words.all()) {
            List<Words.Word> meant =
                    known(word) || word.form().length() < SHORTEST
                            ? List.of(word)
                            : kept.get(word.form(), _ -> meant(word));
            if (meant.size() > 1 || !meant.getFirst().form().equals(word.form())) {
                steps.add(Reading.Step.of(word, meant));
            }
            read.addAll(meant);
        }
        return new Reading(Words.ofAll(read), steps);
    }

    private boolean known(Words.Word word) {
        return lexicon.knows(word.stem()) || Paraphrases.own().knows(word.stem());
    }

    private List<Words.Word> meant(Words.Word word) {
        try {
            return guessed(word);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private List<Words.Word> guessed(Words.Word word) throws IOException {
        Term term = new Term(Fields.FORMS, word.form());
        SuggestWord best = null;
        DirectSpellChecker spelling = word.form().length() >= LONG ? twoSlips : oneSlip;
        for (SuggestWord guess :
                spelling.suggestSimilar(
                        term, GUESSES, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX)) {
            if (slips(word.form(), guess.string) <= (word.form().length() >= LONG ? 2 : 1)) {
                best = guess;
                break;
            }
        }
        if (best != null) {
            Words.Word meant = Words.word(best.string);
            return List.of(new Words.Word(word.shown(), meant.form(), meant.stem()));
        }
        SuggestWord[][] parts =
                breaks.suggestWordBreaks(
                        term,
                        1,
                        reader,
                        SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX,
                        WordBreakSpellChecker.BreakSuggestionSortMethod
                                .NUM_CHANGES_THEN_MAX_FREQUENCY);
        if (parts.length > 0 && parts[0].length == 2) {
            return List.of(Words.word(parts[0][0].string), Words.word(parts[0][1].string));
        }
        return List.of(word);
    }

    /// Damerau and Levenshtein's distance, as the checker itself counts.
    private static int slips(String one, String other) {
        float likeness = DirectSpellChecker.INTERNAL_LEVENSHTEIN.getDistance(one, other);
        return Math.round((1 - likeness) * Math.min(one.length(), other.length()));
    }
}
