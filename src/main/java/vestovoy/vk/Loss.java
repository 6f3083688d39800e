package vestovoy.vk;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What cannot be done for want of a token, as the table of methods has it.
///
/// @param tokens the kinds of which one would be enough, preferred first: `service`, `user`
/// @param features what they would serve
public record Loss(List<String> tokens, List<Lost> features) {
    public Loss {
        tokens = List.copyOf(tokens);
        features = List.copyOf(features);
    }

    /// One thing that is lost.
    ///
    /// @param code a stable word, such as `answer-board`
    /// @param purpose what it is for, a noun phrase in English
    /// @param loss what happens without, a clause in English
    public record Lost(String code, String purpose, String loss) {}

    /// Everything that is lost with these tokens; what the same tokens would bring stands together.
    static List<Loss> of(Tokens held) {
        Map<List<TokenKind>, Set<Feature>> lost = new LinkedHashMap<>();
        for (Feature feature : Feature.values()) {
            Capability.table().stream()
                    .filter(line -> line.feature() == feature && !line.allowedTo(held))
                    .forEach(line ->
                            lost.computeIfAbsent(line.tokens(), _ -> EnumSet.noneOf(Feature.class))
                                    .add(feature));
        }
        List<Loss> all = new ArrayList<>();
        lost.forEach((kinds, features) ->
                all.add(
                        new Loss(
                                kinds.stream().map(TokenKind::word).toList(),
                                features.stream().map(Loss::lost).toList())));
        return all;
    }

    private static Lost lost(Feature feature) {
        return new Lost(code(feature), feature.purpose(), feature.loss());
    }

    /// The words by which features are named wherever a loss is told.
    public static Set<String> codes() {
        return EnumSet.allOf(Feature.class).stream()
                .map(Loss::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String code(Feature feature) {
        return feature.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// One sentence: which token is missing, and what it costs.
    public String sentence() {
        Map<String, List<String>> purposes = new LinkedHashMap<>();
        features.forEach(one ->
                purposes.computeIfAbsent(one.loss(), _ -> new ArrayList<>()).add(one.purpose()));
        return purposes.entrySet().stream()
                .map(one -> String.join(", ", one.getValue()) + " (" + one.getKey() + ")")
                .collect(
                        Collectors.joining(
                                "; ",
                                "Without a "
                                        + String.join(" or a ", tokens)
                                        + " token these fall away: ",
                                "."));
    }
}
