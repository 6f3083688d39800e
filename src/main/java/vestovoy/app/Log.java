package vestovoy.app;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Where the log goes: as structured lines (logstash's JSON, stable keys) to standard output for
/// `serve`, to a file for the demo, where people read the addresses.
///
/// @param file the file, or empty for standard output
record Log(Optional<Path> file) {
    Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>();
        properties.put("logging.level.root", "INFO");
        properties.put("logging.level.org", "WARN");
        properties.put("logging.level.com", "WARN");
        properties.put("logging.level.ai", "ERROR");
        file.ifPresentOrElse(
                path -> {
                    properties.put("logging.file.name", path.toString());
                    properties.put("logging.structured.format.file", "logstash");
                    properties.put("logging.threshold.console", "OFF");
                },
                () -> properties.put("logging.structured.format.console", "logstash"));
        return properties;
    }
}
