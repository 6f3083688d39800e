package vestovoy.vk;

import static vestovoy.vk.Reaction.BUG;
import static vestovoy.vk.Reaction.CONFIG;
import static vestovoy.vk.Reaction.GONE;
import static vestovoy.vk.Reaction.HUMAN;
import static vestovoy.vk.Reaction.RETRY;
import static vestovoy.vk.Reaction.SLOW;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// An error number of VK's with the reaction that is declared for it. Source: the error list of VK
/// API 5.199 and docs/vk.md.
///
/// @param code VK's number
/// @param reaction what is done about it
/// @param known whether the table has it; what it does not have goes to people and is counted
record ErrorCode(int code, Reaction reaction, boolean known) {
    private static final Map<Integer, Reaction> TABLE = new HashMap<>();

    /// The write may have happened although VK says that something broke.
    private static final Set<Integer> OUTCOME_UNKNOWN = Set.of(1, 10, 13, 36);

    static {
        // Unknown, internal, runtime, method timeout; wait needed; section unavailable; long poll
        // history too old or too new.
        declare(RETRY, 1, 10, 13, 36, 32, 43, 907, 908);
        // Per second, flood, daily and quantity limits; limits on posts and comments; too many
        // actions.
        declare(SLOW, 6, 9, 29, 214, 219, 220, 223, 224, 601);
        // Captcha and its kin are never solved.
        declare(HUMAN, 14, 3300, 3301, 3302, 3303, 3304, 3305, 11500);
        // Access denied, deleted or private people, confirmation, comments closed, links forbidden,
        // donut only, no right.
        declare(HUMAN, 15, 18, 19, 24, 30, 39, 113, 213, 222, 225, 500, 600, 603, 701, 962);
        // Chat intents, notifications-only communities, message requests.
        declare(HUMAN, 943, 944, 950, 985, 987, 988);
        // Comments of a video closed; a chat where nobody may write.
        declare(HUMAN, 801, 1012);
        // Application off, method off, version, address of the caller, second factor, too many
        // callback servers.
        declare(CONFIG, 2, 20, 21, 23, 33, 34, 35, 42, 703, 2000);
        // Tokens: wrong, expired, needing validation or confirmation, banned, unknown application.
        declare(CONFIG, 5, 17, 25, 37, 38, 1114, 1116, 1117, 1118, 3609, 3610, 3611);
        // A community or application that VK does not know, a user who has not signed up to the
        // end.
        declare(CONFIG, 40, 41, 101);
        // Rights: none, not for a community's key, not for a service key; no access to the group.
        declare(CONFIG, 7, 27, 28, 203);
        // Not found; no access to video, good, album, post, comment, comments.
        declare(GONE, 104, 200, 201, 204, 205, 210, 211, 212, 260);
        // Blacklisted, messages not allowed, privacy; chats we are not in.
        declare(GONE, 900, 901, 902, 917, 922, 925, 927, 932, 935, 936, 945, 946);
        // Comments of goods closed or not found, market off.
        declare(GONE, 1401, 1402, 1403, 1404, 1409);
        // What is to be restored was not deleted.
        declare(GONE, 243);
        // Method, signature, request, test mode, code, https; parameters.
        declare(BUG, 3, 4, 8, 11, 12, 16, 100, 103, 114, 125, 129, 150, 300, 9999);
        // Keyboard, bot features, forwards, length.
        declare(BUG, 911, 912, 913, 914, 921, 940, 969);
    }

    private static void declare(Reaction reaction, int... codes) {
        for (int code : codes) {
            if (TABLE.put(code, reaction) != null) {
                throw new IllegalStateException("error " + code + " has two reactions");
            }
        }
    }

    /// The declared reaction; a person's for a number that the table does not know.
    static ErrorCode of(int code) {
        Optional<Reaction> declared = Optional.ofNullable(TABLE.get(code));
        return new ErrorCode(code, declared.orElse(HUMAN), declared.isPresent());
    }

    /// All numbers with a declared reaction.
    static Set<Integer> declared() {
        return Set.copyOf(TABLE.keySet());
    }

    /// The lines of the table of reactions in docs/vk.md.
    static List<String> rows() {
        return Arrays.stream(Reaction.values()).map(ErrorCode::row).toList();
    }

    private static String row(Reaction reaction) {
        String numbers =
                TABLE.entrySet().stream()
                        .filter(one -> one.getValue() == reaction)
                        .map(Map.Entry::getKey)
                        .sorted()
                        .map(String::valueOf)
                        .collect(Collectors.joining(" "));
        return "| %s | %s | %s |".formatted(reaction, reaction.words(), numbers);
    }

    /// Whether a write that was answered so may have happened all the same.
    boolean leavesOutcomeUnknown() {
        return OUTCOME_UNKNOWN.contains(code);
    }

    /// The stable word for audit rows and metrics.
    String word() {
        return "vk-" + code;
    }
}
