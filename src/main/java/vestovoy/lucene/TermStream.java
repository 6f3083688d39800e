package vestovoy.lucene;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Terms that were made beforehand, in the shape in which Lucene wants them.
final class TermStream extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final List<String> terms;
    private Iterator<String> rest;

    TermStream(List<String> terms) {
        this.terms = List.copyOf(terms);
        this.rest = this.terms.iterator();
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (!rest.hasNext()) {
            return false;
        }
        term.append(rest.next());
        return true;
    }

    @Override
    public void reset() {
        rest = terms.iterator();
    }
}
