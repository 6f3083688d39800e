package vestovoy.console;

import java.time.Duration;
import vestovoy.desk.Desk;

/// How long a ban may last, as VK's own pages offer it.
enum Term {
    HOUR(Duration.ofHours(1)),
    DAY(Duration.ofDays(1)),
    WEEK(Duration.ofDays(7)),
    MONTH(Duration.ofDays(30)),
    YEAR(Desk.LONGEST_BAN);

    private final Duration length;

    Term(Duration length) {
        this.length = length;
    }

    Duration length() {
        return length;
    }
}
