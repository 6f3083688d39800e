package vestovoy.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import vestovoy.faq.Entry;
import vestovoy.faq.Progress;
import vestovoy.faq.Stopped;

/// Writes a generation's index into a folder, on top of what its base holds already, and checks it.
///
/// Every [#CHECKPOINT] entries and at the end of writing what is there is committed with the
/// numbers of its words: from there the next build goes on when this one is stopped or killed.
final class Press implements AutoCloseable {
    static final int CHECKPOINT = 5_000;
    private static final int REPORT_EVERY = 500;
    private static final String WORDS = "lexicon-";

    private final Language language;
    private final Directory directory;
    private final Progress progress;
    private final LexiconWriter lexicon = new LexiconWriter();
    private final Binding binding = new Binding();
    private Label label;

    /// @param label what the generation is to be
    /// @param folder where it is written; holds the base
    Press(Label label, Language language, Path folder, Progress progress) throws IOException {
        this.label = label;
        this.language = language;
        this.directory = FSDirectory.open(folder);
        this.progress = progress;
    }

    /// Writes what the base does not hold, and takes away what is not wanted.
    ///
    /// @param wanted the entries by their content hashes
    /// @throws Stopped when the watcher wished so; what is written is committed
    /// @throws CorruptIndexException when the result does not read back whole
    void print(Map<String, Entry> wanted, Optional<Base> base) throws IOException {
        base.ifPresent(this::takeOver);
        try (IndexWriter writer = new IndexWriter(directory, binding.settings())) {
            Set<String> held = base.map(one -> one.held().keySet()).orElse(Set.of());
            label = label.reusing((int) held.stream().filter(wanted::containsKey).count());
            if (base.filter(one -> one.whole(wanted.keySet())).isEmpty()) {
                for (String gone : base.map(one -> one.gone(wanted.keySet())).orElse(Set.of())) {
                    writer.deleteDocuments(new Term(Fields.HASH, gone));
                }
                add(wanted, held, writer);
                progress.at("merge", 0, 1);
                binding.bind(writer);
                progress.at("merge", 1, 1);
            }
            finish(writer);
        }
        progress.at("check", 0, 1);
        check();
        progress.at("check", 1, 1);
    }

    private void takeOver(Base base) {
        lexicon.resume(base.lexicon());
        label = label.words(base.label().lexicon());
    }

    private void add(Map<String, Entry> wanted, Set<String> held, IndexWriter writer)
            throws IOException {
        Fields fields = new Fields(lexicon, language.related(), language.meaning());
        long done = label.reused();
        progress.at("build", done, wanted.size());
        for (Map.Entry<String, Entry> one : wanted.entrySet()) {
            if (held.contains(one.getKey())) {
                continue;
            }
            for (Document document : fields.documents(one.getValue(), one.getKey())) {
                writer.addDocument(document);
            }
            done++;
            if (done % CHECKPOINT == 0) {
                commit(writer);
            }
            if (done % REPORT_EVERY == 0 || done == wanted.size()) {
                report(done, wanted.size(), writer);
            }
        }
        commit(writer);
    }

    private void report(long done, long total, IndexWriter writer) throws IOException {
        try {
            progress.at("build", done, total);
        } catch (Stopped wish) {
            commit(writer);
            throw wish;
        }
    }

    /// Commits with the words so far, uncounted.
    private void commit(IndexWriter writer) throws IOException {
        label = label.words(next());
        lexicon.write(directory, label.lexicon());
        seal(writer);
    }

    private void finish(IndexWriter writer) throws IOException {
        label = label.words(next());
        progress.at("lexicon", 0, 1);
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            lexicon.write(reader, directory, label.lexicon());
            label = label.whole(reader.numDocs());
        }
        progress.at("lexicon", 1, 1);
        seal(writer);
    }

    private void seal(IndexWriter writer) throws IOException {
        writer.setLiveCommitData(label.said().entrySet());
        writer.commit();
        for (String file : directory.listAll()) {
            if (file.startsWith(WORDS) && !file.equals(label.lexicon())) {
                directory.deleteFile(file);
            }
        }
    }

    /// A name for the next file of words; what a killed build left under it is removed.
    private String next() throws IOException {
        int number =
                label.lexicon().isEmpty()
                        ? 0
                        : Integer.parseInt(label.lexicon().substring(WORDS.length())) + 1;
        String name = WORDS + number;
        if (Arrays.asList(directory.listAll()).contains(name)) {
            directory.deleteFile(name);
        }
        return name;
    }

    private void check() throws IOException {
        try (CheckIndex checker = new CheckIndex(directory)) {
            if (!checker.checkIndex().clean) {
                throw new CorruptIndexException("it does not read back whole", "the new index");
            }
        }
        var _ = new Lexicon(directory, label.lexicon());
    }

    @Override
    public void close() throws IOException {
        directory.close();
    }
}
