package vestovoy.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vestovoy.triage.Preview;

/// What the bot says by itself, as customers would read it; to be read only.
@Controller
final class TextsController {
    private final ObjectProvider<Preview.Now> texts;

    TextsController(ObjectProvider<Preview.Now> texts) {
        this.texts = texts;
    }

    /// The wordings of one key.
    record Group(String key, List<Preview> wordings) {}

    @GetMapping("/texts")
    String texts(Model model) {
        List<Preview> all =
                Optional.ofNullable(texts.getIfAvailable()).map(Preview.Now::all).orElse(List.of());
        Map<String, List<Preview>> byKey =
                all.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Preview::key, LinkedHashMap::new, Collectors.toList()));
        model.addAttribute(
                "groups",
                byKey.entrySet().stream()
                        .map(entry -> new Group(entry.getKey(), entry.getValue()))
                        .toList());
        return "console/texts";
    }
}
