package vestovoy.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.junit.jupiter.api.Test;
import vestovoy.faq.Entry;
import vestovoy.faq.Miner;
import vestovoy.faq.Polka;

/// A build takes over what was written with the same format, so what is written for an entry must
/// not change without the format.
class FormatTest {
    private static final String FORMAT = "4";
    private static final String WRITTEN = "477eb8591c5ac6874b9b836c3d30d915";

    @Test
    void whatIsWrittenForAnEntryChangesOnlyTogetherWithTheFormat() throws IOException {
        StringBuilder written = new StringBuilder();
        Fields fields =
                new Fields(
                        new LexiconWriter(),
                        RelatedWords.of(List.of("деньги, средства", "~ посылка, пункт")),
                        new NoMeaning());
        for (Entry entry : new Miner().mine(Polka.discussions()).entries()) {
            for (Document document : fields.documents(entry, "hash")) {
                for (IndexableField field : document) {
                    written.append(field.name()).append('=');
                    append(field, written);
                }
            }
        }

        assertThat(List.of(Fields.FORMAT, Fields.hash(written.toString())))
                .as(
                        "when the analysis or the fields change, raise Fields.FORMAT, and write the new format and hash here")
                .isEqualTo(List.of(FORMAT, WRITTEN));
    }

    private static void append(IndexableField field, StringBuilder written) throws IOException {
        if (field.fieldType().indexOptions() != IndexOptions.NONE) {
            try (StandardAnalyzer unused = new StandardAnalyzer();
                    TokenStream tokens = field.tokenStream(unused, null)) {
                CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
                tokens.reset();
                while (tokens.incrementToken()) {
                    written.append(term).append(' ');
                }
                tokens.end();
            }
        } else if (field.fieldType().docValuesType() == DocValuesType.NUMERIC) {
            written.append(field.numericValue());
        } else if (field.binaryValue() != null) {
            written.append(field.binaryValue());
        } else {
            written.append(field.stringValue());
        }
        written.append('\n');
    }
}
