package vestovoy.console;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.core.Authentication;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vestovoy.desk.Switch;
import vestovoy.desk.Turn;

/// The switch of all automatic sending for other programs.
@RestController
final class SwitchApi {
    private static final String PATH = "/api/switch";

    private final Switch switching;

    SwitchApi(Switch switching) {
        this.switching = switching;
    }

    /// What is asked for.
    ///
    /// @param stopped whether nothing shall be sent by itself
    /// @param reason why; needed to stop
    record Wish(@Nullable Boolean stopped, @Nullable String reason) {}

    /// How it stands.
    ///
    /// @param since when it was turned; empty when nobody ever did
    record State(boolean stopped, String reason, String who, String since) {}

    @GetMapping(PATH)
    State now() {
        return told(switching.now());
    }

    /// JSON only: a form of another site cannot ask for it.
    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    State turn(@RequestBody Wish wish, Authentication who) {
        if (wish.stopped() == null) {
            throw new IllegalArgumentException("Say {\"stopped\": true} or {\"stopped\": false}.");
        }
        String reason = wish.reason() == null ? "" : wish.reason();
        return told(
                wish.stopped()
                        ? switching.stop(who.getName(), reason)
                        : switching.resume(who.getName(), reason));
    }

    private static State told(Turn turn) {
        return new State(turn.stopped(), turn.reason(), turn.who(), turn.since());
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    Map<String, String> unfit(IllegalArgumentException fault) {
        return Map.of("fault", String.valueOf(fault.getMessage()));
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    Map<String, String> unreadable(HttpMessageNotReadableException fault) {
        return Map.of(
                "fault",
                "The body is not what is wanted: {\"stopped\": true, \"reason\": \"why\"}.");
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE)
    Map<String, String> notJson(HttpMediaTypeNotSupportedException fault) {
        return Map.of("fault", "Send JSON: Content-Type: application/json.");
    }
}
