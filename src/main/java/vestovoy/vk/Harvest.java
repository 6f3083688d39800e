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
    private final Lists lists;

    Harvest(Caller caller) {
        this.lists = new Lists(caller);
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
        try {
            saveAll(folder, progress);
        } catch (Unreadable failure) {
            throw refused(failure);
        }
    }

    private void saveAll(Path folder, Progress progress) throws Unreadable {
        progress.at("harvest", 0, 0);
        Pages topics = pages(lists::topics);
        Pages posts = pages(lists::posts);
        long total = (long) topics.items().size() + posts.items().size();
        long done = 0;
        for (JsonNode topic : topics.items()) {
            long id = Fields.number(topic, "id");
            write(
                    folder,
                    Archive.topicFile(id),
                    pages(offset -> lists.boardComments(id, Lists.Order.OLDEST_FIRST, offset)));
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

    private Pages pages(LongFunction<AbstractQueryBuilder<?, ?>> query) throws Unreadable {
        return Pages.of(lists.pages(query, _ -> false));
    }

    /// A post's comments, and of each thread also what does not fit into the page.
    private Pages wallComments(long post) throws Unreadable {
        Pages comments = pages(offset -> lists.wallComments(post, offset));
        for (JsonNode top : comments.items()) {
            if (Lists.cut(top)) {
                long id = Fields.number(top, "id");
                comments.thread(
                        top,
                        pages(offset -> lists.thread(post, id, Lists.Order.OLDEST_FIRST, offset)));
            }
        }
        return comments;
    }

    private static BadInput refused(Unreadable failure) {
        String method = failure.method();
        return switch (failure.answer()) {
            case Answer.NoToken _ ->
                    new BadInput(
                            "Reading the community needs a service token or a user token: "
                                    + method
                                    + " is not allowed with the community token. Add one to the settings.");
            case Answer.Refusal refusal ->
                    new BadInput(
                            "VK refused %s with error %d (%s): check the token's rights, then harvest again."
                                    .formatted(method, refusal.code().code(), refusal.message()));
            case Answer.NoAnswer nothing ->
                    new BadInput(
                            "VK did not answer %s (%s): check the network, then harvest again."
                                    .formatted(method, nothing.cause()));
            case Answer.Resting resting ->
                    new BadInput(
                            "VK wants %s left alone until %s (%s): harvest again after that."
                                    .formatted(method, resting.until(), resting.cause()));
            case Answer.Ok _ -> throw new IllegalStateException(failure);
        };
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
