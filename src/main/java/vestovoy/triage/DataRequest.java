package vestovoy.triage;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether a text that all can read asks its reader for personal data there: a sentence that asks
/// for something, names data, and says no place for it that others cannot see. Linear in the text's
/// length.
public final class DataRequest {
    private static final Pattern END = Pattern.compile("[.!?…]{1,9}\\s|\\n");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}{}@./-]+");

    private static final Pattern EDGES = Pattern.compile("^[./-]{1,9}|[./-]{1,9}$");

    /// Words that ask, whole.
    private static final Set<String> ASKS =
            Set.of(
                    """
                    пришлите прислать присылайте отправьте отправить отправляйте укажите указать указывайте
                    напишите написать пишите сообщите сообщить назовите назвать уточните уточнить подскажите
                    подсказать оставьте оставить оставляйте продиктуйте скиньте скинуть киньте скидывайте дайте
                    дать вышлите выслать перешлите переслать предоставьте предоставить приложите приложить
                    прикрепите прикрепить введите опубликуйте поделитесь покажите показать добавьте ждем\
                    """
                            .split("\\s+"));

    /// Words that ask in a wording; in an answer they tell what is needed somewhere.
    private static final Set<String> NEEDS =
            Set.of(
                    """
                    нужен нужна нужно нужны понадобится понадобятся потребуется потребуются требуется
                    требуются необходим необходима необходимо необходимы просим\
                    """
                            .split("\\s+"));

    /// Beginnings of words for data.
    private static final List<String> DATA =
            List.of(
                    "телефон",
                    "фамили",
                    "фио",
                    "паспорт",
                    "реквизит",
                    "снилс",
                    "инн",
                    "персональн",
                    "данные",
                    "данных",
                    "скриншот",
                    "скрин",
                    "адрес",
                    "контакт",
                    "трек-номер",
                    "e-mail",
                    "email",
                    "имейл");

    /// Words for data, whole.
    private static final Set<String> WHOLE =
            Set.of("карта", "карты", "карту", "почту", "имя", "чек", "номер", "номера", "код");

    /// What has a number in our own text: "номер строки" is nobody's data.
    private static final List<String> OWN_LINES = List.of("строк", "вариант", "пункт", "ответ");

    /// Beginnings of words for places that only the reader and the support see.
    private static final List<String> UNSEEN =
            List.of("{chat}", "{email}", "vk.me", "личк", "письм");

    private static final Set<String> UNSEEN_WHOLE = Set.of("лс", "письмо", "директ");

    /// Beginnings of words for places elsewhere: what is asked for is asked there.
    private static final List<String> ELSEWHERE =
            List.of(
                    "приложени",
                    "кабинет",
                    "сайт",
                    "поддержк",
                    "чат",
                    "заявк",
                    "заявлени",
                    "форм",
                    "оформ",
                    "корзин",
                    "раздел",
                    "пол",
                    "настройк",
                    "профил",
                    "курьер",
                    "сотрудник",
                    "продавц",
                    "продавец",
                    "пункт",
                    "банк",
                    "оператор",
                    "обращени",
                    "бланк",
                    "анкет",
                    "коробк",
                    "посылк",
                    "вход",
                    "регистрац",
                    "возврат");

    /// Beginnings of words for where all can read it.
    private static final List<String> HERE = List.of("здесь", "сюда", "комментари", "тут");

    private DataRequest() {}

    /// Whether a wording asks in public: it must name the private chat or the e-mail.
    public static boolean strictly(String text) {
        return Arrays.stream(END.split(text)).anyMatch(sentence -> asks(words(sentence), true));
    }

    /// Whether an answer asks in public: what is asked for elsewhere, on a site or at a counter, is
    /// no request.
    public static boolean here(String text) {
        return Arrays.stream(END.split(text)).anyMatch(sentence -> asks(words(sentence), false));
    }

    private static List<String> words(String sentence) {
        String folded = sentence.toLowerCase(Locale.ROOT).replace('ё', 'е');
        return NO_WORD.splitAsStream(folded)
                .map(word -> EDGES.matcher(word).replaceAll(""))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static boolean asks(List<String> words, boolean strict) {
        if (!asking(words, strict) || !data(words)) {
            return false;
        }
        boolean unseen = unseen(words) || (!strict && begins(words, ELSEWHERE));
        return !unseen || (begins(words, HERE) && !words.contains("не"));
    }

    private static boolean asking(List<String> words, boolean strict) {
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at);
            boolean asks = ASKS.contains(word) || (strict && NEEDS.contains(word));
            if (asks && (at == 0 || !words.get(at - 1).equals("не"))) {
                return true;
            }
        }
        return false;
    }

    private static boolean data(List<String> words) {
        for (int at = 0; at < words.size(); at++) {
            String next = at + 1 < words.size() ? words.get(at + 1) : "";
            if (isData(words.get(at)) && OWN_LINES.stream().noneMatch(next::startsWith)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isData(String word) {
        return WHOLE.contains(word) || DATA.stream().anyMatch(word::startsWith);
    }

    private static boolean unseen(List<String> words) {
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at);
            boolean pair =
                    at > 0
                            && word.startsWith("сообщени")
                            && (words.get(at - 1).startsWith("личн")
                                    || (at + 1 < words.size()
                                            && words.get(at + 1).startsWith("сообществ")));
            if (pair || UNSEEN_WHOLE.contains(word) || word.indexOf('@') > 0) {
                return true;
            }
        }
        return begins(words, UNSEEN);
    }

    private static boolean begins(List<String> words, List<String> beginnings) {
        return words.stream().anyMatch(word -> beginnings.stream().anyMatch(word::startsWith));
    }
}
