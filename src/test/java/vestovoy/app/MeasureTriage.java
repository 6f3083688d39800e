package vestovoy.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vestovoy.Posts;
import vestovoy.community.Channel;
import vestovoy.community.PersonalData;
import vestovoy.community.PostKey;
import vestovoy.faq.Conduct;
import vestovoy.faq.Deeds;
import vestovoy.faq.Hits;
import vestovoy.faq.LabelledPost;
import vestovoy.faq.PostsFile;
import vestovoy.triage.Decision;
import vestovoy.triage.Triage;

/// What is done with the posts of communities that nothing was learned from: `mvn test
/// -Dtest=MeasureTriage`. The FAQ is empty: a question goes to people, which is acceptable there.
class MeasureTriage {
    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"market", "mixed"})
    void measures(String set) {
        List<LabelledPost> posts =
                PostsFile.read(Path.of("src/test/resources/kinds", set + ".jsonl"));
        List<Deeds.Deed> deeds = new ArrayList<>();
        List<Conduct.Deed> conducted = new ArrayList<>();
        Map<String, Map<String, Integer>> verdicts = new TreeMap<>();
        List<Long> nanos = new ArrayList<>();
        try (OwnTriage own = OwnTriage.over(folder, (_, _) -> Hits.nothing())) {
            Triage triage = own.triage();
            for (LabelledPost post : posts) {
                long began = System.nanoTime();
                Decision decision =
                        triage.decide(
                                Posts.post(
                                        new PostKey(Channel.BOARD_COMMENT, Posts.COMMUNITY, 1, 7),
                                        Posts.CUSTOMER,
                                        post.text()));
                nanos.add(System.nanoTime() - began);
                String verdict = decision.verdict().code();
                deeds.add(new Deeds.Deed(post, verdict));
                conducted.add(
                        new Conduct.Deed(
                                post,
                                verdict,
                                decision.text(),
                                PersonalData.usual().mask(post.text())));
                verdicts.computeIfAbsent(post.kind(), _ -> new TreeMap<>())
                        .merge(verdict + "/" + decision.rule(), 1, Integer::sum);
                if (Boolean.getBoolean("errors") && !post.expect().contains(verdict)) {
                    System.out.printf(
                            Locale.ROOT,
                            "%s: %s by %s %s: %s%n",
                            post.kind(),
                            verdict,
                            decision.rule(),
                            decision.grounds().because(),
                            post.text());
                }
            }
        }
        Deeds all = Deeds.of(deeds);
        System.out.printf(Locale.ROOT, "MEASURED %s acceptable %.3f%n", set, all.share());
        new TreeMap<>(all.kinds())
                .forEach((kind, count) ->
                        System.out.printf(
                                Locale.ROOT,
                                "%-15s %3d of %3d %.3f  %s%n",
                                kind,
                                count.acceptable(),
                                count.expecting(),
                                (double) count.acceptable() / count.expecting(),
                                verdicts.get(kind)));
        System.out.println(Conduct.of(conducted, _ -> false));
        nanos.sort(null);
        System.out.printf(
                Locale.ROOT,
                "decision without search, ms: half %.2f, 99 of 100 %.2f%n",
                nanos.get(nanos.size() / 2) / 1e6,
                nanos.get(nanos.size() * 99 / 100) / 1e6);
    }
}
