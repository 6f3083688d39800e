package vestovoy.simulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.LongPredicate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vestovoy.community.Channel;

/// Customers who write the lines of a posts file, one after the other, each where and by whom the
/// seed says.
///
/// How far they came is in the journal: after a restart they go on with the next line, so a folder
/// belongs to one posts file.
public final class Crowd {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final double BOARD = 0.37;
    private static final double WALL_COMMENT = 0.70;
    private static final double WALL_POST = 0.74;
    private static final double MESSAGE = 0.91;

    /// How many of the lines stand on their writers' own walls, with a mention or a tag, instead of
    /// where they would have stood.
    private static final double ELSEWHERE = 0.05;

    private static final double REPOST = 0.2;
    private static final double TAG = 0.6;
    private static final double FITTING = 0.7;
    private static final double ANSWERING = 0.15;
    private static final int EVERYDAY_EVERY = 5;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private record Line(String id, String text, List<String> attached, Optional<Long> topic) {}

    private final World world;
    private final long seed;
    private final List<Line> lines;
    private final List<Long> people;
    private final double elsewhere;

    private Crowd(World world, long seed, List<Line> lines, double elsewhere) {
        this.world = world;
        this.seed = seed;
        this.lines = lines;
        this.elsewhere = elsewhere;
        this.people = new Customers(world).all().stream().map(Person::id).toList();
    }

    /// @param posts a posts file, JSON Lines; empty takes what comes with the program: labelled
    ///   posts, most of them hard on purpose, and between them what is asked every day in much the
    ///   same words
    /// @throws IOException when a line cannot be read, with its number
    static Crowd read(World world, long seed, Optional<Path> posts) throws IOException {
        if (posts.isPresent()) {
            return new Crowd(world, seed, lines(Files.newInputStream(posts.get())), ELSEWHERE);
        }
        List<Line> together = new ArrayList<>(lines(own("/polka/queries.jsonl")));
        int place = 0;
        for (Line line : lines(own("/polka/again.jsonl"))) {
            place = Math.min(place + EVERYDAY_EVERY, together.size());
            together.add(place, line);
        }
        return new Crowd(world, seed, List.copyOf(together), ELSEWHERE);
    }

    private static InputStream own(String name) throws IOException {
        InputStream own = Crowd.class.getResourceAsStream(name);
        if (own == null) {
            throw new IOException("the program does not hold " + name);
        }
        return own;
    }

    private static List<Line> lines(InputStream file) throws IOException {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            List<Line> lines = new ArrayList<>();
            int number = 0;
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                number++;
                if (!text.isBlank()) {
                    lines.add(line(text, number));
                }
            }
            return lines;
        }
    }

    private static Line line(String text, int number) throws IOException {
        try {
            JsonNode node = JSON.readTree(text);
            List<String> attached = new ArrayList<>();
            node.path("att").forEach(one -> attached.add(one.asString("photo")));
            String[] gold = node.path("gold").path(0).asString("").split("/");
            Optional<Long> topic =
                    gold.length == 3 && gold[0].equals("board") && gold[1].matches("\\d{1,18}")
                            ? Optional.of(Long.parseLong(gold[1]))
                            : Optional.empty();
            String id = node.path("id").asString(String.valueOf(number));
            return new Line(id, node.path("text").asString(""), List.copyOf(attached), topic);
        } catch (JacksonException broken) {
            throw new IOException("line " + number + " of the posts file cannot be read", broken);
        }
    }

    /// How many lines there are.
    public int size() {
        return lines.size();
    }

    /// Writes the next line.
    ///
    /// @return false when all are written
    public boolean writeNext() {
        synchronized (world) {
            int next = world.deeds().lines();
            if (next >= lines.size()) {
                return false;
            }
            Line line = lines.get(next);
            world.write(
                    draft(line, new SplittableRandom(seed ^ (next + 1) * MIX)),
                    Origin.crowd(line.id()));
            return true;
        }
    }

    /// The same lines, some of them on their writers' own walls.
    ///
    /// @param share of the lines, 0..1
    public Crowd elsewhere(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a share is 0..1, not " + share);
        }
        return new Crowd(world, seed, lines, share);
    }

    /// Chosen from the archive alone, never from what came since, so that the same seed gives the
    /// same sequence; only whoever was banned is stood in for by the next.
    private Draft draft(Line line, SplittableRandom random) {
        long author = writer(random.nextInt(people.size()));
        double channel = random.nextDouble();
        Draft draft;
        if (random.split().nextDouble() < elsewhere) {
            draft = elsewhere(line, author, random);
        } else if (channel < BOARD) {
            draft = Draft.of(Channel.BOARD_COMMENT, topic(line, random), author, line.text());
        } else if (channel < WALL_COMMENT) {
            draft = wallComment(line, author, random);
        } else if (channel < WALL_POST) {
            draft = Draft.of(Channel.WALL_POST, 0, author, line.text());
        } else if (channel < MESSAGE) {
            draft = Draft.of(Channel.MESSAGE, author, author, line.text());
        } else {
            draft = exhibit(line, author, random);
        }
        return draft.with(line.attached());
    }

    private long writer(int chosen) {
        return from(chosen, person -> world.bans().find(person, world.now()).isEmpty());
    }

    /// This person, or the next whose wall everybody may read.
    private long open(long person) {
        return from(people.indexOf(person), world.walls()::open);
    }

    private long from(int first, LongPredicate fit) {
        for (int step = 0; step < people.size(); step++) {
            long person = people.get((first + step) % people.size());
            if (fit.test(person)) {
                return person;
            }
        }
        return people.get(first);
    }

    /// Under a photo, a video or a good, now and then in answer to what stands there.
    private Draft exhibit(Line line, long author, SplittableRandom random) {
        List<Exhibit> open =
                world.archive().showcase().exhibits().stream().filter(Exhibit::open).toList();
        if (open.isEmpty()) {
            return Draft.of(Channel.MESSAGE, author, author, line.text());
        }
        Exhibit chosen = open.get(random.nextInt(open.size()));
        List<Item> comments = past(chosen.channel(), chosen.id());
        Draft draft = Draft.of(chosen.channel(), chosen.id(), author, line.text());
        return comments.isEmpty() || random.nextDouble() >= ANSWERING
                ? draft
                : draft.answering(comments.get(random.nextInt(comments.size())).id());
    }

    /// On one's own wall: with a tag, with a mention, or above a post of the community.
    private Draft elsewhere(Line line, long author, SplittableRandom random) {
        Archive archive = world.archive();
        long owner = open(author);
        double way = random.nextDouble();
        Customers customers = new Customers(world);
        if (way < REPOST) {
            List<Item> posts = past(Channel.WALL_POST, 0);
            return customers
                    .elsewhere(owner, line.text())
                    .carrying(List.of(posts.get(random.nextInt(posts.size())).key()));
        }
        if (way < TAG && !archive.showcase().tags().isEmpty()) {
            return customers.elsewhere(
                    owner, line.text() + " #" + archive.showcase().tags().getFirst());
        }
        String mention = "@" + archive.screen() + " (" + archive.name() + "), ";
        return customers.elsewhere(owner, mention + line.text());
    }

    private long topic(Line line, SplittableRandom random) {
        List<Topic> topics = world.archive().topics();
        long chosen = topics.get(random.nextInt(topics.size())).id();
        boolean fitting = random.nextDouble() < FITTING;
        return line.topic()
                .filter(topic -> fitting && topics.stream().anyMatch(known -> known.id() == topic))
                .orElse(chosen);
    }

    private Draft wallComment(Line line, long author, SplittableRandom random) {
        List<Item> posts = past(Channel.WALL_POST, 0);
        long post = posts.get(random.nextInt(posts.size())).id();
        List<Item> comments = past(Channel.WALL_COMMENT, post);
        Draft draft = Draft.of(Channel.WALL_COMMENT, post, author, line.text());
        if (comments.isEmpty() || random.nextDouble() >= ANSWERING) {
            return draft;
        }
        return draft.answering(comments.get(random.nextInt(comments.size())).id());
    }

    private List<Item> past(Channel channel, long place) {
        return world.archive().items().stream()
                .filter(item -> item.in(channel) && item.owner() == world.owner())
                .filter(item -> item.place() == place)
                .toList();
    }
}
