package vestovoy.vk;

import com.vk.api.sdk.client.AbstractQueryBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.LongFunction;
import tools.jackson.databind.JsonNode;
import vestovoy.faq.BadInput;
import vestovoy.faq.Progress;
import vestovoy.faq.Source;

/// Saves the community's discussions and wall as VK returned them, for [Archive].
///
/// Each file is written whole or not at all, the two lists last: a harvest that breaks off leaves
/// an older archive readable.
public final class Harvest {
    private static final int PAGE = 100;
    private static final int THREAD_ITEMS = 10;

    /// Reading is repeated so often when VK stumbles; the pace of the token spaces the attempts.
    private static final int ATTEMPTS = 3;

    private final Caller caller;

    Harvest(Caller caller) {
        this.caller = caller;
    }

    /// A source that harvests into a folder first and then reads it.
    public Source into(Path folder) {
        return progress -> {
            save(folder, progress);
            return new Archive(folder).discussions(Progress.SILENT);
        };
    }

    /// Saves everything.
    ///
    /// @throws BadInput when no token may read, VK refuses, or the disk does; the sentence says
    ///   what to do
    public void save(Path folder, Progress progress) {
        progress.at("harvest", 0, 0);
        Pages topics = pages("board.getTopics", this::topics);
        Pages posts = pages("wall.get", this::posts);
        long total = (long) topics.items().size() + posts.items().size();
        long done = 0;
        for (JsonNode topic : topics.items()) {
            long id = Fields.number(topic, "id");
            write(
                    folder,
                    Archive.topicFile(id),
                    pages("board.getComments", offset -> boardComments(id, offset)));
            progress.at("harvest", ++done, total);
        }
        for (JsonNode post : posts.items()) {
            long id = Fields.number(post, "id");
            write(folder, Archive.postFile(id), wallComments(id));
            progress.at("harvest", ++done, total);
        }
        write(folder, Archive.TOPICS, topics);
        write(folder, Archive.POSTS, posts);
    }

    private Pages pages(String method, LongFunction<AbstractQueryBuilder<?, ?>> query) {
        Pages pages = new Pages();
        boolean more = true;
        for (long offset = 0; more; offset += PAGE) {
            more = pages.add(page(method, query.apply(offset))) && offset + PAGE < pages.count();
        }
        return pages;
    }

    /// A post's comments, and of each thread also what does not fit into the page.
    private Pages wallComments(long post) {
        Pages comments = pages("wall.getComments", offset -> wallComments(post, 0, offset));
        for (JsonNode top : comments.items()) {
            JsonNode thread = top.path("thread");
            if (Fields.number(thread, "count") > Fields.each(thread, "items").size()) {
                long id = Fields.number(top, "id");
                comments.thread(
                        top, pages("wall.getComments", offset -> wallComments(post, id, offset)));
            }
        }
        return comments;
    }

    private JsonNode page(String method, AbstractQueryBuilder<?, ?> query) {
        Answer answer = caller.call(query);
        for (int attempt = 1; attempt < ATTEMPTS && passing(answer); attempt++) {
            answer = caller.call(query);
        }
        return switch (answer) {
            case Answer.Ok ok -> ok.response();
            case Answer.NoToken _ ->
                    throw new BadInput(
                            "Reading the community needs a service token or a user token: "
                                    + method
                                    + " is not allowed with the community token. Add one to the settings.");
            case Answer.Refusal refusal ->
                    throw new BadInput(
                            "VK refused %s with error %d (%s): check the token's rights, then harvest again."
                                    .formatted(method, refusal.code().code(), refusal.message()));
            case Answer.NoAnswer nothing ->
                    throw new BadInput(
                            "VK did not answer %s (%s): check the network, then harvest again."
                                    .formatted(method, nothing.cause()));
        };
    }

    private static boolean passing(Answer answer) {
        return switch (answer) {
            case Answer.NoAnswer nothing -> !nothing.cause().equals("interrupted");
            case Answer.Refusal refusal ->
                    refusal.reaction() == Reaction.RETRY || refusal.code().code() == 6;
            case Answer.Ok _, Answer.NoToken _ -> false;
        };
    }

    private AbstractQueryBuilder<?, ?> topics(long offset) {
        return caller.vk()
                .board()
                .getTopicsExtended(Anyone.SERVICE, caller.access().group())
                .count(PAGE)
                .unsafeParam("extended", "1")
                .unsafeParam("offset", Long.valueOf(offset));
    }

    private AbstractQueryBuilder<?, ?> boardComments(long topic, long offset) {
        return caller.vk()
                .board()
                .getComments(Anyone.SERVICE)
                .groupId(caller.access().group())
                .needLikes(true)
                .extended(true)
                .count(PAGE)
                .unsafeParam("sort", "asc")
                .unsafeParam("topic_id", Long.valueOf(topic))
                .unsafeParam("offset", Long.valueOf(offset));
    }

    private AbstractQueryBuilder<?, ?> posts(long offset) {
        return caller.vk()
                .wall()
                .getExtended(Anyone.SERVICE)
                .count(PAGE)
                .unsafeParam("extended", "1")
                .unsafeParam("owner_id", Long.valueOf(caller.access().owner()))
                .unsafeParam("offset", Long.valueOf(offset));
    }

    /// @param thread the top comment whose thread is read, 0 for the first level
    private AbstractQueryBuilder<?, ?> wallComments(long post, long thread, long offset) {
        var query =
                caller.vk()
                        .wall()
                        .getComments(Anyone.SERVICE)
                        .ownerId(caller.access().owner())
                        .needLikes(true)
                        .extended(true)
                        .count(PAGE)
                        .unsafeParam("sort", "asc")
                        .unsafeParam("post_id", Long.valueOf(post))
                        .unsafeParam("offset", Long.valueOf(offset));
        return thread == 0
                ? query.threadItemsCount(THREAD_ITEMS)
                : query.unsafeParam("comment_id", Long.valueOf(thread));
    }

    private static void write(Path folder, String file, Pages pages) {
        Path path = folder.resolve(file);
        Path begun = folder.resolve(file + ".part");
        try {
            Files.createDirectories(List.of(path.getParent()).getFirst());
            Files.writeString(begun, pages.merged());
            Files.move(
                    begun,
                    path,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException full) {
            throw new BadInput(
                    "The file " + path + " cannot be written: check the disk and its rights.",
                    full);
        }
    }
}
