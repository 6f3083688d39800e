package vestovoy.meaning;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vestovoy.faq.BadInput;

/// The network of a model: tokens in, one vector a text out. Safe for many threads.
final class Network implements AutoCloseable {
    private static final String IDS = "input_ids";
    private static final String MASK = "attention_mask";
    private static final String TYPES = "token_type_ids";
    private static final Set<String> KNOWN = Set.of(IDS, MASK, TYPES);

    /// Outputs by name and rank: one vector a text, made by the network itself, or one a token.
    private static final String READY = "sentence_embedding";

    private static final List<String> PER_TOKEN = List.of("last_hidden_state", "token_embeddings");
    private static final int READY_RANK = 2;
    private static final int PER_TOKEN_RANK = 3;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final Set<String> inputs;
    private final String output;
    private final Pooling pooling;

    private Network(OrtEnvironment environment, OrtSession session, Path file, Pooling pooling)
            throws OrtException {
        this.environment = environment;
        this.session = session;
        this.inputs = inputs(session.getInputInfo(), file);
        this.output = output(session.getOutputInfo(), file);
        this.pooling = pooling;
    }

    /// @throws BadInput when the file is no network, or not one of this kind
    static Network open(Path file, Pooling pooling) {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
            // Threads that wait must not burn the processors that the rest of the bot needs.
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            // Texts differ in length, so that plans for one length only take memory.
            options.setMemoryPatternOptimization(false);
            OrtSession session = environment.createSession(file.toString(), options);
            try {
                return new Network(environment, session, file, pooling);
            } catch (OrtException | RuntimeException fault) {
                session.close();
                throw fault;
            }
        } catch (OrtException broken) {
            throw new BadInput(
                    "The model's network "
                            + file
                            + " cannot be loaded ("
                            + ModelFolder.firstLine(broken)
                            + "); copy or export it anew.",
                    broken);
        }
    }

    private static Set<String> inputs(Map<String, NodeInfo> said, Path file) {
        Set<String> names = new TreeSet<>(said.keySet());
        boolean whole =
                said.values().stream()
                        .allMatch(node ->
                                node.getInfo() instanceof TensorInfo tensor
                                        && tensor.type == OnnxJavaType.INT64);
        if (!names.contains(IDS) || !KNOWN.containsAll(names) || !whole) {
            throw new BadInput(
                    "The model's network "
                            + file
                            + " takes "
                            + names
                            + ", not input_ids with attention_mask and token_type_ids as 64-bit numbers; take a model for sentence vectors.");
        }
        return Set.copyOf(names);
    }

    private static String output(Map<String, NodeInfo> said, Path file) {
        if (fits(said, READY, READY_RANK)) {
            return READY;
        }
        return PER_TOKEN.stream()
                .filter(name -> fits(said, name, PER_TOKEN_RANK))
                .findFirst()
                .orElseThrow(() ->
                        new BadInput(
                                "The model's network "
                                        + file
                                        + " gives "
                                        + new TreeSet<>(said.keySet())
                                        + ", not last_hidden_state, token_embeddings or sentence_embedding as 32-bit numbers; export it for feature-extraction."));
    }

    private static boolean fits(Map<String, NodeInfo> said, String name, int rank) {
        return said.containsKey(name)
                && said.get(name).getInfo() instanceof TensorInfo tensor
                && tensor.type == OnnxJavaType.FLOAT
                && tensor.getShape().length == rank;
    }

    /// The vector of one text, of any length yet.
    ///
    /// @throws OrtException when the network fails
    float[] vector(Encoding text) throws OrtException {
        Map<String, OnnxTensor> given = new HashMap<>();
        try {
            for (String input : inputs) {
                long[][] one = {values(input, text)};
                given.put(input, OnnxTensor.createTensor(environment, one));
            }
            try (OrtSession.Result result = session.run(given, Set.of(output))) {
                Object value = result.get(0).getValue();
                return output.equals(READY)
                        ? ((float[][]) value)[0]
                        : pooling.pool(((float[][][]) value)[0], text.getAttentionMask());
            }
        } finally {
            given.values().forEach(OnnxTensor::close);
        }
    }

    private static long[] values(String input, Encoding text) {
        return switch (input) {
            case IDS -> text.getIds();
            case MASK -> text.getAttentionMask();
            default -> text.getTypeIds();
        };
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException fault) {
            throw new IllegalStateException("the model's memory cannot be freed", fault);
        }
    }
}
