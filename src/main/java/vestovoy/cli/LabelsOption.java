package vestovoy.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import vestovoy.faq.LabelledPost;
import vestovoy.faq.PostsFile;

/// Labelled posts to calibrate by.
final class LabelsOption {
    @Option(
            names = "--labels",
            paramLabel = "FILE",
            arity = "1..*",
            description =
                    "Labelled posts, JSON Lines with gold, to fit the confidence and choose the threshold by; several may be named.")
    private List<Path> files = new ArrayList<>();

    List<Work.Labelled> read() {
        List<Work.Labelled> labelled = new ArrayList<>();
        for (Path file : files) {
            for (LabelledPost post : PostsFile.read(file)) {
                labelled.add(
                        new Work.Labelled(file + "#" + post.id(), post, ReplayCommand.post(post)));
            }
        }
        return labelled;
    }
}
