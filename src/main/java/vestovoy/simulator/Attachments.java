package vestovoy.simulator;

import java.util.ArrayList;
import java.util.List;

/// Attachments as requests name them: `photo-1_2`, `doc3_4_key`.
final class Attachments {
    private Attachments() {}

    /// Their kinds.
    ///
    /// @throws VkError 100 when one is no attachment
    static List<String> kinds(List<String> named) {
        List<String> kinds = new ArrayList<>();
        for (String one : named) {
            if (!one.matches("[a-z_]{1,20}-?\\d{1,18}_\\d{1,18}(_\\w{1,64})?")) {
                throw VkError.parameter("attachments is invalid");
            }
            kinds.add(one.replaceFirst("-?\\d.*", ""));
        }
        return kinds;
    }
}
