package vestovoy.vk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vestovoy.community.Attachment;
import vestovoy.community.Channel;
import vestovoy.community.Post;
import vestovoy.community.PostKey;
import vestovoy.intake.Event;
import vestovoy.intake.Meaning;

class DecoderTest {
    private static final long GROUP = 214000777L;
    private static final long OWNER = -GROUP;
    private final Decoder decoder = new Decoder(GROUP);

    private static final String WALL_REPLY =
            """
            {"type":"wall_reply_new","event_id":"e1","v":"5.199","group_id":214000777,"object":
            {"id":31,"from_id":42,"post_id":7,"owner_id":-214000777,"post_owner_id":-214000777,"date":1700000000,
             "text":"[id5|Иван], а сроки?","parents_stack":[20],"reply_to_user":5,"reply_to_comment":25,
             "attachments":[{"type":"photo","photo":{"id":1,"owner_id":42,"sizes":[
               {"type":"s","width":75,"url":"https://example.org/s.jpg"},{"type":"x","width":604,"url":"https://example.org/x.jpg"}]}}]}}
            """;

    private Meaning meaning(String type, String object) {
        return decoder.decode(
                        "{\"type\":\"" + type + "\",\"event_id\":\"e\",\"object\":" + object + "}")
                .meaning();
    }

    private Post written(String type, String object) {
        return ((Meaning.Written) meaning(type, object)).post();
    }

    @Test
    void theSameIdInAnotherCommunityIsAnotherEvent() {
        assertThat(new Decoder(1).decode(WALL_REPLY).id())
                .isNotEqualTo(decoder.decode(WALL_REPLY).id());
    }

    @Test
    void aCommentInAThreadIsReadWhole() {
        Event event = decoder.decode(WALL_REPLY);

        assertThat(event.id()).isEqualTo("214000777/e1");
        assertThat(event.type()).isEqualTo("wall_reply_new");
        Post post = ((Meaning.Written) event.meaning()).post();
        assertThat(post.key()).isEqualTo(new PostKey(Channel.WALL_COMMENT, OWNER, 7, 31));
        assertThat(post.author().id()).isEqualTo(42);
        assertThat(post.writtenAt()).isEqualTo(Instant.ofEpochSecond(1700000000));
        assertThat(post.text()).isEqualTo("[id5|Иван], а сроки?");
        assertThat(post.repliesTo()).isEqualTo(25);
        assertThat(post.thread()).isEqualTo(20);
        assertThat(post.attachments())
                .containsExactly(new Attachment("photo", "https://example.org/x.jpg"));
    }

    @ParameterizedTest
    @CsvSource({
        "wall_reply, post_owner_id, post_id, WALL_COMMENT",
        "board_post, topic_owner_id, topic_id, BOARD_COMMENT",
        "photo_comment, photo_owner_id, photo_id, PHOTO_COMMENT",
        "video_comment, video_owner_id, video_id, VIDEO_COMMENT",
        "market_comment, market_owner_id, item_id, MARKET_COMMENT"
    })
    void theSameObjectHasTheSameKeyWhateverHappensToIt(
            String family, String owner, String place, Channel channel) {
        String whole =
                "{\"id\":9,\"from_id\":42,\"text\":\"a\",\"date\":1,\"%s\":-214000777,\"%s\":77}"
                        .formatted(owner, place);
        String deleted =
                "{\"id\":9,\"deleter_id\":1,\"%s\":-214000777,\"%s\":77}"
                        .formatted(family.equals("board_post") ? owner : "owner_id", place);
        PostKey key = new PostKey(channel, OWNER, 77, 9);

        assertThat(meaning(family + "_new", whole))
                .isInstanceOfSatisfying(
                        Meaning.Written.class, it -> assertThat(it.post().key()).isEqualTo(key));
        assertThat(meaning(family + "_edit", whole))
                .isInstanceOfSatisfying(
                        Meaning.Edited.class, it -> assertThat(it.post().key()).isEqualTo(key));
        assertThat(meaning(family + "_restore", whole))
                .isInstanceOfSatisfying(
                        Meaning.Restored.class, it -> assertThat(it.post().key()).isEqualTo(key));
        assertThat(meaning(family + "_delete", deleted)).isEqualTo(new Meaning.Deleted(key));
    }

    @Test
    void aBoardCommentAnswersTheOneThatItsMarkNames() {
        Post post =
                written(
                        "board_post_new",
                        "{\"id\":1015,\"from_id\":5,\"date\":1,\"topic_id\":3,\"topic_owner_id\":-214000777,"
                                + "\"text\":\"[club214000777:bp-214000777_1012|Полка], спасибо\"}");

        assertThat(post.repliesTo()).isEqualTo(1012);
    }

    @Test
    void aWallPostByAPersonIsWritten() {
        Post post =
                written(
                        "wall_post_new",
                        "{\"id\":3,\"owner_id\":-214000777,\"from_id\":42,\"date\":5,\"post_type\":\"post\",\"text\":\"где заказ\"}");

        assertThat(post.key()).isEqualTo(new PostKey(Channel.WALL_POST, OWNER, 0, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"suggest", "postpone"})
    void whatIsNotPublishedIsNoise(String kind) {
        String post =
                "{\"id\":3,\"owner_id\":-214000777,\"from_id\":42,\"post_type\":\"" + kind + "\"}";

        assertThat(meaning("wall_post_new", post)).isEqualTo(new Meaning.Noise());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wall_post_new",
                "wall_reply_new",
                "wall_reply_edit",
                "wall_reply_restore",
                "message_new"
            })
    void whatTheCommunityItselfSaysIsSpoken(String type) {
        String object =
                "{\"id\":3,\"conversation_message_id\":3,\"peer_id\":5,\"post_id\":2,\"owner_id\":-214000777,\"from_id\":-214000777,\"text\":\"да\"}";

        assertThat(meaning(type, object)).isInstanceOf(Meaning.Spoken.class);
    }

    @Test
    void aMessageIsNamedByItsNumberInTheConversation() {
        Post post =
                written(
                        "message_new",
                        """
                        {"message":{"id":0,"date":5,"from_id":42,"peer_id":42,"conversation_message_id":17,"out":0,"text":"привет",
                         "reply_message":{"conversation_message_id":15,"id":1},"fwd_messages":[{"text":"x"}],"geo":{"type":"point"}},
                         "client_info":{}}
                        """);

        assertThat(post.key()).isEqualTo(new PostKey(Channel.MESSAGE, OWNER, 42, 17));
        assertThat(post.repliesTo()).isEqualTo(15);
        assertThat(post.attachments())
                .containsExactly(new Attachment("forward", ""), new Attachment("geo", ""));
    }

    @Test
    void whatStaffSayUnderTheirOwnNamesIsSpoken() {
        String event =
                "{\"type\":\"wall_reply_new\",\"event_id\":\"e1\",\"object\":{\"id\":3,\"post_id\":2,\"owner_id\":-214000777,\"from_id\":555,\"text\":\"да\"}}";

        assertThat(new Decoder(GROUP, java.util.Set.of(555L)).decode(event).meaning())
                .isInstanceOf(Meaning.Spoken.class);
    }

    @Test
    void whatGoesOutAsAMessageIsSpoken() {
        String out =
                "{\"id\":8,\"conversation_message_id\":18,\"peer_id\":42,\"from_id\":77,\"out\":1}";

        assertThat(meaning("message_reply", out)).isInstanceOf(Meaning.Spoken.class);
        assertThat(meaning("message_edit", out)).isInstanceOf(Meaning.Spoken.class);
        assertThat(meaning("message_edit", out.replace("\"out\":1", "\"out\":0")))
                .isInstanceOf(Meaning.Edited.class);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"random_id\": 99', true",
        "'\"random_id\": 99, \"admin_author_id\": 7', false",
        "'\"random_id\": 0', false"
    })
    void aProgramsMessageIsNoAnswerOfAPerson(String more, boolean program) {
        String out =
                "{\"id\":8,\"conversation_message_id\":18,\"peer_id\":42,\"from_id\":-214000777,\"out\":1,%s}"
                        .formatted(more);
        Class<?> meant = program ? Meaning.Noise.class : Meaning.Spoken.class;

        assertThat(meaning("message_reply", out)).isInstanceOf(meant);
        assertThat(meaning("message_edit", out)).isInstanceOf(meant);
        assertThat(meaning("message_new", out)).isInstanceOf(meant);
        assertThat(decoder.standing(Channel.MESSAGE, Fields.parse(out), 42).isEmpty())
                .isEqualTo(program);
    }

    @Test
    void theNumberOfACustomersMessageMakesItNoPrograms() {
        String in =
                "{\"message\":{\"from_id\":42,\"peer_id\":42,\"conversation_message_id\":18,\"out\":0,\"random_id\":99}}";

        assertThat(meaning("message_new", in)).isInstanceOf(Meaning.Written.class);
    }

    @Test
    void aChatTellingAboutItselfIsNoise() {
        assertThat(
                        meaning(
                                "message_new",
                                "{\"message\":{\"from_id\":4,\"peer_id\":2000000001,\"conversation_message_id\":1,\"action\":{\"type\":\"chat_invite_user\"}}}"))
                .isEqualTo(new Meaning.Noise());
    }

    @Test
    void everyEventTypeOfVkHasADeclaredMeaning() {
        List<String> types =
                Stream.of(
                                """
                                message_new message_reply message_edit message_allow message_deny message_read message_typing_state
                                message_event message_reaction_event photo_new photo_comment_new photo_comment_edit
                                photo_comment_delete photo_comment_restore audio_new video_new video_comment_new video_comment_edit
                                video_comment_delete video_comment_restore wall_post_new wall_repost wall_schedule_post_new
                                wall_schedule_post_delete wall_reply_new wall_reply_edit wall_reply_delete wall_reply_restore
                                board_post_new board_post_edit board_post_delete board_post_restore market_comment_new
                                market_comment_edit market_comment_delete market_comment_restore market_order_new market_order_edit
                                like_add like_remove group_join group_leave user_block user_unblock poll_vote_new
                                group_officers_edit group_change_settings group_change_photo lead_forms_new app_payload
                                vkpay_transaction donut_subscription_create donut_subscription_prolonged donut_subscription_expired
                                donut_subscription_cancelled donut_subscription_price_changed donut_money_withdraw
                                donut_money_withdraw_error
                                """
                                        .strip()
                                        .split("\\s+"))
                        .toList();

        assertThat(types)
                .allSatisfy(type ->
                        assertThat(EventType.of(type).isPresent() || EventType.isNoise(type))
                                .as(type)
                                .isTrue());
    }

    @Test
    void anUnknownTypeIsKeptRawAndSaysSo() {
        Event event = decoder.decode("{\"type\":\"wall_sky_new\",\"object\":{\"id\":1}}");

        assertThat(event.meaning()).isEqualTo(new Meaning.Unknown("unknown-type"));
        assertThat(event.body()).contains("wall_sky_new");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "7",
                "<html>",
                "{\"type\":5",
                "{}",
                "{\"type\":\"wall_reply_new\"}",
                "{\"type\":\"wall_reply_new\",\"object\":[]}",
                "{\"type\":\"wall_reply_new\",\"object\":{\"id\":\"x\",\"post_id\":1}}",
                "{\"type\":\"wall_reply_new\",\"object\":{\"id\":-4,\"post_id\":1}}",
                "{\"type\":\"wall_reply_new\",\"object\":{\"id\":4}}",
                "{\"type\":\"message_new\",\"object\":{\"message\":null}}"
            })
    void whatIsNoEventIsMalformed(String raw) {
        assertThat(decoder.decode(raw).meaning()).isEqualTo(new Meaning.Unknown("malformed"));
    }

    @Test
    void anEventWithoutIdHasOneMadeOfItsContent() {
        String first = decoder.decode("{\"type\":\"like_add\",\"object\":{\"id\":1}}").id();
        String again =
                decoder.decode("{\"type\":\"like_add\",\"group_id\":3,\"object\":{\"id\":1}}").id();
        String other = decoder.decode("{\"type\":\"like_add\",\"object\":{\"id\":2}}").id();

        assertThat(first).matches("214000777/[0-9a-f]{64}").isEqualTo(again).isNotEqualTo(other);
    }

    @Test
    void theCallbackSecretIsNotKept() {
        String body =
                decoder.decode(
                                "{\"type\":\"like_add\",\"event_id\":\"e\",\"secret\":\"s3cr3t\",\"object\":{}}")
                        .body();

        assertThat(body).doesNotContain("s3cr3t").contains("like_add");
    }

    @Test
    void whatADatabaseCannotKeepIsReplaced() {
        Event event = decoder.decode(WALL_REPLY.replace("а сроки?", "a\\u0000b\\ud83dc 😀"));

        assertThat(((Meaning.Written) event.meaning()).post().text())
                .endsWith("a\uFFFDb\uFFFDc 😀");
        assertThat(event.body().codePoints())
                .noneMatch(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF));
    }

    @Test
    void deepNestingIsReadToo() {
        String deep = "{\"fwd\":[".repeat(400) + "]}".repeat(400);
        Event event =
                decoder.decode(
                        "{\"type\":\"message_new\",\"object\":{\"from_id\":4,\"peer_id\":4,\"conversation_message_id\":1,\"text\":\"a\",\"x\":"
                                + deep
                                + "}}");

        assertThat(event.meaning()).isInstanceOf(Meaning.Written.class);
    }

    @Test
    void noMutationOfAnEventMakesItThrow() {
        List<String> seeds =
                List.of(
                        WALL_REPLY,
                        "{\"type\":\"message_new\",\"event_id\":\"m\",\"object\":{\"message\":{\"id\":0,\"date\":5,\"from_id\":42,\"peer_id\":42,\"conversation_message_id\":17,\"text\":\"привет\"}}}",
                        "{\"type\":\"board_post_delete\",\"event_id\":\"b\",\"object\":{\"topic_owner_id\":-1,\"topic_id\":2,\"id\":3}}",
                        "{\"type\":\"wall_post_new\",\"object\":{\"id\":3,\"owner_id\":-1,\"from_id\":42,\"attachments\":[{\"type\":\"video\",\"video\":{\"owner_id\":1,\"id\":2}},{\"type\":\"link\",\"link\":{\"url\":\"javascript:alert(1)\"}}]}}");
        Random random = new Random(20261123);
        for (int round = 0; round < 20_000; round++) {
            String raw = mutated(seeds.get(random.nextInt(seeds.size())), random);

            Event event = decoder.decode(raw);

            assertThat(event.id()).isNotBlank();
            assertThat(links(event)).allSatisfy(link -> assertThat(link).matches("(https?://.+)?"));
        }
    }

    private static List<String> links(Event event) {
        return event.meaning() instanceof Meaning.Written written
                ? written.post().attachments().stream().map(Attachment::link).toList()
                : List.of();
    }

    private static String mutated(String seed, Random random) {
        StringBuilder raw = new StringBuilder(seed);
        String[] bits = {
            "null",
            "-1",
            "1e999",
            "{}",
            "[]",
            "\"\"",
            "99999999999999999999",
            "true",
            "\\u0000",
            "0.5",
            "\ud83d"
        };
        for (int change = random.nextInt(4); change >= 0 && !raw.isEmpty(); change--) {
            int at = random.nextInt(raw.length());
            switch (random.nextInt(4)) {
                case 0 -> raw.deleteCharAt(at);
                case 1 -> raw.insert(at, bits[random.nextInt(bits.length)]);
                case 2 -> raw.setCharAt(at, (char) random.nextInt(0x3000));
                default -> replaceAValue(raw, bits[random.nextInt(bits.length)], random);
            }
        }
        return raw.toString();
    }

    /// Puts something odd after a colon, so that most mutations are still JSON.
    private static void replaceAValue(StringBuilder raw, String bit, Random random) {
        int colon = raw.indexOf(":", random.nextInt(raw.length()));
        int end = colon < 0 ? -1 : raw.indexOf(",", colon);
        if (end > colon) {
            raw.replace(colon + 1, end, bit);
        }
    }

    @Test
    void everySampleIsUnderstood() throws IOException {
        Path folder = Path.of(System.getProperty("vestovoy.vk.samples", "../shared/vk/samples"));
        Assumptions.assumeTrue(
                Files.isDirectory(folder), "skipped: no VK samples in " + folder.toAbsolutePath());
        int updates = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".json")).sorted().toList()) {
                JsonNode sample = Fields.parse(Files.readString(file));
                for (JsonNode update : Fields.each(sample, "updates")) {
                    assertThat(decoder.decode(update).meaning())
                            .as(file.getFileName().toString())
                            .isNotInstanceOf(Meaning.Unknown.class);
                    updates++;
                }
                decoder.decode(sample.toString());
            }
        }
        assertThat(updates).isPositive();
    }

    private static String repost(long owner, long from, String text) {
        return "{\"id\":34,\"owner_id\":%d,\"from_id\":%d,\"date\":1,\"post_type\":\"post\",\"text\":\"%s\",\"copy_history\":[{\"id\":3,\"owner_id\":-214000777,\"from_id\":-214000777,\"text\":\"Наш\"}]}"
                .formatted(owner, from, text);
    }

    @Test
    void aRepostWithWordsOfItsOwnIsAMentionByWhoeverReposted() {
        Post post = written("wall_repost", repost(501, 501, "а мне не пришло"));

        assertThat(post.key()).isEqualTo(new PostKey(Channel.MENTION, 501, GROUP, 34));
        assertThat(post.text()).isEqualTo("а мне не пришло");
        assertThat(post.author().id()).isEqualTo(501);
    }

    @ParameterizedTest
    @CsvSource({"501, 501, ''", "501, 501, ' '", "-214000777, 501, да", "501, -214000777, да"})
    void aRepostWithoutWordsOrOursIsNoise(long owner, long from, String text) {
        assertThat(meaning("wall_repost", repost(owner, from, text)))
                .isEqualTo(new Meaning.Noise());
    }

    @Test
    void aRepostByStaffIsNoise() {
        String event =
                "{\"type\":\"wall_repost\",\"event_id\":\"e\",\"object\":"
                        + repost(555, 555, "смотрите")
                        + "}";

        assertThat(new Decoder(GROUP, java.util.Set.of(555L)).decode(event).meaning())
                .isEqualTo(new Meaning.Noise());
    }

    @Test
    void aRepostWithoutANumberIsMalformed() {
        assertThat(meaning("wall_repost", "{\"owner_id\":501,\"text\":\"а\"}"))
                .isEqualTo(new Meaning.Unknown("malformed"));
    }

    @Test
    void aMessageThatForwardsAPostOrACommentStaysAMessageAndShowsWhere() {
        Post post =
                written(
                        "message_new",
                        """
                        {"message":{"id":1,"from_id":42,"peer_id":42,"conversation_message_id":5,"text":"[club214000777|П], это про вас",
                          "attachments":[{"type":"wall","wall":{"id":77,"to_id":501,"from_id":501}},
                            {"type":"wall_reply","wall_reply":{"id":8,"owner_id":501,"post_id":77}},
                            {"type":"wall_reply","wall_reply":{"id":8}}]}}
                        """);

        assertThat(post.key().channel()).isEqualTo(Channel.MESSAGE);
        assertThat(post.attachments())
                .containsExactly(
                        new Attachment("wall", "https://vk.com/wall501_77"),
                        new Attachment("wall_reply", "https://vk.com/wall501_77?reply=8"),
                        new Attachment("wall_reply", ""));
    }
}
