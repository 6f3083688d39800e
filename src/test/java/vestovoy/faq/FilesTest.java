package vestovoy.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesTest {
    @TempDir private Path home;

    @Test
    void jsonLinesYamlAndCsvGiveTheSameEntries() {
        Path json =
                file(
                        "faq.jsonl",
                        """
                        {"id":"1","question":"Как?","answer":"Так, вот.","phrasings":["Каким образом?","Чем?"],"topic":"Общее"}

                        {"id":2,"question":"","answer":"Иначе"}
                        """);
        Path yaml =
                file(
                        "faq.yaml",
                        """
                        - id: 1
                          question: Как?
                          answer: Так, вот.
                          phrasings: [Каким образом?, Чем?]
                          topic: Общее
                        - id: 2
                          answer: Иначе
                        """);
        Path csv =
                file(
                        "faq.csv",
                        "\uFEFFid,question,answer,phrasings,topic\n1,Как?,\"Так, вот.\",Каким образом?|Чем?,Общее\n2,,Иначе,,\n");

        assertThat(FaqFile.read(json))
                .hasSize(2)
                .isEqualTo(FaqFile.read(yaml))
                .isEqualTo(FaqFile.read(csv));
        assertThat(FaqFile.read(json).getFirst().sources()).containsExactly("file/1");
        assertThat(FaqFile.read(json).getFirst().phrasings())
                .containsExactly("Каким образом?", "Чем?");
    }

    @Test
    void csvOfARussianSpreadsheetIsPartedBySemicolons() {
        Path csv = file("faq.csv", "id;question;answer\n1;Как?;Так, вот\n");

        assertThat(FaqFile.read(csv).getFirst().answer()).isEqualTo("Так, вот");
    }

    @Test
    void aBrokenLineIsNamedWithFileAndNumber() {
        refused(
                file("a.jsonl", "{\"id\":\"1\",\"answer\":\"да\"}\n{\"id\":\n"),
                "a.jsonl, line 2",
                "correct");
        refused(file("b.jsonl", "\n[1]\n"), "b.jsonl, line 2", "JSON object");
        refused(
                file("c.jsonl", "{\"id\":\"1\",\"question\":\"?\"}\n"),
                "c.jsonl, line 1",
                "\"answer\"");
        refused(
                file("d.yaml", "- id: 1\n  answer: да\n- id: 2\n  question: как\n"),
                "d.yaml, line 3",
                "\"answer\"");
        refused(file("e.yaml", "- id: 1\n  answer: [да\n"), "e.yaml, line", "YAML");
        refused(
                file("f.csv", "id,question,answer\n1,как,да\n2,как,\n"),
                "f.csv, line 3",
                "\"answer\"");
        refused(file("f2.csv", "id,answer\n1,\"да\nнет\"\n2,\n"), "f2.csv, line 4", "\"answer\"");
        refused(
                file("g.jsonl", "{\"id\":\"1\",\"answer\":{\"a\":1}}"),
                "g.jsonl, line 1",
                "must be a text");
        refused(file("h.yaml", "просто текст\n"), "h.yaml, line 1", "list of entries");
    }

    @Test
    void brokenLinesAreLeftOutAndEachIsNamedWithFileAndNumber() {
        List<String> skipped = new ArrayList<>();
        Path json =
                file(
                        "a.jsonl",
                        """
                        {"id":"1","answer":"да"}
                        {"id":
                        {"id":"2"}
                        {"id":"3","answer":"нет"}
                        """);
        Path csv =
                file(
                        "b.csv",
                        "id,question,answer\n4,как,\"так,\nвот\"\n5,как,да,лишнее\n6,экран 5\" или 6\",да\n1,снова,да\n");

        List<Entry> entries = FaqFile.read(List.of(json, csv), skipped::add);

        assertThat(entries)
                .extracting(Entry::id)
                .containsExactly("file/1", "file/3", "file/4", "file/6");
        assertThat(skipped).hasSize(4);
        assertThat(skipped.get(0)).contains("a.jsonl, line 2");
        assertThat(skipped.get(1)).contains("a.jsonl, line 3", "\"answer\"");
        assertThat(skipped.get(2)).contains("b.csv, line 4");
        assertThat(skipped.get(3)).contains("b.csv, line 6", "given before");
    }

    @Test
    void aFileOfBrokenLinesOnlyIsRefusedAlsoWhenBrokenLinesAreLeftOut() {
        Path broken = file("all.jsonl", "{\n{\n");

        assertThatThrownBy(() -> FaqFile.read(List.of(broken), _ -> {}))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("all.jsonl, line 1");
    }

    @Test
    void anOpenQuoteOfCsvIsRefusedSinceNobodyKnowsWhatFollows() {
        Path csv = file("open.csv", "id,answer\n1,да\n2,\"нет\n3,да\n");

        assertThatThrownBy(() -> FaqFile.read(List.of(csv), _ -> {}))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("open.csv, line 3")
                .hasMessageContaining("close it");
    }

    @Test
    void missingForeignAndMisnamedFilesAreSentences() throws IOException {
        refused(home.resolve("none.jsonl"), "does not exist", "check");
        refused(
                Files.write(home.resolve("x.jsonl"), new byte[] {(byte) 0xCF, (byte) 0xF0}),
                "not UTF-8",
                "save");
        refused(file("faq.doc", ""), "rename", "faq.doc");
        refused(Files.createDirectory(home.resolve("folder.csv")), "cannot be read", "folder.csv");
    }

    @Test
    void anIdGivenTwiceIsRefusedAlsoAcrossFiles() {
        Path one = file("one.jsonl", "{\"id\":\"1\",\"answer\":\"да\"}\n");
        Path two = file("two.csv", "id,answer\n1,нет\n");

        assertThatThrownBy(() -> FaqFile.read(List.of(one, two)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("two.csv, line 2")
                .hasMessageContaining("one.jsonl, line 1");
    }

    @Test
    void whatWasExportedIsReadBackWithItsIds() {
        List<Entry> mined = new ArrayList<>(new Miner().mine(Polka.discussions()).entries());
        mined.addAll(FaqFile.read(file("own.csv", "id,question,answer\n1,Как?,Так\n")));
        Path export = home.resolve("export.jsonl");

        EntriesFile.write(export, mined);

        assertThat(FaqFile.read(export)).containsExactlyInAnyOrderElementsOf(mined);
    }

    @Test
    void equalEntriesAreExportedAsEqualBytesInWhateverOrder() throws IOException {
        List<Entry> mined = new Miner().mine(Polka.discussions()).entries();
        StringBuilder one = new StringBuilder();
        StringBuilder other = new StringBuilder();

        EntriesFile.write(one, mined);
        EntriesFile.write(other, mined.reversed());

        assertThat(other.toString()).isEqualTo(one.toString()).endsWith("}\n");
    }

    @Test
    void halfASurrogatePairIsExportedAsTheReplacementCharacter() throws IOException {
        Path broken = file("half.jsonl", "{\"id\":\"1\",\"answer\":\"да \\ud83d\"}\n");
        Path export = home.resolve("sound.jsonl");

        EntriesFile.write(export, FaqFile.read(broken));

        assertThat(Files.readString(export)).contains("да \uFFFD");
    }

    @Test
    void whatPeopleWroteHasFullQuality() {
        assertThat(
                        FaqFile.read(file("q.jsonl", "{\"id\":\"1\",\"answer\":\"да\"}"))
                                .getFirst()
                                .quality())
                .isEqualTo(new Entry.Quality(1, List.of("written")));
    }

    @Test
    void foreignFieldsOfAnExportNameTheirLine() {
        String start = "{\"id\":\"m\",\"answer\":\"да\",\"sources\":[\"board/1/2\"],";
        refused(file("at.jsonl", start + "\"at\":\"вчера\"}"), "at.jsonl, line 1", "\"at\"");
        refused(file("v.jsonl", start + "\"votes\":-1}"), "v.jsonl, line 1", "\"votes\"");
        refused(
                file("s.jsonl", start + "\"quality\":{\"figure\":7}}"),
                "s.jsonl, line 1",
                "\"quality\"");
    }

    @Test
    void anExportThatCannotBeWrittenIsASentence() {
        assertThatThrownBy(() -> EntriesFile.write(home.resolve("none/x.jsonl"), List.of()))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("cannot be written");
    }

    @Test
    void labelledPostsAreReadWithAndWithoutLabels() {
        Path posts =
                file(
                        "posts.jsonl",
                        """
                        {"id":"q1","text":""}
                        {"id":"q2","text":"Как?","att":["photo"],"kind":"answerable","gold":["file/1"],"expect":["reply"],"pii":["+7"],"note":"x"}
                        """);

        assertThat(PostsFile.read(posts))
                .containsExactly(
                        new LabelledPost("q1", "", List.of(), "", List.of(), List.of(), List.of()),
                        new LabelledPost(
                                "q2",
                                "Как?",
                                List.of("photo"),
                                "answerable",
                                List.of("file/1"),
                                List.of("reply"),
                                List.of("+7")));
    }

    @Test
    void faultsOfLabelledPostsNameTheirLine() {
        assertThatThrownBy(() ->
                        PostsFile.read(
                                file(
                                        "p.jsonl",
                                        "{\"id\":\"1\",\"text\":\"а\"}\n{\"id\":\"1\",\"text\":\"б\"}\n")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("p.jsonl, line 2")
                .hasMessageContaining("line 1");
        assertThatThrownBy(() -> PostsFile.read(file("q.jsonl", "{\"id\":\"1\"}\n")))
                .hasMessageContaining("\"text\"");
    }

    private static void refused(Path file, String... parts) {
        assertThatThrownBy(() -> FaqFile.read(file))
                .isInstanceOf(BadInput.class)
                .hasMessageContainingAll(parts);
    }

    private Path file(String name, String content) {
        try {
            return Files.writeString(home.resolve(name), content);
        } catch (IOException refused) {
            throw new java.io.UncheckedIOException(refused);
        }
    }
}
