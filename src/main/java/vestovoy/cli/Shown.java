package vestovoy.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import vestovoy.community.PersonalData;
import vestovoy.faq.Hit;
import vestovoy.triage.Decision;

/// A decision in the stable form that `replay` and `ask --json` write.
final class Shown {
    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final double DIGITS = 10_000;

    private Shown() {}

    /// One object: id, action, reason, confidence, text, masked, candidates, notice, explanation.
    static Map<String, Object> decision(
            String id, String asked, Decision decision, PersonalData personal) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", id);
        line.put("action", decision.verdict().code());
        line.put("reason", decision.reason().code());
        line.put("confidence", rounded(decision.confidence()));
        line.put("text", decision.text());
        line.put("masked", personal.mask(asked));
        List<Map<String, Object>> candidates = new ArrayList<>();
        decision.hits().hits().forEach(hit -> candidates.add(candidate(hit)));
        line.put("candidates", candidates);
        return line;
    }

    private static Map<String, Object> candidate(Hit hit) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("sources", hit.sources());
        shown.put("confidence", rounded(hit.confidence()));
        shown.put("question", hit.question());
        shown.put("answer", hit.answer());
        return shown;
    }

    static double rounded(double figure) {
        return Math.round(figure * DIGITS) / DIGITS;
    }
}
