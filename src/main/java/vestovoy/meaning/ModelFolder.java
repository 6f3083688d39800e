package vestovoy.meaning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vestovoy.faq.BadInput;

/// What the folder of a model says about it.
///
/// @param network the network's file
/// @param tokenizer the tokenizer's file
/// @param pooling how one vector is made out of the tokens'
/// @param dimensions what the folder says a vector has; empty when it says nothing
/// @param longest how many tokens the model takes, its marks included
/// @param question what stands before a question's text
/// @param answer what stands before an answer's text
record ModelFolder(
        Path network,
        Path tokenizer,
        Pooling pooling,
        OptionalInt dimensions,
        int longest,
        String question,
        String answer) {
    private static final JsonMapper JSON = new JsonMapper();

    /// Where exports put the network; the first that is there is taken.
    private static final List<String> NETWORKS =
            List.of(
                    "model.onnx",
                    "onnx/model.onnx",
                    "model_quantized.onnx",
                    "onnx/model_quantized.onnx");

    private static final List<String> TOKENIZERS = List.of("tokenizer.json", "onnx/tokenizer.json");

    /// What BERT and its kin take when nothing is said.
    private static final int USUAL_LONGEST = 512;

    /// Kinds of model that count positions from 2, so that two of those named cannot be used.
    private static final Set<String> FROM_TWO = Set.of("roberta", "xlm-roberta", "camembert");

    /// Steps of a model that are done here, by the end of their type's name.
    private static final List<String> STEPS = List.of(".Transformer", ".Pooling", ".Normalize");

    /// Reads the folder.
    ///
    /// @throws BadInput for what is missing, broken or not known here
    static ModelFolder read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new BadInput(
                    "The model's folder "
                            + folder
                            + " does not exist; correct faq.meaning, or leave it empty.");
        }
        Path network = find(folder, NETWORKS, "network", "export the model to ONNX");
        Path tokenizer = find(folder, TOKENIZERS, "tokenizer", "copy it from the model");
        steps(folder);
        JsonNode prompts = json(folder.resolve("config_sentence_transformers.json"));
        JsonNode pooling = json(folder.resolve("1_Pooling/config.json"));
        return new ModelFolder(
                network,
                tokenizer,
                pooling(folder, pooling),
                number(pooling.path("word_embedding_dimension")),
                longest(folder),
                prompts.path("prompts").path("query").asString(""),
                Stream.of("passage", "document")
                        .map(name -> prompts.path("prompts").path(name).asString(""))
                        .filter(prompt -> !prompt.isEmpty())
                        .findFirst()
                        .orElse(""));
    }

    /// The network's file and those beside it that hold its large weights.
    List<Path> weights() throws IOException {
        String name = String.valueOf(network.getFileName());
        try (Stream<Path> files = Files.list(network.resolveSibling(""))) {
            return files.filter(file -> String.valueOf(file.getFileName()).startsWith(name))
                    .sorted()
                    .toList();
        }
    }

    private static Path find(Path folder, List<String> names, String what, String remedy) {
        return names.stream()
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() ->
                        new BadInput(
                                "The model's folder "
                                        + folder
                                        + " has no "
                                        + what
                                        + " ("
                                        + String.join(", ", names)
                                        + "); "
                                        + remedy
                                        + ", see docs/meaning.md."));
    }

    private static void steps(Path folder) {
        Path file = folder.resolve("modules.json");
        for (JsonNode step : json(file)) {
            String type = step.path("type").asString("");
            if (STEPS.stream().noneMatch(type::endsWith)) {
                throw unusable(file, "asks for the step '" + type + "'");
            }
        }
    }

    private static Pooling pooling(Path folder, JsonNode said) {
        Path file = folder.resolve("1_Pooling/config.json");
        List<String> modes =
                said.path("pooling_mode").isString()
                        ? List.of(said.path("pooling_mode").asString())
                        : said.propertyStream()
                                .filter(field -> field.getKey().startsWith("pooling_mode_"))
                                .filter(field -> field.getValue().asBoolean(false))
                                .map(field -> field.getKey().substring("pooling_mode_".length()))
                                .toList();
        if (!said.path("include_prompt").asBoolean(true)) {
            throw unusable(file, "leaves the prompt out of the mean");
        }
        return switch (String.join(" and ", modes)) {
            case "", "mean", "mean_tokens" -> Pooling.MEAN;
            case "cls", "cls_token" -> Pooling.CLS;
            default -> throw unusable(file, "asks for the pooling " + String.join(" and ", modes));
        };
    }

    private static BadInput unusable(Path file, String what) {
        return new BadInput(
                file
                        + " "
                        + what
                        + ", which is not known here; take a model with pooling by mean or cls and no further steps.");
    }

    /// The least of what the files say.
    private static int longest(Path folder) {
        JsonNode config = json(folder.resolve("config.json"));
        int lost = FROM_TWO.contains(config.path("model_type").asString("")) ? 2 : 0;
        OptionalInt positions = number(config.path("max_position_embeddings"));
        return Stream.of(
                        positions.isPresent()
                                ? OptionalInt.of(positions.getAsInt() - lost)
                                : positions,
                        number(
                                json(folder.resolve("sentence_bert_config.json"))
                                        .path("max_seq_length")),
                        number(
                                json(folder.resolve("tokenizer_config.json"))
                                        .path("model_max_length")))
                .flatMapToInt(OptionalInt::stream)
                .filter(tokens -> tokens > 0)
                .min()
                .orElse(USUAL_LONGEST);
    }

    private static OptionalInt number(JsonNode node) {
        return node.isInt() ? OptionalInt.of(node.asInt()) : OptionalInt.empty();
    }

    /// The content of a file; nothing when it is not there.
    private static JsonNode json(Path file) {
        if (!Files.exists(file)) {
            return JSON.missingNode();
        }
        try {
            return JSON.readTree(Files.readString(file));
        } catch (JacksonException | IOException broken) {
            throw new BadInput(
                    "The model's file "
                            + file
                            + " cannot be read as JSON ("
                            + firstLine(broken)
                            + "); copy it anew from the model.",
                    broken);
        }
    }

    /// What a library says of a fault, as part of a sentence.
    static String firstLine(Throwable fault) {
        return String.valueOf(fault.getMessage()).lines().findFirst().orElse("no reason given");
    }
}
