package vestovoy.faq;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vestovoy.community.Channel;
import vestovoy.community.Discussion;
import vestovoy.community.PersonalData;

/// What holds of any archive, tried on random discussions made by a seed.
class MinerPropertyTest {
    private static final int ARCHIVES = 150;
    private static final List<String> QUESTIONS =
            List.of(
                    "Сколько хранится заказ в пункте?",
                    "сколько хранится заказ в пункте",
                    "Как вернуть товар? И когда придут деньги?",
                    "Где код, мой номер +7 900 000-31-07?",
                    "почта inna@mail.example, когда ответите?",
                    "Сколько стоит курьер?",
                    "не пришёл товар, заказ 5512-084417",
                    "кот спит в коробке");
    private static final List<String> ANSWERS =
            List.of(
                    "заказ ждёт в пункте 7 дней.",
                    "с 15 сентября заказы в пунктах хранятся 14 дней вместо 7.",
                    "доставка курьером стоит 149 ₽.",
                    "с 1 марта 2026 года доставка курьером стоит 199 ₽.",
                    "позвоните мне +7 900 000-31-08 или oleg@mail.example, помогу",
                    "ответ ушёл на inna@mail.example ещё вчера.",
                    "напишите нам в «Сообщения» в Личном кабинете.",
                    "пожалуйста, удалите комментарий и напишите в личные сообщения.",
                    "1) откройте заказ и нажмите «Вернуть» 2) деньги придут за десять дней",
                    "и ещё нажмите кнопку справа от заказа",
                    "спасибо, помогло",
                    "не помогло, а дальше что?",
                    "ахаха 😂");

    /// The community offers no customer's address as its own.
    private static final List<String> OWN_ANSWERS =
            ANSWERS.stream().filter(text -> !text.contains("oleg@")).toList();

    private static List<Discussion> archive(long seed) {
        Random random = new Random(seed);
        List<Discussion> discussions = new ArrayList<>();
        for (int place = 1; place <= 4; place++) {
            Talk talk =
                    new Talk(
                            random.nextBoolean() ? Channel.BOARD_COMMENT : Channel.WALL_COMMENT,
                            place);
            for (int id = 1; id <= 25; id++) {
                boolean asks = random.nextInt(3) == 0;
                long author = random.nextInt(5) == 0 ? Talk.COMMUNITY : 100 + random.nextInt(5);
                String mark =
                        random.nextInt(4) == 0
                                ? ""
                                : "[id%d:bp-7_%d|Имя], "
                                        .formatted(100 + random.nextInt(5), 1 + random.nextInt(id));
                List<String> texts =
                        asks ? QUESTIONS : author == Talk.COMMUNITY ? OWN_ANSWERS : ANSWERS;
                talk.says(
                        id,
                        asks ? 100 + random.nextInt(5) : author,
                        (asks ? "" : mark) + texts.get(random.nextInt(texts.size())),
                        random.nextInt(5));
            }
            discussions.add(talk.discussion());
        }
        return discussions;
    }

    private static List<Entry> all(Mined mined) {
        List<Entry> all = new ArrayList<>(mined.entries());
        mined.retired().forEach(one -> all.add(one.entry()));
        return all;
    }

    @Test
    void randomArchivesAreRichEnoughToTryEveryRule() {
        int retired = 0;
        int merged = 0;
        for (long seed = 0; seed < ARCHIVES; seed++) {
            Mined mined = new Miner().mine(archive(seed));
            retired += mined.retired().size();
            merged +=
                    (int) mined.entries().stream().filter(one -> one.sources().size() > 1).count();
        }
        assertThat(retired).isGreaterThan(ARCHIVES / 4);
        assertThat(merged).isGreaterThan(ARCHIVES / 4);
    }

    @Test
    void miningTwiceAndInAnyOrderOfDiscussionsGivesTheSame() {
        for (long seed = 0; seed < ARCHIVES; seed++) {
            List<Discussion> discussions = archive(seed);
            Mined once = new Miner().mine(discussions);
            assertThat(new Miner().mine(discussions)).isEqualTo(once);
            List<Discussion> shuffled = new ArrayList<>(discussions);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(new Miner().mine(shuffled)).isEqualTo(once);
        }
    }

    @Test
    void everySourceIsInTheArchiveAndEveryIdIsUnique() {
        for (long seed = 0; seed < ARCHIVES; seed++) {
            List<Discussion> discussions = archive(seed);
            Set<String> there = new HashSet<>();
            discussions.forEach(one ->
                    one.remarks().forEach(remark -> there.add(remark.post().key().source())));
            List<Entry> entries = all(new Miner().mine(discussions));
            assertThat(entries).flatExtracting(Entry::sources).allMatch(there::contains);
            assertThat(entries).extracting(Entry::id).doesNotHaveDuplicates();
        }
    }

    @Test
    void whatIsRetiredIsNeverAnEntryAndItsSuccessorIs() {
        for (long seed = 0; seed < ARCHIVES; seed++) {
            Mined mined = new Miner().mine(archive(seed));
            List<String> living = mined.entries().stream().map(Entry::id).toList();
            assertThat(mined.retired())
                    .allMatch(one -> living.contains(one.by()))
                    .noneMatch(one -> living.contains(one.entry().id()));
        }
    }

    @Test
    void noPersonalDataOfACustomerIsKeptAndMaskingAgainChangesNothing() {
        for (long seed = 0; seed < ARCHIVES; seed++) {
            for (Entry entry : all(new Miner().mine(archive(seed)))) {
                List<String> texts = new ArrayList<>(entry.phrasings());
                texts.add(entry.question());
                texts.add(entry.answer());
                assertThat(texts)
                        .noneMatch(text -> text.contains("000-31") || text.contains("084417"))
                        .noneMatch(text -> text.contains("oleg@"))
                        .allMatch(text -> PersonalData.usual().maskNumbers(text).equals(text));
            }
        }
    }

    @Test
    void noAnswerIsNothingButAReferral() {
        for (long seed = 0; seed < ARCHIVES; seed++) {
            assertThat(all(new Miner().mine(archive(seed))))
                    .extracting(Entry::answer)
                    .allMatch(Wording::answers);
        }
    }
}
