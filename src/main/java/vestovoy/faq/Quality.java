package vestovoy.faq;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// How far a mined answer can be trusted: a start, and what each sign adds or takes. Chosen by
/// judgement, not fitted; the figure orders answers and is no probability.
final class Quality {
    static final String OFFICIAL = "official";
    static final String INSIDER = "insider";
    static final String THANKED = "thanked";
    static final String LIKED = "liked";
    static final String UNANSWERED_FOLLOWUP = "unanswered-followup";

    private static final double START = 0.4;
    private static final Duration OLD = Duration.ofDays(540);
    private static final int WORDS_OF_A_SHORT_ANSWER = 5;

    /// In the order in which they are shown.
    private enum Sign {
        /// The community's own voice.
        OFFICIAL(Quality.OFFICIAL, 0.35),
        /// Somebody who says that they work there.
        INSIDER(Quality.INSIDER, 0.1),
        /// The asker said that it helped.
        THANKED(Quality.THANKED, 0.15),
        /// At least one other reader liked it.
        LIKED(Quality.LIKED, 0.1),
        /// Said more than once.
        SEVERAL_SOURCES("several-sources", 0.1),
        /// A few words, which often need their context.
        SHORT("short", -0.1),
        /// A year and a half before the newest remark of the archive.
        OLD("old", -0.1),
        /// The asker asked again, and nobody replied.
        UNANSWERED(UNANSWERED_FOLLOWUP, -0.15);

        private final String code;
        private final double weight;

        Sign(String code, double weight) {
            this.code = code;
            this.weight = weight;
        }
    }

    private Quality() {}

    /// @param signs what the discussions told
    /// @param places in how many places it was said
    /// @param newest when the newest remark of the archive was written
    static Entry.Quality of(
            Set<String> signs, int places, String answer, Instant at, Instant newest) {
        double figure = START;
        List<String> shown = new ArrayList<>();
        for (Sign sign : Sign.values()) {
            boolean there =
                    switch (sign) {
                        case SEVERAL_SOURCES -> places > 1;
                        case SHORT -> Wording.words(answer) <= WORDS_OF_A_SHORT_ANSWER;
                        case OLD -> at.isBefore(newest.minus(OLD));
                        case OFFICIAL, INSIDER, THANKED, LIKED, UNANSWERED ->
                                signs.contains(sign.code);
                    };
            if (there) {
                figure += sign.weight;
                shown.add(sign.code);
            }
        }
        return new Entry.Quality(Math.round(Math.clamp(figure, 0, 1) * 100) / 100.0, shown);
    }
}
