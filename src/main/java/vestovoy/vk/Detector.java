package vestovoy.vk;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import vestovoy.community.Markup;
import vestovoy.vk.Naming.Kind;

/// Finds whether and how a text names the community. Never throws, and reads any text in linear
/// time: every reading ahead is bounded or is not read again.
///
/// Forms: `[club1|…]`, `[public1|…]`, `[event1|…]`, `[name|…]`, `[https://vk.com/…|…]`, `@name`,
/// `*name`, addresses of VK and of the brand, `#tag`, `#tag@name`, and the brand's words. Entities
/// are decoded first. What a bracket shows is not read: a person may be called like the brand.
final class Detector {
    /// The longest target, and the longest label, of a bracket that counts as mark-up.
    private static final int LONGEST = 200;

    private final BrandAddresses addresses;
    private final BrandWords words;
    private final Set<String> tags;

    Detector(long group, Brand brand) {
        this.addresses = new BrandAddresses(group, brand);
        this.words = new BrandWords(brand.words());
        this.tags =
                brand.tags().stream()
                        .map(Detector::folded)
                        .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    Naming in(String text) {
        Reading reading = new Reading(Markup.unescaped(text));
        reading.read();
        if (words.in(reading.rest.toString())) {
            reading.kinds.add(Kind.WORD);
        }
        return new Naming(reading.kinds);
    }

    private static String folded(String tag) {
        return tag.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }

    /// One reading of one text. Marks and addresses are judged and taken out, the rest is kept for
    /// the words.
    private final class Reading {
        private final String text;
        private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        private final StringBuilder rest = new StringBuilder();

        Reading(String text) {
            this.text = text;
        }

        void read() {
            int at = 0;
            while (at < text.length()) {
                char here = text.charAt(at);
                at =
                        switch (here) {
                            case '[' -> bracket(at);
                            case '@', '*' -> name(at);
                            case '#' -> tag(at);
                            default -> isLetter(here) ? run(at) : passed(at);
                        };
            }
        }

        private int passed(int at) {
            rest.append(text.charAt(at));
            return at + 1;
        }

        /// `[target|label]`: nothing but the target counts.
        private int bracket(int at) {
            int bar = upTo('|', at + 1);
            if (bar < 0) {
                return passed(at);
            }
            String target = text.substring(at + 1, bar).strip();
            if (addresses.isOurName(target)) {
                kinds.add(Kind.MENTION);
            } else if (addresses.isOurAddress(target)) {
                kinds.add(Kind.LINK);
            }
            rest.append(' ');
            int end = upTo(']', bar + 1);
            return end < 0 ? bar + 1 : end + 1;
        }

        /// Where this mark stands next, -1 when a bracket or too much stands before it.
        private int upTo(char mark, int from) {
            int most = Math.min(text.length(), from + LONGEST + 1);
            for (int at = from; at < most; at++) {
                char here = text.charAt(at);
                if (here == mark) {
                    return at;
                }
                if (here == '[' || here == ']' || here == '|') {
                    return -1;
                }
            }
            return -1;
        }

        /// `@name`, unless it goes on a word, as in an e-mail's address.
        private int name(int at) {
            int end = nameEnd(at + 1);
            boolean goesOn = at > 0 && isLetter(text.charAt(at - 1));
            if (goesOn || end == at + 1 || !isOurs(at + 1, end)) {
                return passed(at);
            }
            kinds.add(Kind.MENTION);
            rest.append(' ');
            return end;
        }

        /// `#tag` and `#tag@name`. The tag's words are words, too.
        private int tag(int at) {
            int end = at + 1;
            while (end < text.length() && (isLetter(text.charAt(end)) || text.charAt(end) == '_')) {
                end++;
            }
            String tag = text.substring(at + 1, end);
            boolean ours = tags.contains(folded(tag));
            rest.append(' ').append(tag);
            if (!tag.isEmpty() && end < text.length() && text.charAt(end) == '@') {
                int nameEnd = nameEnd(end + 1);
                ours |= isOurs(end + 1, nameEnd);
                end = nameEnd;
            }
            if (ours) {
                kinds.add(Kind.TAG);
            }
            return end;
        }

        /// A run of characters that an address may have: an address, or words.
        private int run(int at) {
            int end = at;
            while (end < text.length() && mayStandInAnAddress(text.charAt(end))) {
                end++;
            }
            String run = text.substring(at, end);
            boolean ours = addresses.isOurAddress(run);
            if (ours) {
                kinds.add(Kind.LINK);
            }
            rest.append(ours || addresses.isAddress(run) ? " " : run);
            return end;
        }

        private boolean isOurs(int from, int to) {
            String name = text.substring(from, to);
            return addresses.isOurName(name)
                    || (name.endsWith(".") && addresses.isOurName(withoutPoints(name)));
        }

        private static String withoutPoints(String name) {
            int end = name.length();
            while (end > 0 && name.charAt(end - 1) == '.') {
                end--;
            }
            return name.substring(0, end);
        }

        private int nameEnd(int from) {
            int end = from;
            while (end < text.length() && isOfAName(text.charAt(end))) {
                end++;
            }
            return end;
        }

        private static boolean isOfAName(char one) {
            return (one >= 'a' && one <= 'z')
                    || (one >= 'A' && one <= 'Z')
                    || (one >= '0' && one <= '9')
                    || one == '_'
                    || one == '.';
        }

        private static boolean isLetter(char one) {
            return Character.isLetterOrDigit(one);
        }

        private static boolean mayStandInAnAddress(char one) {
            return isLetter(one) || "_.:/?=&%~+-".indexOf(one) >= 0;
        }
    }
}
