package vestovoy.app;

import vestovoy.cli.Work;
import vestovoy.community.PersonalData;
import vestovoy.community.Post;
import vestovoy.faq.Explained;
import vestovoy.faq.Hits;
import vestovoy.faq.Search;
import vestovoy.lucene.FaqIndex;
import vestovoy.triage.Bar;
import vestovoy.triage.Decision;
import vestovoy.triage.Threshold;
import vestovoy.triage.Triage;

/// Decides and explains over one index, which it closes.
record Judging(FaqIndex index, Triage triage, Threshold threshold, PersonalData personal)
        implements Work.Judge {
    @Override
    public Decision decide(Post post) {
        return triage.decide(post);
    }

    @Override
    public Bar bar(Hits hits) {
        return threshold.under(hits.assurance());
    }

    @Override
    public Explained explain(String text, int count) {
        return index.explain(text, count);
    }

    @Override
    public Search search() {
        return index.unremembered();
    }

    @Override
    public Search plain() {
        return index.plain();
    }

    @Override
    public void close() {
        index.close();
    }
}
