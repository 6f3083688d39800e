package vestovoy.community;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// How much of the personal data of labelled posts is masked, and how many clean posts are masked
/// by mistake.
///
/// A span counts as masked when none of its letters and digits is left bare.
///
/// @param spans how many there are
/// @param missed the ids of posts with a span that is left bare, each with the span
/// @param clean how many posts hold none
/// @param mistaken the ids of clean posts in which something was found, each with it
record PersonalDataFigures(int spans, List<String> missed, int clean, List<String> mistaken) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static PersonalDataFigures of(PersonalData data, Path file) throws IOException {
        int spans = 0;
        int clean = 0;
        List<String> missed = new ArrayList<>();
        List<String> mistaken = new ArrayList<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            JsonNode post = JSON.readTree(line);
            String text = post.get("text").asString();
            List<PersonalData.Span> found = data.find(text);
            for (JsonNode span : post.get("pii")) {
                spans++;
                if (!covered(text, span.asString(), found)) {
                    missed.add(post.get("id").asString() + " " + span.asString());
                }
            }
            if (post.get("pii").isEmpty()) {
                clean++;
                found.forEach(one -> mistaken.add(post.get("id").asString() + " " + one.in(text)));
            }
        }
        return new PersonalDataFigures(spans, missed, clean, mistaken);
    }

    private static boolean covered(String text, String span, List<PersonalData.Span> found) {
        boolean covered = text.contains(span);
        for (int at = text.indexOf(span); at >= 0; at = text.indexOf(span, at + 1)) {
            for (int place = at; place < at + span.length(); place++) {
                int here = place;
                covered &=
                        !Character.isLetterOrDigit(text.charAt(place))
                                || found.stream()
                                        .anyMatch(one -> one.start() <= here && here < one.end());
            }
        }
        return covered;
    }

    double masked() {
        return spans == 0 ? 1 : 1 - (double) missed.size() / spans;
    }

    double mistakes() {
        return clean == 0
                ? 0
                : (double) mistaken.stream().map(one -> one.split(" ")[0]).distinct().count()
                        / clean;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d spans, masked %.3f; %d clean posts, masked by mistake %.4f",
                spans,
                masked(),
                clean,
                mistakes());
    }
}
