package vestovoy.app;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import vestovoy.cli.Work;
import vestovoy.cli.Work.Finding;
import vestovoy.faq.BadInput;
import vestovoy.vk.Mend;
import vestovoy.vk.Probe;
import vestovoy.vk.Vk;

/// Looks at each community in VK itself, and mends what `check --fix` may mend.
final class VkChecks {
    private final Settings settings;
    private final InstantSource clock;

    VkChecks(Settings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /// Everything that VK can tell of each community.
    List<Finding> all() {
        return each((probe, findings) -> findings.addAll(probe.findings()));
    }

    /// Makes the changes that are needed.
    ///
    /// @param tell given each change before it is made
    List<Finding> fix(Consumer<String> tell) {
        return each((probe, findings) -> {
            for (Mend mend : probe.mends()) {
                tell.accept(mend.sentence());
                findings.add(mend.make());
            }
        });
    }

    private List<Finding> each(BiConsumer<Probe, List<vestovoy.vk.Finding>> deed) {
        List<Finding> findings = new ArrayList<>();
        List<Settings> communities = settings.each();
        for (Settings one : communities) {
            String before = communities.size() == 1 ? "" : one.get(Keys.COMMUNITY) + ", ";
            try (Vk vk = Opening.vk(one)) {
                List<vestovoy.vk.Finding> found = new ArrayList<>();
                deed.accept(vk.probe(Opening.intakes(one), clock), found);
                found.forEach(finding -> findings.add(told(before, finding)));
            } catch (BadInput fault) {
                findings.add(new Finding(before + "VK", false, String.valueOf(fault.getMessage())));
            }
        }
        return findings;
    }

    private static Finding told(String before, vestovoy.vk.Finding found) {
        Work.Grade grade =
                switch (found.grade()) {
                    case GOOD -> Work.Grade.SOUND;
                    case LESS -> Work.Grade.LESS;
                    case BAD -> Work.Grade.FAULT;
                };
        return new Finding(
                before + found.name(), grade, (found.sentence() + " " + found.remedy()).strip());
    }
}
