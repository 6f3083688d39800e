package vestovoy.meaning;

import java.nio.file.Path;
import vestovoy.faq.Meaning;

/// How `ServiceLoader` finds [OnnxMeaning].
public final class OnnxOpener implements Meaning.Opener {
    @Override
    public Meaning open(Path folder) {
        return OnnxMeaning.open(folder);
    }
}
