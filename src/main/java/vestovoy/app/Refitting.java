package vestovoy.app;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vestovoy.faq.Calibrated;
import vestovoy.faq.Refit;
import vestovoy.triage.Bar;

/// Turns the crank of refitting, and writes down what came of it.
final class Refitting {
    private static final Logger LOG = LoggerFactory.getLogger(Refitting.class);

    private final Refit refit;
    private final Bar.Now now;

    Refitting(Refit refit, Bar.Now now) {
        this.refit = refit;
        this.now = now;
    }

    /// @return 1 when it calibrated anew, else 0
    int turn() {
        Optional<Calibrated> made = refit.step();
        made.ifPresent(this::tell);
        return made.isPresent() ? 1 : 0;
    }

    private void tell(Calibrated made) {
        LOG.atInfo()
                .addKeyValue("examples", made.calibration().examples())
                .addKeyValue("verdicts", made.calibration().verdicts())
                .addKeyValue("error", made.after().error())
                .addKeyValue("coverage", made.coverage())
                .addKeyValue("missing", made.calibration().missing())
                .addKeyValue("threshold", now.bar())
                .log("calibrated");
    }
}
