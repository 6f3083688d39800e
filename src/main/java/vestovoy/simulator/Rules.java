package vestovoy.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What VK asks of parameters that the simulator otherwise does nothing with, and of those that it
/// would understand beyond VK's bounds. Source: the parameters of VK's API schema 5.199.
final class Rules {
    /// A line is a method, a parameter, and its rule: `least..most` for a number (either may be
    /// left out), `a|b` for one of a list.
    private static final String TABLE =
            """
            board.createComment sticker_id 0..
            board.getComments start_comment_id 0..
            board.getTopics preview 0|1|2
            board.getTopics preview_length 0..
            messages.getByConversationMessageId group_id 0..
            messages.getConversations group_id 0..
            messages.getConversations start_message_id 0..
            messages.getHistory group_id 0..
            messages.getHistory user_id ..
            messages.send chat_id 0..100000000
            messages.send disable_mentions 0|1|false|true
            messages.send dont_parse_links 0|1|false|true
            messages.send group_id 0..
            messages.send intent account_update|bot_ad_invite|bot_ad_promo|confirmed_notification|customer_support|default|finance_notification|game_notification|moderated_newsletter|non_promo_newsletter|promo_newsletter|purchase_update
            messages.send reply_to ..
            messages.send sticker_id 0..
            messages.send subscribe_id 0..100
            messages.send user_id ..
            users.get from_group_id ..
            wall.createComment from_group 0..
            wall.createComment sticker_id 0..
            wall.getById copy_history_depth ..
            wall.getComments comment_id 0..
            wall.getComments preview_length 0..
            wall.getComments start_comment_id 0..
            """;

    private static final Pattern RANGE = Pattern.compile("(-?\\d*)\\.\\.(-?\\d*)");

    private record Rule(String parameter, String rule) {
        void check(Parameters given) {
            if (!given.has(parameter)) {
                return;
            }
            Matcher range = RANGE.matcher(rule);
            if (!range.matches()) {
                given.choice(parameter, "", List.of(rule.split("\\|")));
                return;
            }
            long value = given.number(parameter);
            if (value < bound(range.group(1), Long.MIN_VALUE)) {
                throw VkError.parameter(
                        parameter + " should be greater or equal to " + range.group(1));
            }
            if (value > bound(range.group(2), Long.MAX_VALUE)) {
                throw VkError.parameter(
                        parameter + " should be less or equal to " + range.group(2));
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
            RULES.computeIfAbsent(words[0], _ -> new ArrayList<>())
                    .add(new Rule(words[1], words[2]));
        }
    }

    private Rules() {}

    /// @throws VkError 100 when a parameter breaks its rule
    static void check(Call call) {
        RULES.getOrDefault(call.method(), List.of()).forEach(rule -> rule.check(call.given()));
    }
}
