package vestovoy.triage;

import static vestovoy.triage.Placeholder.ANSWER;
import static vestovoy.triage.Placeholder.CHAT;
import static vestovoy.triage.Placeholder.EMAIL;
import static vestovoy.triage.Placeholder.HOURS;
import static vestovoy.triage.Placeholder.NAME;
import static vestovoy.triage.Placeholder.OPENS;
import static vestovoy.triage.Placeholder.OPTIONS;
import static vestovoy.triage.Placeholder.ORDER_PAGE;
import static vestovoy.triage.Placeholder.SOURCE;
import static vestovoy.triage.Placeholder.WAIT;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What there are wordings for: a verdict, a verdict's topic, or a sentence that is added. Each may
/// have wordings of its own for messages, under its code with `.message` behind it.
enum TextKey {
    PRIVATE("private", Need.BOTH),
    PRIVATE_DELAY("private.delay", Need.NONE),
    PRIVATE_QUALITY("private.quality", Need.NONE),
    PRIVATE_REFUND("private.refund", Need.NONE),
    PRIVATE_PAYMENT("private.payment", Need.NONE),
    PRIVATE_ACCOUNT("private.account", Need.NONE),
    /// Added where the support has an e-mail address: for people without an account.
    PRIVATE_EMAIL("private.email", Need.BOTH, Set.of(), EMAIL),
    /// Added out of hours.
    PRIVATE_CLOSED("private.closed", Need.NONE, Set.of(OPENS)),
    CLARIFY("clarify", Need.PUBLIC),
    CLARIFY_CHOICE("clarify.choice", Need.PUBLIC, Set.of(), OPTIONS),
    DECLINE("decline", Need.PUBLIC),
    QUEUE("queue", Need.BOTH, Set.of(WAIT)),
    QUEUE_OPERATOR("queue.operator", Need.NONE, Set.of(WAIT)),
    QUEUE_GRIEVANCE("queue.grievance", Need.NONE, Set.of(WAIT)),
    QUEUE_UNHELPED("queue.unhelped", Need.NONE, Set.of(WAIT)),
    QUEUE_CLOSED("queue.closed", Need.BOTH, Set.of(OPENS)),
    QUEUE_OPERATOR_CLOSED("queue.operator.closed", Need.NONE, Set.of(OPENS)),
    QUEUE_GRIEVANCE_CLOSED("queue.grievance.closed", Need.NONE, Set.of(OPENS)),
    QUEUE_UNHELPED_CLOSED("queue.unhelped.closed", Need.NONE, Set.of(OPENS)),
    REPLY("reply", Need.PUBLIC, Set.of(), ANSWER),
    REPLY_SOURCE("reply.source", Need.PUBLIC, Set.of(), ANSWER, SOURCE),
    /// Added to whatever is said in public to somebody who left personal data there.
    REMOVAL("removal", Need.PUBLIC);

    /// What a code ends in when its wordings are for messages.
    static final String MESSAGE = ".message";

    /// Whether there must be wordings.
    private enum Need {
        NONE,
        PUBLIC,
        BOTH
    }

    private final String code;
    private final Need need;

    /// Neither is ever changed.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Placeholder> allowed;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Placeholder> required;

    TextKey(String code, Need need) {
        this(code, need, Set.of());
    }

    TextKey(String code, Need need, Set<Placeholder> extra, Placeholder... required) {
        this.code = code;
        this.need = need;
        this.required = Set.of(required);
        this.allowed =
                Stream.of(Set.of(NAME, HOURS, CHAT, ORDER_PAGE, EMAIL), extra, this.required)
                        .flatMap(Set::stream)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Placeholder.class)));
    }

    String code() {
        return code;
    }

    /// What may stand in a wording, in order.
    Set<Placeholder> allowed() {
        return allowed;
    }

    /// What must stand in each wording.
    Set<Placeholder> required() {
        return required;
    }

    /// The keys that a text file may have.
    static List<String> all() {
        return Stream.of(values()).flatMap(key -> Stream.of(key.code, key.code + MESSAGE)).toList();
    }

    /// The keys without which the bot has nothing to say.
    static List<String> needed() {
        return Stream.of(values())
                .flatMap(key ->
                        switch (key.need) {
                            case NONE -> Stream.<String>of();
                            case PUBLIC -> Stream.of(key.code);
                            case BOTH -> Stream.of(key.code, key.code + MESSAGE);
                        })
                .toList();
    }

    static boolean isForMessages(String code) {
        return code.endsWith(MESSAGE);
    }

    /// The key of a code, for messages or not.
    static Optional<TextKey> of(String code) {
        String bare =
                isForMessages(code) ? code.substring(0, code.length() - MESSAGE.length()) : code;
        return Stream.of(values()).filter(key -> key.code.equals(bare)).findFirst();
    }
}
