package vestovoy.triage;

import java.util.Optional;
import java.util.stream.Collectors;
import vestovoy.reply.Act;

/// Takes a public post with personal data out of sight, where the community wishes it and VK can
/// hide what stands there. The case that hiding files shows people what was asked.
///
/// @param wished whether the community wants that
record PersonalDataRule(boolean wished) implements Rule {
    @Override
    public String id() {
        return "personal-data";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String summary() {
        return "Public posts with personal data are hidden, where bot.hide-personal says so.";
    }

    @Override
    public Optional<Ruling> judge(Matter matter) {
        boolean hides =
                wished
                        && !matter.personal().isEmpty()
                        && new Act.Hide().fits(matter.post().key().channel());
        return hides
                ? Optional.of(Ruling.of(Verdict.HIDE, Reason.PERSONAL_DATA, kinds(matter)))
                : Optional.empty();
    }

    /// What there is, without saying it.
    private static String kinds(Matter matter) {
        return matter.personal().stream()
                .map(span -> span.kind().mask())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
