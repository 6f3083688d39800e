/// Sentence vectors by ONNX Runtime.
///
/// - Knows: the folder of a model as sentence-transformers and Hugging Face export it, its tokens,
///   its inputs and outputs, pooling, prompts.
/// - Keeps to itself: ONNX Runtime and the tokenizer's library.
/// - Never imports: another adapter. Nobody names this room: it is left out of a build that does
///   not need it (docs/decisions/0006).
/// - Units: lengths in tokens; vectors have length 1.
/// - Errors: a faulty folder is a `BadInput` with the remedy when it is opened; a model that fails
///   later throws, and the caller does without.
/// - Sources: docs/meaning.md; https://onnxruntime.ai/docs/api/java; the files' names and fields
///   are those of sentence-transformers.
@NullMarked
package vestovoy.meaning;

import org.jspecify.annotations.NullMarked;
