package vestovoy.console;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import vestovoy.community.Attachment;
import vestovoy.community.Author;
import vestovoy.community.Channel;
import vestovoy.community.Post;
import vestovoy.community.PostKey;
import vestovoy.desk.Case;
import vestovoy.desk.Said;
import vestovoy.faq.Hit;
import vestovoy.faq.Match;

/// Cases such as a marketplace's moderators see.
final class Samples {
    private static final long COMMUNITY = -214_000_777;

    private Samples() {}

    static Case open(long id, String text) {
        return open(id, post(id, "Марина", text, List.of()), "below-threshold", 0, "", hits());
    }

    static Case open(
            long id, Post post, String reason, int priority, String draft, List<Hit> hits) {
        return new Case(
                id, 1, post, reason, priority, opened(id), Case.State.OPEN, "", draft, hits);
    }

    static Post post(long id, String author, String text, List<Attachment> attachments) {
        return new Post(
                new PostKey(Channel.BOARD_COMMENT, COMMUNITY, 39_100_137, 1000 + id),
                new Author(5000 + id, author),
                opened(id),
                text,
                attachments,
                0,
                0);
    }

    /// A mention on the page of somebody who is no member.
    static Case elsewhere(long id) {
        PostKey key = new PostKey(Channel.MENTION, 210_023_757, -COMMUNITY, 77);
        Post post =
                new Post(
                        key,
                        new Author(210_023_757, "Ольга"),
                        opened(id),
                        "Неделю жду от Полки кресло",
                        List.of(),
                        0,
                        0);
        return open(id, post, "below-threshold", 0, "", hits());
    }

    static List<Hit> hits() {
        return List.of(
                new Hit(
                        "board/39100137/1021",
                        "Сколько ждать возврат денег на карту?",
                        "Деньги возвращаются на ту же карту в течение 3–10 рабочих дней: срок зависит от банка.",
                        List.of("board/39100137/1021", "wall/9061/20012"),
                        0.83,
                        List.of(Match.same("возврат"), Match.same("деньги"), Match.same("карту")),
                        List.of("вторую", "неделю"),
                        List.of(),
                        Map.of()),
                new Hit(
                        "board/39100274/77",
                        "Как вернуть товар ненадлежащего качества?",
                        "Откройте заказ в личном кабинете и нажмите «Вернуть товар»: заявку рассмотрят за сутки.",
                        List.of("board/39100274/77"),
                        0.41,
                        List.of(
                                Match.same("возврат"),
                                new Match("деньги", "средства", Match.How.RELATED)),
                        List.of("карту"),
                        List.of("close-second", "missing-word"),
                        Map.of()),
                new Hit(
                        "file/12",
                        "",
                        "Чек приходит на почту, указанную в заказе.",
                        List.of("file/12"),
                        0.07,
                        List.of(),
                        List.of("возврат"),
                        List.of(),
                        Map.of()));
    }

    static List<Said> thread(long id) {
        Instant at = opened(id);
        return List.of(
                new Said(
                        900,
                        "Полка",
                        at.minus(Duration.ofDays(2)),
                        "Обсуждаем возвраты. Номера заказов в открытых комментариях, пожалуйста, не пишите.",
                        Said.Voice.COMMUNITY,
                        ""),
                new Said(
                        950,
                        "Игорь",
                        at.minus(Duration.ofHours(3)),
                        "А если карта уже закрыта, куда вернут?",
                        Said.Voice.CUSTOMER,
                        ""),
                new Said(
                        951,
                        "Полка",
                        at.minus(Duration.ofHours(3)),
                        "Деньги придут на счёт, к которому была привязана карта.",
                        Said.Voice.BOT,
                        "sent"),
                new Said(
                        1000 + id,
                        "Марина",
                        at,
                        "Вторую неделю жду возврат денег на карту, сколько ещё ждать?",
                        Said.Voice.CUSTOMER,
                        ""));
    }

    /// Five cases, the first one with everything that a case can show.
    static void fill(MemoryCases cases) {
        cases.put(
                open(
                        1,
                        post(
                                1,
                                "Марина",
                                "Вторую неделю жду возврат денег на карту, сколько ещё ждать? Товар сдала в пункт"
                                        + " выдачи, чек приложила.",
                                List.of(
                                        new Attachment("photo", "https://vk.com/photo-1_2"),
                                        new Attachment("doc", ""))),
                        "below-threshold",
                        5,
                        hits().getFirst().answer(),
                        hits()));
        cases.said(1, thread(1));
        cases.put(open(2, "Позовите человека, бот меня не понимает"));
        cases.put(
                open(
                        3,
                        post(
                                3,
                                "",
                                "",
                                List.of(new Attachment("photo", "https://vk.com/photo1_3"))),
                        "attachment",
                        0,
                        "",
                        List.of()));
        cases.put(open(4, "Курьер приехал на три часа позже и нахамил. ".repeat(12)));
        cases.put(open(5, "А самовывоз в Твери появится?"));
    }

    private static Instant opened(long id) {
        return Hands.NOON.minus(Duration.ofMinutes(200 - 37 * id));
    }
}
