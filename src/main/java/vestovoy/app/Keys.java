package vestovoy.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import vestovoy.community.Channel;
import vestovoy.community.PersonalData;
import vestovoy.faq.Promise;
import vestovoy.triage.Hours;
import vestovoy.triage.Mode;
import vestovoy.triage.Rulebook;

/// Every setting there is. config/vestovoy.yaml documents the same list; a test holds the two
/// together.
final class Keys {
    static final Key<Long> COMMUNITY = Key.of("community.id", Readings::count, "0");
    static final Key<String> NAME = Key.of("community.name", text -> text, "Сообщество");
    static final Key<Set<Long>> STAFF = Key.of("community.staff", Readings::people, "");
    static final Key<ZoneId> ZONE = Key.of("community.zone", Readings::zone, "Europe/Moscow");

    static final Key<URI> API = Key.of("vk.api", Readings::address, "https://api.vk.com");
    static final Key<String> COMMUNITY_TOKEN = Key.secret("vk.community-token", Readings::token);
    static final Key<String> USER_TOKEN = Key.secret("vk.user-token", Readings::token);
    static final Key<String> SERVICE_TOKEN = Key.secret("vk.service-token", Readings::token);
    static final Key<Boolean> LONG_POLL = Key.of("vk.long-poll", Readings::yes, "true");
    static final Key<Duration> WAIT = Key.of("vk.wait", Readings::wait, "25s");
    static final Key<Duration> RECONCILE = Key.of("vk.reconcile", Readings::period, "10m");
    static final Key<Duration> REST = Key.of("vk.longest-rest", Readings::period, "12h");
    static final Key<String> CALLBACK_SECRET =
            Key.secret("vk.callback-secret", Readings::callbackSecret);
    static final Key<String> CALLBACK_CODE = Key.of("vk.callback-confirmation", text -> text, "");

    static final Key<String> SCREEN_NAME = Key.of("vk.screen-name", Naming::screenName, "");
    static final Key<List<String>> WORDS = Key.of("mentions.words", Naming::words, "");
    static final Key<List<String>> TAGS = Key.of("mentions.tags", Naming::tags, "");
    static final Key<List<String>> ADDRESSES = Key.of("mentions.addresses", Naming::addresses, "");
    static final Key<Duration> SEARCH_EVERY =
            Key.of("mentions.search-every", Readings::period, "87s");
    static final Key<Duration> MENTIONS_EVERY = Key.of("mentions.every", Readings::period, "2m");

    static final Key<Mode> MODE = Key.of("bot.mode", Readings::mode, "suggest");
    static final Key<Map<Channel, Mode>> CHANNELS =
            Key.of("bot.channels", ModeSettings::channels, "");
    static final Key<Map<String, Rulebook.Mode>> RULES =
            Key.of("bot.rules", ModeSettings::rules, "");
    static final Key<Promise> PROMISE = Key.of("bot.promise", Readings::promise, "0.05");
    static final Key<OptionalDouble> THRESHOLD = Key.of("bot.threshold", Readings::threshold, "");
    static final Key<Integer> LONGEST = Key.of("bot.longest-reply", Readings::length, "2000");
    static final Key<PersonalData> ORDER_NUMBERS =
            Key.of(
                    "bot.order-numbers",
                    Readings::orderNumbers,
                    String.join(",", PersonalData.USUAL_FORMS));
    static final Key<Boolean> HIDE_PERSONAL = Key.of("bot.hide-personal", Readings::yes, "false");

    static final Key<String> SUPPORT_EMAIL = Key.of("support.email", Supporting::email, "");
    static final Key<String> SUPPORT_CHAT = Key.of("support.chat", Supporting::chat, "");
    static final Key<String> ORDER_PAGE = Key.of("support.order-page", Supporting::page, "");
    static final Key<Hours> HOURS = Key.of("support.hours", Hours::of, "");
    static final Key<Boolean> SOURCE_LINKS = Key.of("support.source-links", Readings::yes, "true");

    static final Key<Integer> PER_AUTHOR = Key.of("bot.per-author", Readings::limit, "5");
    static final Key<Integer> PER_COMMUNITY = Key.of("bot.per-community", Readings::limit, "300");
    static final Key<Integer> LOOP = Key.of("bot.loop", Readings::limit, "4");
    static final Key<Duration> MUTE = Key.of("bot.mute", Readings::silence, "12h");

    static final Key<Path> INDEX = Key.of("faq.index", Path::of, "faq-index");
    static final Key<String> ARCHIVE = Key.of("faq.archive", text -> text, "");
    static final Key<List<String>> FILES = Key.of("faq.files", Key::list, "");
    static final Key<String> CONTROL = Key.of("faq.control", text -> text, "");
    static final Key<Integer> KEEP = Key.of("faq.keep", Readings::kept, "5");
    static final Key<String> MEANING = Key.of("faq.meaning", text -> text, "");

    static final Key<Path> FOLDER = Key.of("data.folder", Path::of, "var");
    static final Key<String> DATABASE = Key.of("data.database", Readings::database, "");
    static final Key<String> DATABASE_USER = Key.of("data.database-user", text -> text, "");
    static final Key<String> DATABASE_PASSWORD = Key.secret("data.database-password");

    static final Key<String> HOST = Key.of("console.host", Readings::host, "127.0.0.1");
    static final Key<Integer> PORT = Key.of("console.port", Readings::port, "8080");
    static final Key<Boolean> PROXY = Key.of("console.behind-proxy", Readings::yes, "false");

    static final List<Key<?>> ALL =
            List.of(
                    COMMUNITY,
                    NAME,
                    STAFF,
                    ZONE,
                    API,
                    COMMUNITY_TOKEN,
                    USER_TOKEN,
                    SERVICE_TOKEN,
                    LONG_POLL,
                    WAIT,
                    RECONCILE,
                    REST,
                    CALLBACK_SECRET,
                    CALLBACK_CODE,
                    SCREEN_NAME,
                    WORDS,
                    TAGS,
                    ADDRESSES,
                    SEARCH_EVERY,
                    MENTIONS_EVERY,
                    MODE,
                    CHANNELS,
                    RULES,
                    PROMISE,
                    THRESHOLD,
                    LONGEST,
                    PER_AUTHOR,
                    PER_COMMUNITY,
                    LOOP,
                    MUTE,
                    ORDER_NUMBERS,
                    HIDE_PERSONAL,
                    SUPPORT_EMAIL,
                    SUPPORT_CHAT,
                    ORDER_PAGE,
                    HOURS,
                    SOURCE_LINKS,
                    INDEX,
                    ARCHIVE,
                    FILES,
                    CONTROL,
                    KEEP,
                    MEANING,
                    FOLDER,
                    DATABASE,
                    DATABASE_USER,
                    DATABASE_PASSWORD,
                    HOST,
                    PORT,
                    PROXY);

    /// What each community has for itself; the rest holds for all.
    static final List<Key<?>> OF_A_COMMUNITY =
            List.of(
                    COMMUNITY,
                    NAME,
                    STAFF,
                    COMMUNITY_TOKEN,
                    USER_TOKEN,
                    SERVICE_TOKEN,
                    CALLBACK_SECRET,
                    CALLBACK_CODE,
                    SCREEN_NAME,
                    WORDS,
                    TAGS,
                    ADDRESSES,
                    SUPPORT_CHAT,
                    MODE);

    private Keys() {}
}
