package vestovoy.triage;

/// Gives words to rulings.
public interface Texts {
    /// What is said to the customer, plain text; empty when the verdict says nothing.
    String said(Rule.Ruling ruling, Matter matter);

    /// What a customer is told while people take over; empty when nothing is to be told.
    String notice(Rule.Ruling ruling, Matter matter);

    /// Whether what is said or told asks the customer to remove personal data.
    default boolean pleads(Rule.Ruling ruling, Matter matter) {
        return false;
    }

    /// No words but those that a ruling brings itself.
    static Texts none() {
        return new Texts() {
            @Override
            public String said(Rule.Ruling ruling, Matter matter) {
                return ruling.text();
            }

            @Override
            public String notice(Rule.Ruling ruling, Matter matter) {
                return "";
            }
        };
    }
}
