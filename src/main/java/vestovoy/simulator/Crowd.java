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
    private static final double BOARD = 0.40;
    private static final double WALL_COMMENT = 0.75;
    private static final double WALL_POST = 0.80;
    private static final double FITTING = 0.7;
    private static final double ANSWERING = 0.15;
    private static final int EVERYDAY_EVERY = 5;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private record Line(String id, String text, List<String> attached, Optional<Long> topic) {}

    private final World world;
    private final long seed;
    private final List<Line> lines;
    private final List<Long> people;

    private Crowd(World world, long seed, List<Line> lines) {
        this.world = world;
        this.seed = seed;
        this.lines = lines;
        this.people = new Customers(world).all().stream().map(Person::id).toList();
    }

    /// @param posts a posts file, JSON Lines; empty takes what comes with the program: labelled
    ///   posts, most of them hard on purpose, and between them what is asked every day in much the
    ///   same words
    /// @throws IOException when a line cannot be read, with its number
    static Crowd read(World world, long seed, Optional<Path> posts) throws IOException {
        if (posts.isPresent()) {
            return new Crowd(world, seed, lines(Files.newInputStream(posts.get())));
        }
        List<Line> together = new ArrayList<>(lines(own("/polka/queries.jsonl")));
        int place = 0;
        for (Line line : lines(own("/polka/again.jsonl"))) {
            place = Math.min(place + EVERYDAY_EVERY, together.size());
            together.add(place, line);
        }
        return new Crowd(world, seed, List.copyOf(together));
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

    /// Chosen from the archive alone, never from what came since, so that the same seed gives the
    /// same sequence.
    private Draft draft(Line line, SplittableRandom random) {
        long author = people.get(random.nextInt(people.size()));
        double channel = random.nextDouble();
        Draft draft;
        if (channel < BOARD) {
            draft = Draft.of(Channel.BOARD_COMMENT, topic(line, random), author, line.text());
        } else if (channel < WALL_COMMENT) {
            draft = wallComment(line, author, random);
        } else if (channel < WALL_POST) {
            draft = Draft.of(Channel.WALL_POST, 0, author, line.text());
        } else {
            draft = Draft.of(Channel.MESSAGE, author, author, line.text());
        }
        return draft.with(line.attached());
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
                .filter(item -> item.in(channel) && item.place() == place)
                .toList();
    }
}
