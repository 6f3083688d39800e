package vestovoy.faq;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// How a community's confidence is made: a logistic model over named evidence, and the threshold
/// that was chosen with it. The names of the coefficients are its identity: it speaks of evidence
/// that has just these.
///
/// @param bias what stands for no evidence at all
/// @param coefficients by the names of [Hit#evidence]; what the evidence lacks counts as 0
/// @param promise what the threshold was chosen for
/// @param threshold from which confidence on the promise is kept; empty while that is not shown
/// @param missing how many verdicts at least until it is; 0 when it is
/// @param examples how many judged candidates it was fitted from; 0 when it is the built-in one
/// @param verdicts how many verdicts there were then, usable or not
public record Calibration(
        double bias,
        Map<String, Double> coefficients,
        Promise promise,
        OptionalDouble threshold,
        int missing,
        int examples,
        int verdicts) {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .build();

    public Calibration {
        requireNonNull(promise, "promise");
        requireNonNull(threshold, "threshold");
        // Sorted, so that the same numbers are summed in the same order in each process.
        coefficients = Collections.unmodifiableMap(new TreeMap<>(coefficients));
        if (!Double.isFinite(bias)
                || !coefficients.values().stream().allMatch(Double::isFinite)
                || threshold.stream().anyMatch(least -> !(least >= 0 && least <= 1))) {
            throw new IllegalArgumentException(
                    "a calibration has finite numbers and a threshold within 0..1");
        }
        if (threshold.isPresent() != (missing == 0) || examples < 0 || verdicts < 0) {
            throw new IllegalArgumentException(
                    "a calibration has a threshold, or says how much is missing");
        }
    }

    /// A model that nobody judged: nothing is shown.
    public static Calibration unproven(
            double bias, Map<String, Double> coefficients, Promise promise) {
        return new Calibration(
                bias, coefficients, promise, OptionalDouble.empty(), promise.needed(0), 0, 0);
    }

    /// How likely a candidate is right, 0..1.
    public double confidence(Map<String, Double> evidence) {
        double sum = bias;
        for (Map.Entry<String, Double> one : coefficients.entrySet()) {
            sum += one.getValue() * evidence.getOrDefault(one.getKey(), 0.0);
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /// Whether it speaks of this evidence: all its names are there, each with a number.
    public boolean reads(Map<String, Double> evidence) {
        return evidence.keySet().containsAll(coefficients.keySet())
                && evidence.values().stream().allMatch(Double::isFinite);
    }

    /// Whether its promise is kept, and from where on.
    public Assurance assurance() {
        return threshold.isPresent()
                ? new Assurance.Kept(promise, threshold.getAsDouble())
                : new Assurance.Missing(promise, missing);
    }

    /// As JSON, equal for equal calibrations.
    public String json() {
        return JSON.writeValueAsString(this);
    }

    /// Reads JSON.
    ///
    /// @throws IllegalArgumentException saying what is wrong with it
    public static Calibration of(String json) {
        try {
            JsonNode node = JSON.readTree(json);
            if (!node.isObject()) {
                throw new IllegalArgumentException("this is no JSON object");
            }
            return JSON.treeToValue(node, Calibration.class);
        } catch (JacksonException broken) {
            throw new IllegalArgumentException(broken.getOriginalMessage(), broken);
        }
    }
}
