package vestovoy.vk;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Checks with VK itself whether the settings will do: tokens, rights, event flags, clock,
/// channels. Reads only; tells all faults at once.
public final class Probe {
    private final Caller caller;
    private final Intakes intakes;
    private final InstantSource clock;

    Probe(Caller caller, Intakes intakes, InstantSource clock) {
        this.caller = caller;
        this.intakes = intakes;
        this.clock = clock;
    }

    /// Everything that can be checked from here.
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.addAll(new TokenProbe(caller).findings());
        findings.addAll(new EventProbe(caller, intakes).findings());
        findings.add(new ClockProbe(caller, clock).finding());
        findings.addAll(new ChannelProbe(caller).findings());
        findings.addAll(losses());
        return findings;
    }

    private List<Finding> losses() {
        List<Loss> losses = Loss.of(caller.access().tokens());
        if (losses.isEmpty()) {
            return List.of(
                    Finding.good("features", "There is a token for everything that the bot does."));
        }
        return losses.stream()
                .map(loss ->
                        Finding.less(
                                "features",
                                loss.sentence(),
                                "Add a %s token to the settings."
                                        .formatted(String.join(" or a ", loss.tokens()))))
                .toList();
    }

    /// What has to be changed in VK so that it tells events as they are needed. Nothing is changed
    /// before [Mend#make].
    public List<Mend> mends() {
        return new EventSetups(caller).mends(intakes);
    }
}
