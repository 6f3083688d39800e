package vestovoy.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import vestovoy.faq.BadInput;
import vestovoy.faq.Progress;
import vestovoy.faq.Rebuild;
import vestovoy.lucene.FaqIndex;
import vestovoy.vk.Archive;

/// The demo's FAQ: mined from the discussions of the community that travels with the program, as
/// `reindex` would.
final class DemoFaq {
    private static final String ROOT = "polka/";

    private DemoFaq() {}

    /// Builds and publishes the first generation, if there is none.
    static void build(Settings settings, Path config, InstantSource clock) {
        try (FaqIndex index = Opening.index(settings, config, Optional.empty(), clock)) {
            if (index.live().isPresent()) {
                return;
            }
            Path archive = settings.resolve(settings.get(Keys.ARCHIVE));
            unpack(archive);
            Rebuild rebuild = new Rebuild(new Archive(archive), List::of, index);
            index.publish(rebuild.build(Progress.SILENT).generation().id());
        }
    }

    private static void unpack(Path archive) {
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:" + ROOT + "**/*.json")) {
                String path = file.getURL().toString();
                Path target =
                        archive.resolve(path.substring(path.lastIndexOf(ROOT) + ROOT.length()));
                Files.createDirectories(java.util.Objects.requireNonNull(target.getParent()));
                try (InputStream content = file.getInputStream()) {
                    Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException failure) {
            throw new BadInput(
                    "The demo's discussions cannot be unpacked into "
                            + archive
                            + " ("
                            + failure.getMessage()
                            + "); look at its permissions and the free space.",
                    failure);
        }
    }
}
