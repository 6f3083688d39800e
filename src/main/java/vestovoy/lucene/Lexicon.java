package vestovoy.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.store.ChecksumIndexInput;
import org.apache.lucene.store.Directory;

/// Every word of a generation: how it is written, its stem, its grams, and how many questions and
/// answers hold each. Written by [LexiconWriter] beside the index, read whole when it is opened.
///
/// Forms, stems and grams are numbered from 0; -1 stands for one that no entry holds. A generation
/// that took over documents may number words that no entry holds any more: nobody finds these.
final class Lexicon {
    static final String CODEC = "vestovoy-lexicon";
    static final int VERSION = 2;
    static final int UNKNOWN = -1;
    static final byte HELD = 1;
    private static final int[] NONE = {};

    /// Sizes of one side, questions or answers.
    ///
    /// @param documents how many hold a word at all
    /// @param words their mean length in words
    /// @param grams their mean length in grams
    record Side(int documents, double words, double grams) {
        /// BM25's inverse document frequency.
        double idf(int frequency) {
            int held = Math.min(documents, frequency);
            return Math.log(1 + (documents - held + 0.5) / (held + 0.5));
        }
    }

    private final Side questions;
    private final Side answers;
    private final String[] forms;
    private final int[] stemOf;
    private final int[][] gramsOf;
    private final String[] stems;
    private final int[] stemsInQuestions;
    private final int[] stemsInAnswers;
    private final int[] gramsInQuestions;
    private final int[] gramsInAnswers;
    private final Map<String, Integer> formNumbers;
    private final Map<String, Integer> stemNumbers;
    private final Numbering gramNumbers;
    private final float[] weights;
    private final double highest;
    private final int[][] formsOfStem;
    private final int[][] formsOfGram;

    /// Reads it, with its checksum.
    Lexicon(Directory directory, String file) throws IOException {
        try (ChecksumIndexInput in = directory.openChecksumInput(file)) {
            CodecUtil.checkHeader(in, CODEC, VERSION, VERSION);
            questions = side(in);
            answers = side(in);
            stems = new String[in.readVInt()];
            stemsInQuestions = new int[stems.length];
            stemsInAnswers = new int[stems.length];
            stemNumbers = HashMap.newHashMap(stems.length);
            for (int stem = 0; stem < stems.length; stem++) {
                stems[stem] = in.readString();
                stemsInQuestions[stem] = in.readVInt();
                stemsInAnswers[stem] = in.readVInt();
                if (frequency(stem) > 0) {
                    stemNumbers.put(stems[stem], stem);
                }
            }
            int grams = in.readVInt();
            gramsInQuestions = new int[grams];
            gramsInAnswers = new int[grams];
            gramNumbers = new Numbering(grams);
            for (int gram = 0; gram < grams; gram++) {
                gramNumbers.add(in.readLong());
                gramsInQuestions[gram] = in.readVInt();
                gramsInAnswers[gram] = in.readVInt();
            }
            forms = new String[in.readVInt()];
            stemOf = new int[forms.length];
            gramsOf = new int[forms.length][];
            formNumbers = HashMap.newHashMap(forms.length);
            for (int form = 0; form < forms.length; form++) {
                forms[form] = in.readString();
                stemOf[form] = in.readVInt();
                if (in.readByte() == HELD) {
                    formNumbers.put(forms[form], form);
                    gramsOf[form] = grams(forms[form]);
                } else {
                    gramsOf[form] = NONE;
                }
            }
            CodecUtil.checkFooter(in);
        }
        highest = idf(0);
        weights = new float[stems.length];
        for (int stem = 0; stem < stems.length; stem++) {
            weights[stem] = (float) idf(frequency(stem));
        }
        formsOfStem =
                Inverted.of(
                        forms.length,
                        stems.length,
                        form -> heldForm(form) ? new int[] {stemOf[form]} : NONE);
        formsOfGram =
                Inverted.of(forms.length, gramsInQuestions.length, form -> distinct(gramsOf[form]));
    }

    /// A gram that any entry holds; one that only earlier entries held is none.
    private int heldGram(int gram) {
        return gram != Numbering.NONE && gramsInQuestions[gram] + gramsInAnswers[gram] > 0
                ? gram
                : Numbering.NONE;
    }

    private boolean heldForm(int form) {
        return formNumbers.containsKey(forms[form]);
    }

    private static Side side(ChecksumIndexInput in) throws IOException {
        return new Side(
                in.readVInt(),
                Double.longBitsToDouble(in.readLong()),
                Double.longBitsToDouble(in.readLong()));
    }

    Side questions() {
        return questions;
    }

    Side answers() {
        return answers;
    }

    int forms() {
        return forms.length;
    }

    int grams() {
        return gramsInQuestions.length;
    }

    int form(String form) {
        return formNumbers.getOrDefault(form, UNKNOWN);
    }

    String form(int form) {
        return forms[form];
    }

    int stemOf(int form) {
        return stemOf[form];
    }

    int stem(String stem) {
        return stemNumbers.getOrDefault(stem, UNKNOWN);
    }

    String stem(int stem) {
        return stems[stem];
    }

    /// The forms that a stem stands in with.
    int[] formsOfStem(int stem) {
        return formsOfStem[stem];
    }

    /// The forms that hold a gram.
    int[] formsOfGram(int gram) {
        return formsOfGram[gram];
    }

    /// The grams of a form, in order, with repetitions.
    int[] gramsOf(int form) {
        return gramsOf[form];
    }

    /// The grams of any word, those that no entry holds left out.
    int[] grams(String form) {
        long[] packed = Grams.of(form);
        int[] known = new int[packed.length];
        int count = 0;
        for (long gram : packed) {
            int number = heldGram(gramNumbers.of(gram));
            if (number != UNKNOWN) {
                known[count++] = number;
            }
        }
        return java.util.Arrays.copyOf(known, count);
    }

    static int[] distinct(int[] numbers) {
        return java.util.Arrays.stream(numbers).distinct().toArray();
    }

    /// Whether any question or answer holds the stem.
    boolean knows(String stem) {
        int number = stem(stem);
        return number != UNKNOWN && frequency(number) > 0;
    }

    /// How many questions or answers hold a stem, whichever are more.
    int frequency(int stem) {
        return Math.max(stemsInQuestions[stem], stemsInAnswers[stem]);
    }

    double idfInQuestions(int stem) {
        return questions.idf(stemsInQuestions[stem]);
    }

    double idfInAnswers(int stem) {
        return answers.idf(stemsInAnswers[stem]);
    }

    double gramIdfInQuestions(int gram) {
        return questions.idf(gramsInQuestions[gram]);
    }

    double gramIdfInAnswers(int gram) {
        return answers.idf(gramsInAnswers[gram]);
    }

    /// How rare a stem is, by whichever side holds it more often; the highest for an unknown one.
    double weight(int stem) {
        return stem == UNKNOWN ? highest() : weights[stem];
    }

    /// The weight of a word that stands nowhere: the highest there is.
    double highest() {
        return highest;
    }

    private double idf(int frequency) {
        return new Side(Math.max(questions.documents(), answers.documents()), 0, 0).idf(frequency);
    }
}
