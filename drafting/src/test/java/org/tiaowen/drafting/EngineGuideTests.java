package org.tiaowen.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Place;
import org.tiaowen.drafting.articles.Places;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.Reading;
import org.tiaowen.drafting.articles.TextReader;
import org.tiaowen.drafting.articles.TextWriter;
import org.tiaowen.drafting.citations.CitationDrift;
import org.tiaowen.drafting.citations.Citations;
import org.tiaowen.drafting.citations.Drifted;
import org.tiaowen.drafting.citations.Resolution;
import org.tiaowen.drafting.comparison.Comparison;
import org.tiaowen.drafting.comparison.ComparisonText;
import org.tiaowen.drafting.editing.Edit;
import org.tiaowen.drafting.editing.EditOutcome;
import org.tiaowen.drafting.editing.Editing;
import org.tiaowen.drafting.editing.Position;
import org.tiaowen.drafting.identity.Alignment;
import org.tiaowen.drafting.identity.Lineage;

/** The snippets of docs/engine.md: each stands there word for word, and does what the page says. */
class EngineGuideTests {

    private static final Path GUIDE = Path.of("../docs/engine.md");
    private static final Path HERE = Path.of("src/test/java/org/tiaowen/drafting/EngineGuideTests.java");

    private static final String SOURCE = """
            青禾市共享单车管理办法

            第一条　为了规范共享单车的停放，制定本办法。

            第二条　经营企业应当履行下列义务：
            （一）按照核定的数量投放车辆；
            （二）及时清理故障车辆。

            第三条　违反本办法第二条第二项规定的，处五百元罚款。
            """;

    private static final String TODAY = SOURCE.replace("第三条　违反本办法第二条", "第四条　违反本办法第三条")
            .replace("第二条　经营企业", "第三条　经营企业")
            .replace("第三条　经营企业", "第二条　本办法适用于青禾市城区。\n\n第三条　经营企业");

    @Test
    void readsAndWrites() {
        String source = "**第一条**　为了规范共享单车的停放，制定本办法。";
        // snippet 1
        Reading reading = TextReader.read(source);
        LegalText text = reading.text();
        reading.repairs().forEach(repair -> System.out.println(repair.kind() + " " + repair.offset()));
        reading.findings().forEach(finding -> System.out.println(finding.message()));
        String written = TextWriter.write(text);
        // end
        assertThat(written).isEqualTo("第一条　为了规范共享单车的停放，制定本办法。");
        assertThat(reading.repairs()).hasSize(2);
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void findsClausesByPlace() {
        LegalText text = TextReader.read(SOURCE).text();
        // snippet 2
        Places places = Places.of(text);
        Provision item = places.at(new Place(2, 0, 1, 2, null)).getFirst();
        String name = places.designation(item.id()).orElseThrow(); // 第二条第一款第二项
        // end
        assertThat(name).isEqualTo("第二条第一款第二项");
        assertThat(item.text()).isEqualTo("及时清理故障车辆。");
    }

    @Test
    void editsAndRewritesTheCitations() {
        LegalText text = TextReader.read(SOURCE).text();
        Provision first = Places.of(text).at(Place.ofArticle(1, 0)).getFirst();
        List<Provision> scope = TextReader.read("第一条　本办法适用于青禾市城区。").text().provisions();
        // snippet 3
        String now =
                switch (Editing.apply(text, new Edit.Insert(new Position.After(first.id()), scope))) {
                    case EditOutcome.Refused refused -> refused.message();
                    case EditOutcome.Edited edited -> {
                        CitationDrift drift = CitationDrift.between(text, edited.text(), edited.lineage());
                        yield TextWriter.write(drift.applied(edited.text(), Drifted::certain));
                    }
                };
        // end
        assertThat(now).isEqualTo(TODAY);
    }

    @Test
    void followsAClauseThroughTexts() {
        LegalText first = TextReader.read(SOURCE).text();
        LegalText second = TextReader.read(TODAY).text();
        LegalText third = TextReader.read(TODAY.replace("五百元", "二百元")).text();
        Provision penalty = Places.of(first).at(Place.ofArticle(3, 0)).getFirst();
        // snippet 4
        Lineage lineage = Alignment.of(first, second).then(Alignment.of(second, third));
        lineage.from(penalty.id())
                .forEach(relation -> System.out.println(relation.kind() + " " + relation.score()
                        + (relation.ambiguous() ? " ask a person: " + relation.rivals() : "")));
        // end
        assertThat(lineage.from(penalty.id())).singleElement().satisfies(relation -> assertThat(relation.current())
                .isEqualTo(Places.of(third).at(Place.ofArticle(4, 0)).stream()
                        .map(Provision::id)
                        .findFirst()));
    }

    @Test
    void comparesTwoTexts() {
        LegalText oldText = TextReader.read(SOURCE).text();
        LegalText newText = TextReader.read(SOURCE.replace("五百元", "二百元")).text();
        // snippet 5
        Comparison comparison = Comparison.of(oldText, newText);
        String told = ComparisonText.print(comparison, new ComparisonText.Look(false, true));
        // end
        assertThat(told).contains("[-五百元-]{+二百元+}");
    }

    @Test
    void findsCitations() {
        LegalText text = TextReader.read(SOURCE).text();
        // snippet 6
        for (Citations.Occurrence occurrence : Citations.of(text).all()) {
            String told =
                    switch (occurrence.citation().resolution()) {
                        case Resolution.Found found ->
                            found.targets().getFirst().designation();
                        case Resolution.Dangling dangling ->
                            dangling.missing().getFirst().instead();
                        case Resolution.External external ->
                            "《" + external.title() + "》"
                                    + external.cited().getFirst().printed();
                        case Resolution.Ambiguous ambiguous -> "不明确：" + ambiguous.targets();
                    };
            System.out.println(occurrence.words() + " → " + told);
        }
        // end
        assertThat(Citations.of(text).all())
                .extracting(Citations.Occurrence::words)
                .containsExactly("下列", "本办法第二条第二项");
    }

    @Test
    void theGuideShowsTheseVeryLines() throws IOException {
        List<String> shown = blocks(Files.readString(GUIDE), "(?s)```java\\n(.*?)```");
        List<String> tested =
                blocks(Files.readString(HERE), "(?s)        // snippet \\d\\n(.*?)        // end\\n").stream()
                        .map(block -> block.stripTrailing().stripIndent() + "\n")
                        .toList();
        assertThat(shown).containsExactlyElementsOf(tested);
    }

    private static List<String> blocks(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
    }
}
