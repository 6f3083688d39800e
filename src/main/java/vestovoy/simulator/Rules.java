package vestovoy.simulator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What VK asks of the parameters of its methods, whatever they are for: it is checked before
/// anything is looked for. Source: the parameters of VK's API schema 5.199, and for wall.get and
/// wall.getComments the bounds of `owner_id` and `count` that only VK's pages name.
final class Rules {
    /// A line is a method and rules for its parameters. After `!` it must be given, after `:` it
    /// may; then `least..most` for a number (either may be left out), `a|b` for one of a list,
    /// `flag` for yes or no, `given` for anything.
    private static final String TABLE =
            """
            board.createComment group_id!1.. topic_id!0.. from_group:flag sticker_id:0..
            board.deleteComment group_id!1.. topic_id!1.. comment_id!1..
            board.getComments group_id!1.. topic_id!0.. need_likes:flag start_comment_id:0.. offset:.. count:0..100
            board.getComments extended:flag sort:asc|desc
            board.getTopics group_id!1.. order:1|2|-1|-2|0 offset:0.. count:0..100 extended:flag preview:1|2|0
            board.getTopics preview_length:0..
            board.restoreComment group_id!1.. topic_id!0.. comment_id!0..
            groups.ban group_id!1.. owner_id:.. end_date:0.. reason:0.. comment_visible:flag
            groups.getBanned group_id!1.. offset:0.. count:0..200 owner_id:..
            groups.getCallbackConfirmationCode group_id!1..
            groups.getCallbackServers group_id!1..
            groups.getCallbackSettings group_id!1.. server_id:0..
            groups.getLongPollServer group_id!1..
            groups.getLongPollSettings group_id!1..
            groups.setCallbackSettings group_id!1.. server_id:0..
            groups.setLongPollSettings group_id!1.. enabled:flag
            groups.unban group_id!1.. owner_id:..
            market.createComment owner_id!.. item_id!0.. from_group:flag reply_to_comment:0.. sticker_id:0..
            market.deleteComment owner_id!.. comment_id!0..
            market.get owner_id!.. album_id:.. count:0..200 offset:0.. extended:flag need_variants:flag with_disabled:flag
            market.getComments owner_id!.. item_id!0.. need_likes:flag start_comment_id:0.. offset:0.. count:0..100
            market.getComments sort:asc|desc extended:flag
            market.reportComment owner_id!.. comment_id!0.. reason!0|1|2|3|4|5|6
            market.restoreComment owner_id!.. comment_id!0..
            messages.getByConversationMessageId peer_id!.. conversation_message_ids!given extended:flag group_id:0..
            messages.getConversations offset:0.. count:0..200 filter:all|archive|important|sorted_chats|unanswered|unread
            messages.getConversations extended:flag start_message_id:0.. group_id:0..
            messages.getHistory offset:.. count:0..200 user_id:.. peer_id:.. start_message_id:.. rev:0|1 extended:flag
            messages.getHistory group_id:0..
            messages.send user_id:.. random_id:.. peer_id:.. chat_id:0..100000000 reply_to:.. sticker_id:0.. group_id:0..
            messages.send dont_parse_links:flag disable_mentions:flag
            messages.send intent:account_update|bot_ad_invite|bot_ad_promo|confirmed_notification|customer_support|default|finance_notification|game_notification|moderated_newsletter|non_promo_newsletter|promo_newsletter|purchase_update
            messages.send subscribe_id:0..100
            newsfeed.getMentions owner_id:.. start_time:0.. end_time:0.. offset:0.. count:0..50
            newsfeed.search extended:flag count:0..200 start_time:0.. end_time:0..
            photos.createComment owner_id:.. photo_id!.. from_group:flag reply_to_comment:.. sticker_id:0..
            photos.deleteComment owner_id:.. comment_id!..
            photos.getAllComments owner_id:.. album_id:0.. need_likes:flag offset:0.. count:0..
            photos.getComments owner_id:.. photo_id!.. need_likes:flag start_comment_id:0.. offset:.. count:0..100 sort:asc|desc
            photos.getComments extended:flag
            photos.reportComment owner_id!.. comment_id!0.. reason:0|1|2|3|4|5|6
            photos.restoreComment owner_id:.. comment_id!..
            users.get from_group_id:..
            video.createComment owner_id:.. video_id!0.. from_group:flag reply_to_comment:0.. sticker_id:0..
            video.deleteComment owner_id:.. comment_id!..
            video.get owner_id:.. album_id:.. count:0..200 offset:0.. extended:flag sort_album:0|1
            video.getComments owner_id:.. video_id!0.. need_likes:flag start_comment_id:.. offset:.. count:0..100
            video.getComments sort:asc|desc|interest extended:flag comment_id:.. thread_items_count:0..10
            video.reportComment owner_id!.. comment_id!0.. reason:0|1|2|4|5|6|8|9|10|11|12|13|15|27|41|42|43|101
            video.restoreComment owner_id:.. comment_id!..
            wall.createComment owner_id:.. post_id!0.. from_group:0.. reply_to_comment:.. sticker_id:0..
            wall.delete owner_id:.. post_id:0..
            wall.deleteComment owner_id:.. post_id:0.. comment_id!0..
            wall.get owner_id:.. offset:0.. count:0..100 extended:flag
            wall.getById posts!given extended:flag copy_history_depth:..
            wall.getComment owner_id:.. comment_id!0.. extended:flag
            wall.getComments owner_id:.. post_id:0.. need_likes:flag start_comment_id:0.. offset:.. count:0..100
            wall.getComments sort:asc|desc|smart preview_length:0.. extended:flag comment_id:0.. thread_items_count:0..10
            wall.getReposts owner_id:.. post_id:0.. offset:0.. count:0..1000
            wall.reportComment owner_id!.. comment_id!0.. reason!0|1|2|3|4|5|6|8|11
            wall.reportPost owner_id!.. post_id!0.. reason!0|1|2|3|4|5|6|8|11
            wall.restore owner_id:.. post_id:0..
            wall.restoreComment owner_id:.. comment_id!..
            """;

    private static final String FLAG = "flag";
    private static final String GIVEN = "given";
    private static final Pattern RULE = Pattern.compile("(\\w+)([!:])(\\S+)");
    private static final Pattern RANGE = Pattern.compile("(-?\\d*)\\.\\.(-?\\d*)");

    private record Rule(String parameter, boolean required, String allowed) {
        static Rule of(String text) {
            Matcher parts = RULE.matcher(text);
            if (!parts.matches()) {
                throw new IllegalArgumentException("no rule: " + text);
            }
            return new Rule(parts.group(1), parts.group(2).equals("!"), parts.group(3));
        }

        void check(Parameters given) {
            if (!given.has(parameter)) {
                if (required) {
                    throw VkError.parameter(parameter + " is undefined");
                }
                return;
            }
            Matcher range = RANGE.matcher(allowed);
            if (range.matches()) {
                number(given.number(parameter), range.group(1), range.group(2));
            } else if (allowed.equals(FLAG)) {
                given.flag(parameter);
            } else if (!allowed.equals(GIVEN)) {
                given.choice(parameter, "", List.of(allowed.split("\\|")));
            }
        }

        private void number(long value, String least, String most) {
            if (value < bound(least, Long.MIN_VALUE)) {
                throw VkError.parameter(parameter + " should be greater or equal to " + least);
            }
            if (value > bound(most, Long.MAX_VALUE)) {
                throw VkError.parameter(parameter + " should be less or equal to " + most);
            }
        }

        private static long bound(String digits, long none) {
            return digits.isEmpty() ? none : Long.parseLong(digits);
        }
    }

    private static final Map<String, List<Rule>> RULES = new TreeMap<>();

    static {
        for (String line : TABLE.lines().toList()) {
            String[] words = line.split(" ");
            Arrays.stream(words).skip(1).map(Rule::of).forEach(rule -> add(words[0], rule));
        }
        PollSettings.TYPES.forEach(type -> add("groups.setLongPollSettings", flag(type)));
        PollSettings.callbackTypes().forEach(type -> add("groups.setCallbackSettings", flag(type)));
    }

    private Rules() {}

    private static void add(String method, Rule rule) {
        RULES.computeIfAbsent(method, _ -> new ArrayList<>()).add(rule);
    }

    private static Rule flag(String parameter) {
        return new Rule(parameter, false, FLAG);
    }

    /// @throws VkError 100 when a parameter breaks its rule
    static void check(Call call) {
        RULES.getOrDefault(call.method(), List.of()).forEach(rule -> rule.check(call.given()));
    }
}
