package vestovoy.community;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers that are nobody's: free lines, prices and measures, dates, times, article numbers and
/// codes of goods, addresses of pages but those of orders and of phones. Detectors of numbers do
/// not see them.
final class Nobodys {
    /// Stands for them: no digit, no letter, nothing that joins two numbers.
    static final char VEIL = '\uE001';

    private static final String ALONE = "(?<![\\d+]|\\d[ .,/-])";
    private static final String AMOUNT =
            "(?:\\d{1,3}(?:[ .]\\d{3}){1,3}|\\d{1,7})(?:[.,]\\d{1,2})?";
    private static final String UNIT =
            "(?:₽|\\$|€|%|°|(?:руб|рублей|рубля|рубль|рублями|р|тыс|тысяч|тысячи|т ?р|тр|коп|копеек|евро|долларов|тенге"
                    + "|бонус|бонуса|бонусов|балл|балла|баллов|шт|штук|штуки|штуку|км|кг|гр|грамм|мл|литров|см|мм|метр|метра|метров"
                    + "|мес|месяц|месяца|месяцев|дн|день|дня|дней|час|часа|часов|мин|минут|минуты|лет|год|года|году|годов|раз|раза"
                    + "|человек|вт|квт|ватт|вольт|гб|мб|тб|мач|мгц|гц|дюйм|дюйма|дюймов|размер|размера|пар|пары|подписчиков|отзывов)(?![\\p{L}\\d]))";
    private static final String CODE = "[\\p{L}\\d][\\p{L}\\d._/-]{0,30}+";
    private static final List<Pattern> ALL =
            List.of(
                    Pattern.compile(
                            "(?:https?://|(?<![\\p{L}\\d.@-])(?=(?:[\\p{L}\\d-]{1,40}\\.){1,3}\\p{L}{2,10}/))"
                                    + "(?!wa\\.me|t\\.me/\\+|api\\.whatsapp|[^\\s\\uE000]{0,200}(?:order|zakaz|заказ))"
                                    + "[^\\s\\uE000]{1,2000}"),
                    Pattern.compile(
                            "(?<![\\d+])(?:\\+ ?)?[78][ -]{0,3}\\(?80[04]\\)?(?:[ ()./-]{0,3}\\d){7}(?!\\d)"),
                    Pattern.compile(ALONE + AMOUNT + " ?(?:-|до) ?" + AMOUNT + " {0,2}" + UNIT),
                    Pattern.compile(ALONE + AMOUNT + " {0,2}" + UNIT),
                    Pattern.compile(
                            ALONE
                                    + "\\d{1,4}(?:[.,]\\d{1,2})? ?(?:г|л|м|к|ч|т)(?![\\p{L}\\d.]| [\\p{Lu}\\d])"),
                    Pattern.compile(
                            ALONE
                                    + "(?:0?[1-9]|[12]\\d|3[01])([./-])(?:0?[1-9]|1[0-2])\\1(?:(?:19|20)\\d\\d|\\d\\d)(?![\\d]|[./-]\\d)"),
                    Pattern.compile(
                            ALONE
                                    + "(?:19|20)\\d\\d([./-])(?:0[1-9]|1[0-2])\\1[0-3]\\d(?![\\d]|[./-]\\d)"),
                    Pattern.compile(
                            ALONE + "(?:19|20)\\d\\d ?[-/] ?(?:19|20)\\d\\d(?![\\d]|[./-]\\d)"),
                    Pattern.compile("(?<![\\d:])[0-2]?\\d:[0-5]\\d(?::[0-5]\\d)?(?![\\d:])"),
                    Pattern.compile(
                            "(?<!\\p{L})(?:артикул\\p{L}{0,3}|арт|промо-?код\\p{L}{0,3}|купон\\p{L}{0,3}|код\\p{L}{0,3}|штрих-?код\\p{L}{0,3}"
                                    + "|модел\\p{L}{1,3}|сертификат\\p{L}{0,3}|ean|isbn|sku|гост|огрн|окпо|оквэд|тн вэд|кбк|окато|фз|закон\\p{L}{0,3}|приказ\\p{L}{0,3}|постановлени\\p{L}{1,2}|огрнип|кпп|бик|рост|размер\\p{L}{0,3}"
                                    + "|партии|партия|лот|vin|imei)"
                                    + "(?: товара| на скидку| скидки| номер)?[ :.№#=«\"(-]{0,4}"
                                    + "(?:\\d{4}(?:[ -]\\d{4}){1,3}(?!\\d)|(?=\\p{L}{0,8}[\\p{L}._/-]{0,8}\\d)"
                                    + CODE
                                    + ")(?:(?:,| и|, и| или) (?=\\p{L}{0,6}-?\\d)"
                                    + CODE
                                    + "){0,6}"),
                    Pattern.compile(
                            "(?<!\\p{L})(?:пвз|пункт\\p{L}{0,3}|выдачи|постамат\\p{L}{0,2}|магазин\\p{L}{0,2}|отделени\\p{L}{1,2}|школ\\p{L}{1,2})[ :№#]{1,4}\\d{1,6}(?![\\d(-]| [\\d(])"));

    private Nobodys() {}

    static String veiled(String low) {
        if (low.chars().noneMatch(one -> Seen.isDigit((char) one))) {
            return low;
        }
        String veiled = low;
        for (Pattern pattern : ALL) {
            veiled = pattern.matcher(veiled).replaceAll(Nobodys::veil);
        }
        return veiled;
    }

    private static String veil(java.util.regex.MatchResult found) {
        return Matcher.quoteReplacement(String.valueOf(VEIL).repeat(found.end() - found.start()));
    }
}
