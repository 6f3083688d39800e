package vestovoy.meaning;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// A model small enough to be written by hand: each word has a vector, and that is all.
///
/// The network is a Gather in ONNX's own format (onnx.proto: ModelProto, GraphProto, NodeProto,
/// TensorProto, ValueInfoProto), the tokenizer a WordLevel one in Hugging Face's.
public final class TinyModel {
    static final int LONGEST = 16;
    static final List<String> WORDS =
            List.of(
                    "[PAD]", "[UNK]", "[CLS]", "[SEP]", "где", "мой", "заказ", "деньги", "вопрос",
                    "ответ", ":");

    /// Row by row the vectors of the words; no two point the same way.
    static final float[][] VECTORS = {
        {9, 9, 9, 9},
        {1, 0, 0, 0},
        {0, 1, 0, 0},
        {0, 0, 1, 0},
        {0, 0, 0, 1},
        {1, 1, 0, 0},
        {0, 1, 1, 0},
        {0, 0, 1, 1},
        {5, 0, 0, 1},
        {0, 5, 1, 0},
        {0, 0, 0, 2},
    };

    private static final int FLOAT = 1;
    private static final int INT64 = 7;
    private static final int INT = 2;
    private static final int INTS = 7;

    private TinyModel() {}

    /// A whole folder of the usual kind.
    public static Path write(Path folder) throws IOException {
        Files.write(folder.resolve("model.onnx"), network(VECTORS));
        Files.writeString(folder.resolve("tokenizer.json"), tokenizer());
        Files.writeString(
                folder.resolve("config.json"), "{\"max_position_embeddings\": " + LONGEST + "}");
        return folder;
    }

    static byte[] network(float[][] vectors) {
        return network(
                vectors,
                List.of("input_ids", "attention_mask", "token_type_ids"),
                "last_hidden_state");
    }

    /// A network that makes one vector a text by itself: the mean, marks included.
    static byte[] ready() {
        Message axis = new Message().text(1, "axes").number(8, 1).number(20, INTS);
        Message gone = new Message().text(1, "keepdims").number(3, 0).number(20, INT);
        Message mean =
                new Message()
                        .text(1, "rows")
                        .text(2, "sentence_embedding")
                        .text(4, "ReduceMean")
                        .message(5, axis)
                        .message(5, gone);
        Message graph = graph(VECTORS, List.of("input_ids"), "rows").message(1, mean);
        graph.message(12, value("sentence_embedding", FLOAT, List.of("texts", "numbers")));
        return model(graph);
    }

    static byte[] network(float[][] vectors, List<String> inputs, String output) {
        Message graph = graph(vectors, inputs, output);
        graph.message(12, value(output, FLOAT, List.of("texts", "tokens", "numbers")));
        return model(graph);
    }

    private static byte[] model(Message graph) {
        return new Message()
                .number(1, 8)
                .message(7, graph)
                .message(8, new Message().text(1, "").number(2, 13))
                .content();
    }

    /// The words' rows under the name `output`.
    private static Message graph(float[][] vectors, List<String> inputs, String output) {
        ByteBuffer raw =
                ByteBuffer.allocate(vectors.length * vectors[0].length * Float.BYTES)
                        .order(ByteOrder.LITTLE_ENDIAN);
        for (float[] row : vectors) {
            for (float number : row) {
                raw.putFloat(number);
            }
        }
        Message table =
                new Message()
                        .number(1, vectors.length)
                        .number(1, vectors[0].length)
                        .number(2, FLOAT)
                        .text(8, "table")
                        .bytes(9, raw.array());
        Message gather =
                new Message()
                        .text(1, "table")
                        .text(1, inputs.getFirst())
                        .text(2, output)
                        .text(4, "Gather");
        Message graph = new Message().message(1, gather).text(2, "tiny").message(5, table);
        inputs.forEach(input -> graph.message(11, value(input, INT64, List.of("texts", "tokens"))));
        return graph;
    }

    private static Message value(String name, int type, List<String> dimensions) {
        Message shape = new Message();
        dimensions.forEach(dimension -> shape.message(1, new Message().text(2, dimension)));
        Message tensor = new Message().number(1, type).message(2, shape);
        return new Message().text(1, name).message(2, new Message().message(1, tensor));
    }

    static String tokenizer() {
        String vocabulary =
                WORDS.stream()
                        .map(word -> "\"" + word + "\": " + WORDS.indexOf(word))
                        .collect(Collectors.joining(", "));
        return """
        {"version": "1.0", "truncation": null,
         "padding": {"strategy": {"Fixed": 12}, "direction": "Right", "pad_id": 0,
                     "pad_type_id": 0, "pad_token": "[PAD]", "pad_to_multiple_of": null},
         "added_tokens": [], "normalizer": {"type": "Lowercase"},
         "pre_tokenizer": {"type": "Whitespace"}, "decoder": null,
         "post_processor": {"type": "TemplateProcessing",
           "single": [{"SpecialToken": {"id": "[CLS]", "type_id": 0}},
                      {"Sequence": {"id": "A", "type_id": 0}},
                      {"SpecialToken": {"id": "[SEP]", "type_id": 0}}],
           "pair": [],
           "special_tokens": {"[CLS]": {"id": "[CLS]", "ids": [2], "tokens": ["[CLS]"]},
                              "[SEP]": {"id": "[SEP]", "ids": [3], "tokens": ["[SEP]"]}}},
         "model": {"type": "WordLevel", "unk_token": "[UNK]", "vocab": {%s}}}
        """
                .formatted(vocabulary);
    }

    /// A tokenizer of the kind that multilingual-e5 has: pieces of words by their likelihood. The
    /// pieces 4 to 7 are "где", "мой", "за", "каз".
    static String pieces() {
        return """
        {"version": "1.0", "truncation": null, "padding": null, "added_tokens": [],
         "normalizer": {"type": "NFKC"},
         "pre_tokenizer": {"type": "Metaspace", "replacement": "▁",
                           "prepend_scheme": "always", "split": true},
         "decoder": null,
         "post_processor": {"type": "TemplateProcessing",
           "single": [{"SpecialToken": {"id": "<s>", "type_id": 0}},
                      {"Sequence": {"id": "A", "type_id": 0}},
                      {"SpecialToken": {"id": "</s>", "type_id": 0}}],
           "pair": [],
           "special_tokens": {"<s>": {"id": "<s>", "ids": [2], "tokens": ["<s>"]},
                              "</s>": {"id": "</s>", "ids": [3], "tokens": ["</s>"]}}},
         "model": {"type": "Unigram", "unk_id": 1, "vocab": [
           ["<pad>", 0], ["<unk>", 0], ["<s>", 0], ["</s>", 0], ["▁где", -1],
           ["▁мой", -1], ["▁за", -1], ["каз", -1], ["▁", -9], ["за", -9]]}}
        """;
    }

    /// A message of Protocol Buffers in the making.
    private static final class Message {
        private static final int LENGTH_DELIMITED = 2;
        private final ByteArrayOutputStream content = new ByteArrayOutputStream();

        Message number(int field, long value) {
            variable((long) field << 3);
            variable(value);
            return this;
        }

        Message text(int field, String value) {
            return bytes(field, value.getBytes(StandardCharsets.UTF_8));
        }

        Message message(int field, Message value) {
            return bytes(field, value.content());
        }

        Message bytes(int field, byte[] value) {
            variable(((long) field << 3) | LENGTH_DELIMITED);
            variable(value.length);
            content.writeBytes(value);
            return this;
        }

        byte[] content() {
            return content.toByteArray();
        }

        private void variable(long value) {
            long rest = value;
            while (rest > 0x7F) {
                content.write((int) ((rest & 0x7F) | 0x80));
                rest >>>= 7;
            }
            content.write((int) rest);
        }
    }
}
