package vestovoy.console;

import java.util.List;
import java.util.Optional;
import vestovoy.community.Attachment;
import vestovoy.community.Author;
import vestovoy.community.Channel;
import vestovoy.community.Markup;
import vestovoy.community.PersonalData;
import vestovoy.community.Post;
import vestovoy.desk.Case;
import vestovoy.desk.Cases;
import vestovoy.desk.Desk;
import vestovoy.desk.Said;

/// Cases as they are shown: codes as words, times as ages, links only where they are safe. All
/// texts are plain; the templates escape them.
final class CasePages {
    private static final int THREAD = 40;
    private static final int EXCERPT = 240;

    private final Cases cases;
    private final Words words;
    private final ConsoleSettings settings;
    private final Suggestions suggestions;
    private final PersonalData personal;

    /// @param personal what is masked in lists
    CasePages(
            Cases cases,
            Words words,
            ConsoleSettings settings,
            Suggestions suggestions,
            PersonalData personal) {
        this.cases = cases;
        this.words = words;
        this.settings = settings;
        this.suggestions = suggestions;
        this.personal = personal;
    }

    /// @param urgent whether its priority is above the ordinary
    /// @param closedBy who closed it, as people are told; empty while open
    record Row(
            long id,
            When when,
            String channel,
            String author,
            String text,
            int attachments,
            String reason,
            boolean urgent,
            String closedBy) {}

    /// @param iso for machines
    /// @param exact for the title
    /// @param age in words
    record When(String iso, String exact, String age) {}

    /// @param href empty when the address is not fit to be a link
    record Link(String kind, String href, String host) {}

    /// @param voice the code of who speaks, lower case
    /// @param itself whether it is the case's own post
    record Line(
            String author,
            String voice,
            String spoken,
            When when,
            String text,
            String delivery,
            boolean itself) {}

    /// @param seen stands for the text that is shown, so that a conflict can tell whether it was
    ///   changed
    /// @param community which community it is for; empty when there is only one
    /// @param elsewhere whether it stands on somebody else's page
    /// @param link where the post stands in VK, or empty
    record Shown(
            long id,
            int version,
            boolean open,
            String state,
            String closedBy,
            String seen,
            String reason,
            String channel,
            String community,
            boolean elsewhere,
            String author,
            When when,
            String text,
            String link,
            List<Link> attachments,
            List<Suggestions.Suggestion> suggestions,
            List<Line> thread) {
        public int longest() {
            return Desk.LONGEST_REPLY;
        }
    }

    Row row(Case one) {
        Post post = one.post();
        return new Row(
                one.id(),
                when(one.openedAt()),
                words.code("channel", post.key().channel().code()),
                author(post.author()),
                excerpt(personal.mask(Markup.plain(post.text()))),
                post.attachments().size(),
                words.code("reason", one.reason()),
                one.priority() > 0,
                actor(one.closedBy()));
    }

    Shown shown(Case one) {
        Post post = one.post();
        return new Shown(
                one.id(),
                one.version(),
                one.state() == Case.State.OPEN,
                words.code("case", one.state().code()),
                actor(one.closedBy()),
                fingerprint(post),
                words.code("reason", one.reason()),
                words.code("channel", post.key().channel().code()),
                settings.nameOf(post.key().community()),
                post.key().channel() == Channel.MENTION,
                author(post.author()),
                when(post.writtenAt()),
                Markup.plain(post.text()),
                Permalink.of(settings.communityPage(), post.key()),
                post.attachments().stream().map(this::link).toList(),
                suggestions.of(one.suggestions()),
                cases.thread(one.id(), THREAD).stream().map(said -> line(said, post)).toList());
    }

    When when(java.time.Instant at) {
        return new When(at.toString(), words.exact(at), words.age(at));
    }

    /// Who did something, as people are told: a moderator's name, the bot, or nobody where it
    /// happened in VK.
    String actor(String who) {
        return switch (who) {
            case "bot" -> words.of("actor.bot");
            case "vk" -> "";
            default -> who;
        };
    }

    /// Changes when the text or the number of attachments does.
    static String fingerprint(Post post) {
        return Integer.toHexString(31 * post.text().hashCode() + post.attachments().size());
    }

    private Line line(Said said, Post post) {
        String voice = said.voice().name().toLowerCase(java.util.Locale.ROOT);
        return new Line(
                said.voice() == Said.Voice.BOT ? words.of("product") : said.author(),
                voice,
                words.code("voice", voice),
                when(said.at()),
                said.text(),
                said.delivery().isEmpty() ? "" : words.code("delivery", said.delivery()),
                said.post() == post.key().id() && said.voice() == Said.Voice.CUSTOMER);
    }

    private Link link(Attachment attachment) {
        Optional<Address> address = Address.of(attachment.link());
        return new Link(
                words.code("attachment", attachment.kind()),
                address.map(Address::href).orElse(""),
                address.map(Address::host).orElse(""));
    }

    private String author(Author author) {
        return author.name().isBlank()
                ? words.of("author.unnamed", Long.toString(author.id()))
                : author.name();
    }

    /// The beginning of a text, never cut inside a character.
    private static String excerpt(String text) {
        if (text.codePointCount(0, text.length()) <= EXCERPT) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, EXCERPT)) + "…";
    }
}
