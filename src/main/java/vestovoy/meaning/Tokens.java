package vestovoy.meaning;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import vestovoy.faq.BadInput;

/// Cuts a text into the tokens of a model. Safe for many threads.
final class Tokens implements AutoCloseable {
    /// Longer texts are cut before they are looked at: no model takes that many characters.
    private static final int LONGEST_TEXT = 1 << 16;

    private final HuggingFaceTokenizer tokenizer;

    private Tokens(HuggingFaceTokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    /// @param longest how many tokens a text has at most, the marks of the model included
    /// @throws BadInput when the file is no tokenizer
    static Tokens open(Path file, int longest) {
        Natives.prepare();
        String most = Integer.toString(longest);
        try (InputStream content = Files.newInputStream(file)) {
            return new Tokens(
                    HuggingFaceTokenizer.newInstance(
                            content,
                            Map.of(
                                    "addSpecialTokens", "true",
                                    "truncation", "true",
                                    "padding", "false",
                                    "maxLength", most,
                                    "modelMaxLength", most)));
        } catch (IOException | RuntimeException broken) {
            throw new BadInput(
                    "The model's file "
                            + file
                            + " is no tokenizer ("
                            + ModelFolder.firstLine(broken)
                            + "); copy it anew from the model.",
                    broken);
        }
    }

    /// The tokens of one text, none of which fills up.
    Encoding cut(String text) {
        return tokenizer.encode(plain(text));
    }

    /// The beginning of a text, with halves of characters replaced: the library takes only whole
    /// ones.
    private static String plain(String text) {
        String start = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        return new String(start.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
