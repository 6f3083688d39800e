package vestovoy.meaning;

import ai.onnxruntime.OrtException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;
import vestovoy.faq.BadInput;
import vestovoy.faq.Meaning;

/// Sentence vectors by a model in ONNX form, run inside this process on its processors.
public final class OnnxMeaning implements Meaning {
    /// How much of the identity people are shown.
    private static final int SHOWN = 12;

    private static final String TRIED = "Где мой заказ?";

    private final ModelFolder folder;
    private final Tokens tokens;
    private final Network network;
    private final String model;
    private final int dimensions;
    private final ReentrantReadWriteLock use = new ReentrantReadWriteLock();
    private boolean closed;

    private OnnxMeaning(
            ModelFolder folder, Tokens tokens, Network network, String model, int dimensions) {
        this.folder = folder;
        this.tokens = tokens;
        this.network = network;
        this.model = model;
        this.dimensions = dimensions;
    }

    /// Opens the model of a folder and tries it once.
    ///
    /// @throws BadInput that says what is wrong with the folder, and the remedy
    public static OnnxMeaning open(Path folder) {
        ModelFolder said = ModelFolder.read(folder);
        try {
            return tried(said);
        } catch (LinkageError absent) {
            throw new BadInput(
                    "The libraries of sentence vectors cannot be loaded on this machine ("
                            + ModelFolder.firstLine(deepest(absent))
                            + "); they are made for Linux with glibc, macOS on arm64 and Windows on x64: leave faq.meaning empty elsewhere.",
                    absent);
        }
    }

    private static Throwable deepest(Throwable fault) {
        Throwable cause = fault.getCause();
        return cause == null ? fault : deepest(cause);
    }

    private static OnnxMeaning tried(ModelFolder said) {
        Tokens tokens = Tokens.open(said.tokenizer(), said.longest());
        try {
            Network network = Network.open(said.network(), said.pooling());
            try {
                int dimensions = dimensions(said, tokens, network);
                return new OnnxMeaning(said, tokens, network, Identity.of(said), dimensions);
            } catch (RuntimeException fault) {
                network.close();
                throw fault;
            }
        } catch (RuntimeException fault) {
            tokens.close();
            throw fault;
        }
    }

    private static int dimensions(ModelFolder said, Tokens tokens, Network network) {
        int made;
        try {
            made = unit(network.vector(tokens.cut(said.question() + TRIED))).length;
        } catch (OrtException | IllegalStateException fault) {
            throw new BadInput(
                    "The model's network "
                            + said.network()
                            + " failed on a short text ("
                            + ModelFolder.firstLine(fault)
                            + "); take network and tokenizer from the same model, or export it anew.",
                    fault);
        }
        if (said.dimensions().orElse(made) != made) {
            throw new BadInput(
                    "The model's network "
                            + said.network()
                            + " makes vectors of "
                            + made
                            + " numbers, but 1_Pooling/config.json says "
                            + said.dimensions().getAsInt()
                            + "; take both from the same model.");
        }
        return made;
    }

    @Override
    public String model() {
        return model;
    }

    @Override
    public int dimensions() {
        return dimensions;
    }

    @Override
    public float[] question(String text) {
        return vectors(Stream.of(folder.question() + text)).getFirst();
    }

    @Override
    public List<float[]> answers(List<String> texts) {
        return vectors(texts.stream().map(text -> folder.answer() + text));
    }

    /// One text after the other, each on all processors: together they are faster by a sixth, but
    /// then the vectors of a quantised network depend on the company (docs/decisions/0006).
    private List<float[]> vectors(Stream<String> texts) {
        use.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("the model of sentence vectors is closed");
            }
            List<float[]> vectors = new ArrayList<>();
            for (String text : (Iterable<String>) texts::iterator) {
                vectors.add(unit(network.vector(tokens.cut(text))));
            }
            return List.copyOf(vectors);
        } catch (OrtException fault) {
            throw new IllegalStateException("the model of sentence vectors failed", fault);
        } finally {
            use.readLock().unlock();
        }
    }

    private static float[] unit(float[] vector) {
        double square = 0;
        for (float number : vector) {
            square += (double) number * number;
        }
        double length = Math.sqrt(square);
        if (!(length > 0 && length < Double.POSITIVE_INFINITY)) {
            throw new IllegalStateException("the model made a vector of length " + length);
        }
        for (int at = 0; at < vector.length; at++) {
            vector[at] = (float) (vector[at] / length);
        }
        return vector;
    }

    /// What it is, for people.
    @Override
    public String toString() {
        return "%s, %d numbers a text, at most %d tokens, pooling %s, question prompt '%s', answer prompt '%s'"
                .formatted(
                        model.substring(0, SHOWN),
                        dimensions,
                        folder.longest(),
                        folder.pooling(),
                        folder.question(),
                        folder.answer());
    }

    @Override
    public void close() {
        use.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                network.close();
                tokens.close();
            }
        } finally {
            use.writeLock().unlock();
        }
    }
}
