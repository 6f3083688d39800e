package vestovoy.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/// The version that the build wrote into the jar.
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String built =
                Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                        .orElse("unpackaged");
        return new String[] {"vestovoy " + built};
    }
}
