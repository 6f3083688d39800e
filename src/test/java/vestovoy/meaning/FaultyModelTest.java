package vestovoy.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestovoy.faq.BadInput;

/// What is told of a folder that cannot be used: one sentence, with the place and the remedy.
class FaultyModelTest {
    @TempDir private Path folder;

    @BeforeEach
    void writeTheModel() throws IOException {
        TinyModel.write(folder);
    }

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, content);
    }

    private static void refused(Path folder, String... words) {
        assertThatThrownBy(() -> OnnxMeaning.open(folder).close())
                .isInstanceOf(BadInput.class)
                .satisfies(fault ->
                        assertThat(fault.getMessage())
                                .contains(words)
                                .doesNotContain("\n")
                                .endsWith("."));
    }

    @Test
    void aMissingFolder() {
        refused(folder.resolve("none"), "none", "does not exist", "faq.meaning");
    }

    @Test
    void aMissingNetwork() throws IOException {
        Files.delete(folder.resolve("model.onnx"));
        refused(folder, "no network", "onnx/model.onnx", "docs/meaning.md");
    }

    @Test
    void aMissingTokenizer() throws IOException {
        Files.delete(folder.resolve("tokenizer.json"));
        refused(folder, "no tokenizer", "tokenizer.json", "copy it from the model");
    }

    @Test
    void aNetworkCutShort() throws IOException {
        byte[] whole = Files.readAllBytes(folder.resolve("model.onnx"));
        Files.write(folder.resolve("model.onnx"), Arrays.copyOf(whole, whole.length / 2));
        refused(folder, "model.onnx cannot be loaded", "copy or export it anew");
    }

    /// What a clone without Git LFS leaves in the place of a large file.
    @Test
    void aPointerInPlaceOfTheNetwork() throws IOException {
        write("model.onnx", "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 9\n");
        refused(folder, "model.onnx cannot be loaded", "copy or export it anew");
    }

    @Test
    void aBrokenTokenizer() throws IOException {
        write("tokenizer.json", "{\"model\": ");
        refused(folder, "tokenizer.json is no tokenizer", "copy it anew");
    }

    @Test
    void aBrokenSettingsFileOfTheModel() throws IOException {
        write("config.json", "{");
        refused(folder, "config.json cannot be read as JSON", "copy it anew");
    }

    @Test
    void aNetworkForOtherInputs() throws IOException {
        Files.write(
                folder.resolve("model.onnx"),
                TinyModel.network(
                        TinyModel.VECTORS, List.of("input_ids", "pixels"), "last_hidden_state"));
        refused(folder, "takes [input_ids, pixels]", "take a model for sentence vectors");
    }

    @Test
    void aNetworkWithOtherOutputs() throws IOException {
        Files.write(
                folder.resolve("model.onnx"),
                TinyModel.network(TinyModel.VECTORS, List.of("input_ids"), "logits"));
        refused(folder, "gives [logits]", "feature-extraction");
    }

    @Test
    void dimensionsThatDifferFromWhatTheFolderSays() throws IOException {
        write("1_Pooling/config.json", "{\"word_embedding_dimension\": 384}");
        refused(folder, "4 numbers", "384", "from the same model");
    }

    @Test
    void aTokenizerOfAnotherModel() throws IOException {
        Files.write(
                folder.resolve("model.onnx"),
                TinyModel.network(Arrays.copyOf(TinyModel.VECTORS, 2)));
        refused(folder, "failed on a short text", "from the same model");
    }

    @Test
    void vectorsThatAreNoNumbers() throws IOException {
        float[][] none = new float[TinyModel.VECTORS.length][4];
        Files.write(folder.resolve("model.onnx"), TinyModel.network(none));
        refused(folder, "of length 0", "export it anew");
    }

    @Test
    void aPoolingThatIsNotKnown() throws IOException {
        write("1_Pooling/config.json", "{\"pooling_mode_max_tokens\": true}");
        refused(folder, "pooling max_tokens", "mean or cls");
    }

    @Test
    void aFurtherStepAfterPooling() throws IOException {
        write(
                "modules.json",
                "[{\"type\": \"sentence_transformers.models.Transformer\"}, {\"type\": \"sentence_transformers.models.Dense\"}]");
        refused(folder, "modules.json", "Dense", "no further steps");
    }
}
