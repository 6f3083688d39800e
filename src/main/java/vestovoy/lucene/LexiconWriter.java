package vestovoy.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.Bits;

/// Numbers the words of a generation while it is written, then counts them over the whole index.
///
/// Counting comes last and reads the index itself, so that a generation that took over documents
/// from another one is counted as if it were new.
final class LexiconWriter {
    private final Map<String, Integer> forms = new HashMap<>();
    private final List<String> formList = new ArrayList<>();
    private final Map<String, Integer> stems = new HashMap<>();
    private final List<String> stemList = new ArrayList<>();
    private final Map<Long, Integer> grams = new HashMap<>();
    private final List<Long> gramList = new ArrayList<>();
    private int[] stemOf = new int[0];
    private int[][] gramsOf = new int[0][];

    /// The numbers of words, in their order.
    int[] numbers(List<Words.Word> words) {
        int[] numbers = new int[words.size()];
        for (int at = 0; at < numbers.length; at++) {
            numbers[at] = number(words.get(at).form(), words.get(at).stem());
        }
        return numbers;
    }

    /// Goes on from the words of a generation whose documents are taken over.
    void resume(Lexicon base) {
        for (int form = 0; form < base.forms(); form++) {
            number(base.form(form), base.stem(base.stemOf(form)));
        }
    }

    private int number(String form, String stem) {
        Integer known = forms.get(form);
        if (known != null) {
            return known;
        }
        int number = formList.size();
        forms.put(form, number);
        formList.add(form);
        stemOf = ArrayUtil.grow(stemOf, number + 1);
        stemOf[number] = numbered(stem, stems, stemList);
        gramsOf = ArrayUtil.grow(gramsOf, number + 1);
        gramsOf[number] =
                Arrays.stream(Grams.of(form))
                        .mapToInt(gram -> numbered(gram, grams, gramList))
                        .toArray();
        return number;
    }

    private static <T> int numbered(T item, Map<T, Integer> numbers, List<T> items) {
        Integer known = numbers.putIfAbsent(item, items.size());
        if (known == null) {
            items.add(item);
            return items.size() - 1;
        }
        return known;
    }

    /// Writes the words without counts, for a build that goes on later.
    void write(Directory directory, String file) throws IOException {
        write(List.of(), directory, file);
    }

    /// Counts over all documents of an index and writes the lexicon.
    void write(DirectoryReader reader, Directory directory, String file) throws IOException {
        write(reader.leaves(), directory, file);
    }

    private void write(List<LeafReaderContext> leaves, Directory directory, String file)
            throws IOException {
        Count questions = new Count();
        Count answers = new Count();
        for (LeafReaderContext leaf : leaves) {
            count(leaf, Fields.QUESTION_WORDS, questions);
            count(leaf, Fields.ANSWER_WORDS, answers);
        }
        try (IndexOutput out = directory.createOutput(file, IOContext.DEFAULT)) {
            CodecUtil.writeHeader(out, Lexicon.CODEC, Lexicon.VERSION);
            questions.write(out);
            answers.write(out);
            writeWords(questions, answers, out);
            CodecUtil.writeFooter(out);
        }
        directory.sync(List.of(file));
    }

    private void writeWords(Count questions, Count answers, IndexOutput out) throws IOException {
        out.writeVInt(stemList.size());
        for (int stem = 0; stem < stemList.size(); stem++) {
            out.writeString(stemList.get(stem));
            out.writeVInt(questions.stems[stem]);
            out.writeVInt(answers.stems[stem]);
        }
        out.writeVInt(gramList.size());
        for (int gram = 0; gram < gramList.size(); gram++) {
            out.writeLong(gramList.get(gram));
            out.writeVInt(questions.grams[gram]);
            out.writeVInt(answers.grams[gram]);
        }
        out.writeVInt(formList.size());
        for (int form = 0; form < formList.size(); form++) {
            out.writeString(formList.get(form));
            out.writeVInt(stemOf[form]);
            boolean held = questions.forms.get(form) || answers.forms.get(form);
            out.writeByte(held ? Lexicon.HELD : 0);
        }
    }

    private void count(LeafReaderContext leaf, String field, Count into) throws IOException {
        BinaryDocValues values = leaf.reader().getBinaryDocValues(field);
        if (values == null) {
            return;
        }
        Bits live = leaf.reader().getLiveDocs();
        Packed.Reader words = new Packed.Reader();
        while (values.nextDoc() != BinaryDocValues.NO_MORE_DOCS) {
            if (live == null || live.get(values.docID())) {
                words.read(values.binaryValue());
                into.add(words, leaf.docBase + values.docID() + 1);
            }
        }
    }

    /// What one side holds.
    private final class Count {
        private final int[] stems = new int[stemList.size()];
        private final int[] grams = new int[gramList.size()];
        private final int[] lastOfStem = new int[stemList.size()];
        private final int[] lastOfGram = new int[gramList.size()];
        private final BitSet forms = new BitSet(formList.size());
        private int documents;
        private long words;
        private long allGrams;

        /// @param document its number from 1, which no other has
        void add(Packed.Reader held, int document) {
            documents += held.length() > 0 ? 1 : 0;
            words += held.length();
            for (int at = 0; at < held.length(); at++) {
                int form = held.at(at);
                forms.set(form);
                once(stemOf[form], stems, lastOfStem, document);
                allGrams += gramsOf[form].length;
                for (int gram : gramsOf[form]) {
                    once(gram, grams, lastOfGram, document);
                }
            }
        }

        private static void once(int key, int[] counts, int[] last, int document) {
            if (last[key] != document) {
                last[key] = document;
                counts[key]++;
            }
        }

        void write(IndexOutput out) throws IOException {
            out.writeVInt(documents);
            out.writeLong(Double.doubleToLongBits(mean(words)));
            out.writeLong(Double.doubleToLongBits(mean(allGrams)));
        }

        private double mean(long sum) {
            return documents == 0 ? 1 : (double) sum / documents;
        }
    }
}
