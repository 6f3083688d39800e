package vestovoy.faq;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a remark's wording tells: whether it asks, thanks, sells, or says anything at all.
///
/// These are coarse signs of Russian talk, meant to work together with who answers whom; each
/// pattern is bounded and reads any text in linear time.
final class Wording {
    private static final int WORDS_OF_AN_ANSWER = 3;
    private static final int WORDS_OF_A_SOOTHING = 6;
    private static final int WORDS_OF_A_REFERRAL = 15;

    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?…\\n])\\s");

    private static final Pattern ASKS =
            anyOf(
                    "как|где|куда|откуда|когда|сколько|скок|почему|зачем|можно|какой|какая|какое|какие|каким|чем|кто|что|чё|чо|ли|смогу|сможем|сможет|могу|"
                            + "подскажите|скажите|помогите|объясните|kak|gde|kogda|skolko|mozhno");
    private static final Pattern THANKS =
            anyOf(
                    "спасибо|спасибки|спс|благодарю|помогло|помогла|помог|получилось|заработало|выручили|спасли|нашла+|нашел|нашёл|"
                            + "вернули|зашла|зашел|зашёл|респект|пришло|понял|поняла|понятно|одобрили|открыли|соединили");
    private static final Pattern DENIES =
            Pattern.compile(
                    "(?<!\\p{L})не\\s{1,3}(помог|получил|заработал|работает|вернули|пришл|нашл|открыл)",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern GOES_ON =
            Pattern.compile(
                    "^[\\s,.!)]{0,10}(?:и\\s{1,3}ещ[её]|да\\s{1,3}и|ещ[её]|а\\s{1,3}ещ[её]|также|кроме\\s{1,3}того|плюс|"
                            + "забыл[аи]?|дополню|дополнение|добавлю|p\\.?\\s?s|з\\.?ы)(?!\\p{L})",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern INSIDER =
            Pattern.compile(
                    "(?<!\\p{L})(?:я\\s{1,3}(?:сам[аи]?\\s{1,3})?(?:на|в)\\s{1,3}(?:пвз|пункте|поддержке|складе)\\s{1,3}работаю|"
                            + "работаю\\s{1,3}(?:на|в)\\s{1,3}(?:пвз|пункте|поддержке|складе)|"
                            + "как\\s{1,3}(?:работник|работница|сотрудник|сотрудница))(?!\\p{L})",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern LAUGHS =
            Pattern.compile(
                    "\\){2}|[😀-😅😆🤣😂😹🤡]|(?:ах|ха|хе|ах){2}|(?<!\\p{L})(?:лол|ржу|кек|ы{3,})",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern POINT = Pattern.compile("(?:^|(?<=\\s))\\d[.)]\\s");
    private static final Pattern TROUBLE =
            anyOf(
                    "не|нет|без|никак|ни|недействителен|пропал[аои]?|сломал(?:ся|ась|ось)|ошибка|вылетает|висит|завис|отказали|белый экран|два раза|дважды");
    private static final Pattern ADVERT =
            anyOf(
                    "ссылка в профиле|ссылка в шапке|без вложений|заработок|подработка|казино|слоты|раздача купонов|"
                            + "взаимный лайк|в лс|в личку|в команду|дипломы");

    /// A reply of nothing but short sentences that soothe, or ones that lead elsewhere, answers
    /// nothing.
    private static final Pattern SOOTHES =
            Pattern.compile(
                    "(?<!\\p{L})(уточните|разбер[её]мся|провер(?:им|яем)|посмотрим|извин|прощения|жаль|понимаем|поможем|передадим|"
                            + "передали|неприятн|служба|команда|спасибо|не переживайте|здравствуйте|"
                            + "добр(?:ый|ого|ое)\\s{1,3}(?:день|вечер|дня|утро|вечера|утра))",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// "У меня норм", "тоже": how it is with somebody else answers nothing.
    private static final Pattern JOINS =
            Pattern.compile(
                    "\\s{0,5}(?:(?:и\\s{1,3})?у\\s{1,3}(?:меня|нас|всех)|тоже|плюсую|плюс|та\\s{1,3}же|аналогично)(?!\\p{L})",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern REFERS =
            Pattern.compile(
                    "(?<!\\p{L})(удалите|(?:на|пере)?пишите|пришлите|обратитесь|ждём\\s{1,3}вас)(?!\\p{L})",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern ELSEWHERE =
            Pattern.compile(
                    "сообщени|(?<!\\p{L})(?:лс|личк|директ)|удалите",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern GREETING =
            Pattern.compile(
                    "^[\\s,.!)👋]{0,10}(?:(?:здравствуйте|приветствую|привет|доброго\\s{1,3}(?:дня|вечера|утра)|добрый\\s{1,3}(?:день|вечер)|"
                            + "доброе\\s{1,3}утро|доброй\\s{1,3}ночи|с\\s{1,3}наступающим)(?!\\p{L}))?[\\s,.!)👋]{0,10}",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern SIGNATURE =
            Pattern.compile(
                    "\\s\\p{Lu}\\p{Ll}{1,20},\\s(?:служба|команда|поддержка|отдел)[^.!?]{0,60}$");

    private Wording() {}

    private static Pattern anyOf(String alternatives) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + alternatives + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /// Whether the text puts a question.
    static boolean asks(String text) {
        return text.indexOf('?') >= 0 || ASKS.matcher(text).find();
    }

    /// Whether the text tells of something that went wrong.
    static boolean troubled(String text) {
        return TROUBLE.matcher(text).find();
    }

    /// Whether the text says that an answer helped.
    static boolean thanks(String text) {
        return THANKS.matcher(text).find() && !denies(text);
    }

    /// Whether the text says that an answer did not help.
    static boolean denies(String text) {
        return DENIES.matcher(text).find();
    }

    /// Whether the text begins as what goes on from an earlier one.
    static boolean goesOn(String text) {
        return GOES_ON.matcher(text).lookingAt();
    }

    /// Whether somebody says that they work for the community.
    static boolean insider(String text) {
        return INSIDER.matcher(text).find();
    }

    static boolean laughs(String text) {
        return LAUGHS.matcher(text).find();
    }

    /// The sentences that put a question, when there are at least two.
    static List<String> questions(String text) {
        List<String> questions =
                SENTENCE.splitAsStream(text)
                        .map(String::strip)
                        .filter(sentence -> sentence.endsWith("?"))
                        .toList();
        return questions.size() < 2 ? List.of() : questions;
    }

    /// What an answer counts as "1) … 2) …", when it does and says nothing before.
    static List<String> points(String text) {
        return POINT.matcher(text).lookingAt()
                ? POINT.splitAsStream(text)
                        .map(String::strip)
                        .filter(point -> !point.isEmpty())
                        .toList()
                : List.of();
    }

    static boolean advertises(String text) {
        return ADVERT.matcher(text).find();
    }

    static int words(CharSequence text) {
        int words = 0;
        boolean inside = false;
        for (int at = 0; at < text.length(); at++) {
            boolean letter = Character.isLetterOrDigit(text.charAt(at));
            words += letter && !inside ? 1 : 0;
            inside = letter;
        }
        return words;
    }

    /// Whether a reply says something that helps the next one who asks, and not only "write to us
    /// in private".
    static boolean answers(String reply) {
        StringBuilder left = new StringBuilder();
        for (String sentence : SENTENCE.split(reply)) {
            if (!leadsNowhere(sentence)) {
                left.append(sentence).append(' ');
            }
        }
        return words(left) >= WORDS_OF_AN_ANSWER || DIGIT.matcher(left).find();
    }

    private static boolean leadsNowhere(String sentence) {
        int words = words(sentence);
        boolean soothes = words <= WORDS_OF_A_SOOTHING && SOOTHES.matcher(sentence).find();
        boolean refers =
                words <= WORDS_OF_A_REFERRAL
                        && REFERS.matcher(sentence).find()
                        && ELSEWHERE.matcher(sentence).find();
        boolean joins = words <= WORDS_OF_A_SOOTHING && JOINS.matcher(sentence).lookingAt();
        return soothes || refers || joins || sentence.endsWith("?");
    }

    /// The text without its greeting and signature, beginning with a capital letter.
    static String bare(String text) {
        String body = GREETING.matcher(text).replaceFirst("");
        Matcher signature = SIGNATURE.matcher(body);
        if (signature.find() && signature.start() > 0) {
            body = body.substring(0, signature.start());
        }
        return capitalised(body.isBlank() ? text.strip() : body.strip());
    }

    static String capitalised(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int first = text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
    }
}
