package vestovoy.faq;

import java.nio.file.Path;
import java.util.List;

/// Turns texts into vectors that lie near each other when the texts mean the same. Optional: the
/// operator supplies the model.
///
/// Every vector has [#dimensions] numbers and length 1, so that the dot product of a question and
/// an answer is their cosine. A text of any length, any characters: data, cut to what the model
/// takes; an empty one has a vector too. Safe for use by many threads.
public interface Meaning extends AutoCloseable {
    /// Which model this is: the same text for the same content and use of its files, another one
    /// otherwise. Vectors of two models must not be compared.
    String model();

    /// How many numbers a vector has, at least 1.
    int dimensions();

    /// The vector of what a customer asks.
    ///
    /// @throws IllegalStateException when the model fails or is closed
    float[] question(String text);

    /// The vectors of what is searched for, in the order of the texts.
    ///
    /// @throws IllegalStateException when the model fails or is closed
    List<float[]> answers(List<String> texts);

    /// Waits for the calls that run, then frees the model's memory; more than once does nothing.
    @Override
    void close();

    /// Opens the model of a folder. Found by `ServiceLoader`: a build may leave its libraries out.
    interface Opener {
        /// @throws BadInput that says what is wrong with the folder, and the remedy
        Meaning open(Path folder);
    }
}
