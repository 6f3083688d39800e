package vestovoy.simulator;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/// VK's refusal of a request. It is thrown, since it may arise deep in the reading of any
/// parameter, and is caught at one door.
final class VkError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    static final int UNKNOWN_METHOD = 3;
    static final int AUTHORIZATION = 5;
    static final int TOO_MANY = 6;
    static final int INVALID_REQUEST = 8;
    static final int CAPTCHA = 14;
    static final int DENIED = 15;
    static final int VALIDATION = 17;
    static final int NOT_FOR_GROUP_KEY = 27;
    static final int NOT_FOR_SERVICE_KEY = 28;
    static final int PARAMETER = 100;
    static final int NOT_FOUND = 104;
    static final int INVALID_GROUP = 125;
    static final int USER_INVALID = 113;
    static final int ALBUM_INVALID = 114;
    static final int DAILY = 29;
    static final int VIDEO_DENIED = 204;
    static final int MARKET_DENIED = 205;
    static final int POST_DENIED = 210;
    static final int COMMENT_DENIED = 211;
    static final int REPLY_DENIED = 213;
    static final int NOT_DELETED = 243;
    static final int VIDEO_CLOSED = 801;
    static final int BLACKLISTED = 900;
    static final int NO_PERMISSION_TO_WRITE = 901;
    static final int TOO_LONG = 914;
    static final int GOOD_CLOSED = 1401;
    static final int ALBUM_NOT_FOUND = 1402;
    static final int GOOD_NOT_FOUND = 1403;

    /// What VK says to codes that faults may ask for.
    private static final Map<Integer, String> TEXTS =
            Map.ofEntries(
                    Map.entry(1, "Unknown error occurred"),
                    Map.entry(5, "User authorization failed: access_token has expired."),
                    Map.entry(6, "Too many requests per second"),
                    Map.entry(7, "Permission to perform this action is denied"),
                    Map.entry(9, "Flood control"),
                    Map.entry(10, "Internal server error"),
                    Map.entry(14, "Captcha needed"),
                    Map.entry(15, "Access denied"),
                    Map.entry(17, "Validation required: please open redirect_uri in browser"),
                    Map.entry(18, "User was deleted or banned"),
                    Map.entry(27, "Group authorization failed"),
                    Map.entry(29, "Rate limit reached"),
                    Map.entry(104, "Not found"),
                    Map.entry(113, "Invalid user id"),
                    Map.entry(114, "Invalid album id"),
                    Map.entry(125, "Invalid group id"),
                    Map.entry(204, "Access denied"),
                    Map.entry(205, "Access denied"),
                    Map.entry(210, "Access to wall's post denied"),
                    Map.entry(211, "Access to wall's comment denied"),
                    Map.entry(213, "Access to status replies denied"),
                    Map.entry(222, "Hyperlinks are forbidden"),
                    Map.entry(801, "Comments for this video are closed"),
                    Map.entry(900, "Can't send messages for users from blacklist"),
                    Map.entry(1401, "Comments for this market are closed"),
                    Map.entry(1402, "Album not found"),
                    Map.entry(1403, "Item not found"),
                    Map.entry(901, "Can't send messages for users without permission"));

    private final int code;
    private final String text;

    VkError(int code, String text) {
        super(code + " " + text, null, false, false);
        this.code = code;
        this.text = requireNonNull(text, "text");
    }

    /// The error as VK words it when it says nothing more.
    static VkError plain(int code) {
        return new VkError(code, TEXTS.getOrDefault(code, "Unknown error occurred"));
    }

    static VkError parameter(String what) {
        return new VkError(
                PARAMETER, "One of the parameters specified was missing or invalid: " + what);
    }

    static VkError denied(String what) {
        return new VkError(DENIED, "Access denied: " + what);
    }

    int code() {
        return code;
    }

    String text() {
        return text;
    }
}
