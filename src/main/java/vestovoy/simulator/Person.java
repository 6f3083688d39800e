package vestovoy.simulator;

import static java.util.Objects.requireNonNull;

/// Somebody who writes in the community.
///
/// @param id positive
/// @param first name
/// @param last name, may be empty
/// @param sex as VK counts it: 0 unknown, 1 female, 2 male
public record Person(long id, String first, String last, int sex) {
    public Person {
        requireNonNull(first, "first");
        requireNonNull(last, "last");
        if (id <= 0) {
            throw new IllegalArgumentException("a person's id is positive, not " + id);
        }
    }

    /// First and last name.
    public String name() {
        return (first + " " + last).strip();
    }
}
