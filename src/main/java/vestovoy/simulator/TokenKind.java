package vestovoy.simulator;

/// Whose key a request carries.
enum TokenKind {
    COMMUNITY,
    USER,
    SERVICE
}
