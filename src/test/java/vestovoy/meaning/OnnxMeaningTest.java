package vestovoy.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestovoy.faq.Meaning;

class OnnxMeaningTest {
    private static final float NEAR = 1e-6f;
    private static final String PROMPTS =
            "{\"prompts\": {\"query\": \"вопрос: \", \"passage\": \"ответ: \"}}";
    @TempDir private Path folder;

    @BeforeEach
    void writeTheModel() throws IOException {
        TinyModel.write(folder);
    }

    private float[] question(String text) {
        try (Meaning meaning = OnnxMeaning.open(folder)) {
            return meaning.question(text);
        }
    }

    private String model() {
        try (Meaning meaning = OnnxMeaning.open(folder)) {
            return meaning.model();
        }
    }

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, content);
    }

    /// The mean of what the words' vectors are, brought to length 1.
    private static float[] meanOf(String... words) {
        float[] sum = new float[TinyModel.VECTORS[0].length];
        for (String word : words) {
            float[] vector = TinyModel.VECTORS[TinyModel.WORDS.indexOf(word)];
            for (int at = 0; at < sum.length; at++) {
                sum[at] += vector[at];
            }
        }
        double length = length(sum);
        for (int at = 0; at < sum.length; at++) {
            sum[at] = (float) (sum[at] / length);
        }
        return sum;
    }

    private static double length(float[] vector) {
        double square = 0;
        for (float number : vector) {
            square += (double) number * number;
        }
        return Math.sqrt(square);
    }

    @Test
    void aVectorIsTheMeanOverTheTextsTokensAndNothingThatFillsUp() {
        assertThat(question("Где мой заказ"))
                .containsExactly(meanOf("[CLS]", "где", "мой", "заказ", "[SEP]"), within(NEAR));
    }

    @Test
    void everyVectorHasLengthOne() {
        try (Meaning meaning = OnnxMeaning.open(folder)) {
            assertThat(meaning.dimensions()).isEqualTo(4);
            for (String text : List.of("", " ", "деньги", "?!", "😀", "\uD83D", "a\u0000b")) {
                assertThat(length(meaning.question(text))).as(text).isCloseTo(1, within(1e-6));
            }
        }
    }

    @Test
    void aTokenizerMayCutWordsIntoPieces() throws IOException {
        write("tokenizer.json", TinyModel.pieces());
        assertThat(question("где мой заказ"))
                .containsExactly(
                        meanOf("[CLS]", "где", "мой", "заказ", "деньги", "[SEP]"), within(NEAR));
    }

    @Test
    void aModelMayAskForItsFirstTokenAlone() throws IOException {
        write("1_Pooling/config.json", "{\"pooling_mode_cls_token\": true}");
        assertThat(question("где заказ")).containsExactly(meanOf("[CLS]"), within(NEAR));
    }

    @Test
    void promptsStandBeforeQuestionsAndAnswers() throws IOException {
        write("config_sentence_transformers.json", PROMPTS);
        try (Meaning meaning = OnnxMeaning.open(folder)) {
            assertThat(meaning.question("деньги"))
                    .containsExactly(
                            meanOf("[CLS]", "вопрос", ":", "деньги", "[SEP]"), within(NEAR));
            assertThat(meaning.answers(List.of("деньги")).getFirst())
                    .containsExactly(
                            meanOf("[CLS]", "ответ", ":", "деньги", "[SEP]"), within(NEAR));
        }
    }

    @Test
    void theAnswersPromptMayBeCalledDocument() throws IOException {
        write("config_sentence_transformers.json", "{\"prompts\": {\"document\": \"ответ\"}}");
        try (Meaning meaning = OnnxMeaning.open(folder)) {
            assertThat(meaning.answers(List.of("")).getFirst())
                    .containsExactly(meanOf("[CLS]", "ответ", "[SEP]"), within(NEAR));
        }
    }

    @Test
    void manyAnswersAreThoseOfEachAloneInTheirOrder() {
        try (Meaning meaning = OnnxMeaning.open(folder)) {
            List<String> texts = new ArrayList<>();
            for (int count = 0; count < 40; count++) {
                texts.add("где ".repeat(count % 9) + "деньги");
            }
            List<float[]> together = meaning.answers(texts);
            for (int at = 0; at < texts.size(); at++) {
                assertThat(together.get(at))
                        .containsExactly(meaning.answers(List.of(texts.get(at))).getFirst());
            }
            assertThat(meaning.answers(List.of())).isEmpty();
        }
    }

    @Test
    void aLongTextIsCutToWhatTheModelTakesAndKeepsItsEndMark() {
        String[] kept = new String[TinyModel.LONGEST];
        java.util.Arrays.fill(kept, "где");
        kept[0] = "[CLS]";
        kept[TinyModel.LONGEST - 1] = "[SEP]";
        assertThat(question("где ".repeat(1000) + "деньги ".repeat(100_000)))
                .containsExactly(meanOf(kept), within(NEAR));
    }

    @Test
    void aModelOfRobertasKindTakesTwoTokensLessThanItHasPositions() throws IOException {
        write("config.json", "{\"max_position_embeddings\": 6, \"model_type\": \"xlm-roberta\"}");
        assertThat(question("где где где где где"))
                .containsExactly(meanOf("[CLS]", "где", "где", "[SEP]"), within(NEAR));
    }

    @Test
    void theLeastLengthThatAnyFileSaysHolds() throws IOException {
        write("tokenizer_config.json", "{\"model_max_length\": 1e30}");
        write("sentence_bert_config.json", "{\"max_seq_length\": 3}");
        assertThat(question("деньги где где"))
                .containsExactly(meanOf("[CLS]", "деньги", "[SEP]"), within(NEAR));
    }

    @Test
    void manyThreadsGetTheSameVectorsAsOne() throws Exception {
        try (Meaning meaning = OnnxMeaning.open(folder);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<String> texts = List.of("где мой заказ", "деньги", "мой", "где деньги где");
            List<float[]> expected = meaning.answers(texts);
            List<Future<float[]>> got = new ArrayList<>();
            for (int call = 0; call < 400; call++) {
                String text = texts.get(call % texts.size());
                got.add(threads.submit(() -> meaning.question(text)));
            }
            for (int call = 0; call < got.size(); call++) {
                assertThat(got.get(call).get()).containsExactly(expected.get(call % texts.size()));
            }
        }
    }

    @Test
    void aClosedModelSaysSoAndMayBeClosedAgain() {
        Meaning meaning = OnnxMeaning.open(folder);
        meaning.close();
        meaning.close();
        assertThatThrownBy(() -> meaning.question("где"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void theIdentityIsTheSameWhereverTheModelLies(@TempDir Path other) throws IOException {
        TinyModel.write(other);
        Files.writeString(other.resolve("README.md"), "nothing that the vectors depend on");
        try (Meaning copy = OnnxMeaning.open(other)) {
            assertThat(copy.model()).isEqualTo(model()).hasSize(64);
        }
    }

    @Test
    void theIdentityChangesWithTheNetwork() throws IOException {
        String before = model();
        float[][] others = TinyModel.VECTORS.clone();
        others[4] = new float[] {0, 0, 0, 1.5f};
        Files.write(folder.resolve("model.onnx"), TinyModel.network(others));
        assertThat(model()).isNotEqualTo(before);
    }

    @Test
    void theIdentityChangesWithWeightsThatLieBesideTheNetwork() throws IOException {
        String before = model();
        write("model.onnx_data", "weights");
        assertThat(model()).isNotEqualTo(before);
    }

    @Test
    void theIdentityChangesWithTokenizerPoolingPromptsAndLength() throws IOException {
        List<String> models = new ArrayList<>(List.of(model()));
        write("tokenizer.json", TinyModel.tokenizer() + "\n");
        models.add(model());
        write("1_Pooling/config.json", "{\"pooling_mode_cls_token\": true}");
        models.add(model());
        write("config_sentence_transformers.json", PROMPTS);
        models.add(model());
        write("config.json", "{\"max_position_embeddings\": 15}");
        models.add(model());
        assertThat(models).doesNotHaveDuplicates();
    }

    @Test
    void exportsWithTheirFilesInAFolderOnnxAreReadToo() throws IOException {
        Files.createDirectories(folder.resolve("onnx"));
        Files.move(folder.resolve("model.onnx"), folder.resolve("onnx/model_quantized.onnx"));
        Files.move(folder.resolve("tokenizer.json"), folder.resolve("onnx/tokenizer.json"));
        assertThat(question("где")).hasSize(4);
    }

    @Test
    void aNetworkMayTakeNoTypesAndCallItsOutputOtherwise() throws IOException {
        Files.write(
                folder.resolve("model.onnx"),
                TinyModel.network(
                        TinyModel.VECTORS,
                        List.of("input_ids", "attention_mask"),
                        "token_embeddings"));
        assertThat(question("где")).containsExactly(meanOf("[CLS]", "где", "[SEP]"), within(NEAR));
    }

    @Test
    void aNetworkMayMakeTheTextsVectorByItself() throws IOException {
        Files.write(folder.resolve("model.onnx"), TinyModel.ready());
        assertThat(question("где мой"))
                .containsExactly(meanOf("[CLS]", "где", "мой", "[SEP]"), within(NEAR));
    }

    @Test
    void serviceLoaderFindsIt() {
        Meaning.Opener opener = ServiceLoader.load(Meaning.Opener.class).findFirst().orElseThrow();
        try (Meaning meaning = opener.open(folder)) {
            assertThat(meaning.toString()).contains("4 numbers", "16 tokens", "MEAN");
        }
    }

    /// ONNX Runtime reports its use from Linux since 1.29.0, by a thread of its own, and takes the
    /// process down with it where the command line is long.
    @Test
    void theRuntimeHasNobodyToReportTo() throws IOException {
        try (InputStream library =
                OrtEnvironment.class.getResourceAsStream(
                        "/ai/onnxruntime/native/linux-x64/libonnxruntime.so")) {
            assertThat(library).isNotNull();
            assertThat(new String(library.readAllBytes(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("events.data.microsoft.com");
        }
    }
}
