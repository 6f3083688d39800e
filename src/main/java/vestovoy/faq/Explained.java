package vestovoy.faq;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Why a figure is what it is: a tree for people. Where a node's label says "sum", its value is the
/// sum of its children's.
///
/// @param label what this is, in English; may hold what customers wrote, so it is data
/// @param value in the unit that the label names; empty where there is nothing to count
/// @param children what it is made of, in their own order
public record Explained(String label, OptionalDouble value, List<Explained> children) {
    private static final String INDENT = "  ";

    public Explained {
        requireNonNull(label, "label");
        requireNonNull(value, "value");
        children = List.copyOf(children);
    }

    /// A figure with what it is made of.
    public static Explained of(String label, double value, List<Explained> children) {
        return new Explained(label, OptionalDouble.of(value), children);
    }

    /// A figure by itself.
    public static Explained of(String label, double value) {
        return of(label, value, List.of());
    }

    /// A heading.
    public static Explained under(String label, List<Explained> children) {
        return new Explained(label, OptionalDouble.empty(), children);
    }

    /// The first child whose label begins so.
    public Optional<Explained> child(String beginning) {
        return children.stream().filter(one -> one.label().startsWith(beginning)).findFirst();
    }

    /// A line a node, children indented, values to four digits.
    public String text() {
        StringBuilder lines = new StringBuilder();
        write(lines, "");
        return lines.toString().stripTrailing();
    }

    private void write(StringBuilder lines, String indent) {
        lines.append(indent);
        value.ifPresent(
                figure -> lines.append(String.format(java.util.Locale.ROOT, "%.4f  ", figure)));
        lines.append(label).append('\n');
        children.forEach(child -> child.write(lines, indent + INDENT));
    }
}
