package vestovoy.simulator;

/// One request of a method.
///
/// @param method its name, as `wall.get`
/// @param given its parameters
/// @param token whose key it carries
record Call(String method, Parameters given, TokenKind token) {
    /// The `guid` of a comment.
    Origin origin() {
        return Origin.api(method, given.text("guid"));
    }
}
