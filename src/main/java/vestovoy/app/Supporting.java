package vestovoy.app;

/// How the settings say where customers find people.
final class Supporting {
    private static final int LONGEST_CHAT = 100;
    private static final int LONGEST_PAGE = 200;
    private static final String SCHEME = "https://";

    private Supporting() {}

    static String email(String text) {
        if (!text.matches(
                "|[A-Za-z0-9._%+-]{1,40}@[A-Za-z0-9-]{1,30}(\\.[A-Za-z0-9-]{1,20}){1,3}")) {
            throw new IllegalArgumentException(
                    "an e-mail address, such as help@polka.example, or nothing");
        }
        return text;
    }

    static String chat(String text) {
        return link(text, LONGEST_CHAT, "https://vk.me/polka_market");
    }

    static String page(String text) {
        return link(text, LONGEST_PAGE, "https://polka.example/orders");
    }

    private static String link(String text, int longest, String example) {
        if (text.length() > longest || !text.matches("|https://[!-~&&[^<>\"\\[\\]|{}]]{3,200}")) {
            throw new IllegalArgumentException(
                    "a link of at most "
                            + longest
                            + " characters that begins with https://, such as "
                            + example
                            + ", or nothing");
        }
        return text;
    }

    /// The private chat: the one that is set, else the community's own messages; empty while the
    /// community has no number.
    static String chat(Settings settings) {
        String set = settings.get(Keys.SUPPORT_CHAT);
        String name = settings.get(Keys.SCREEN_NAME);
        long number = settings.get(Keys.COMMUNITY);
        if (!set.isEmpty()) {
            return set;
        }
        if (!name.isEmpty()) {
            return SCHEME + "vk.me/" + name;
        }
        return number == 0 ? "" : SCHEME + "vk.me/club" + number;
    }
}
