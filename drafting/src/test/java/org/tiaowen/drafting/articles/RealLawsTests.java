package org.tiaowen.drafting.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tiaowen.drafting.SharedData;

/** Every law and regulation of the shared data is read without exception and without losing a character. */
class RealLawsTests {

    /**
     * A line that a person would take for the first line of an article: 第…条 at its beginning, behind marks of Markdown at
     * most, and a blank or nothing behind it. Written without the reader, to check the reader.
     */
    private static final Pattern ARTICLE = Pattern.compile("(?m)^[ \\u3000\\t>#]*(?:\\*\\*)?"
            + "第[零〇○一二三四五六七八九十百千0-9]{1,9}条(?:之[一二三四五六七八九十]{1,3})?"
            + "(?:\\*\\*(?:之[一二三四五六七八九十]{1,3})?)?(?=[ \\u3000\\t\\u2002\\u2009\\u00a0]|\\r?$)");

    /** Articles that the pattern does not see, by the end of the name of the file, with the reason. */
    private static final Map<String, Set<String>> UNSEEN = Map.of(
            // a dash for 一
            "彭水苗族土家族自治县城乡建设管理条例(2013-05-31).md", Set.of("第三十－条", "第五十－条"),
            // a blank inside the number
            "重庆市合同格式条款监督条例(2010-07-30).md", Set.of("第十五 条"),
            "解释/2021-01-26.txt", Set.of("第一百二十四 条", "第二百七十一 条", "第三百七十二 条", "第四百一十四 条"),
            // no blank behind the number
            "治安管理处罚法/2005-08-28.txt", Set.of("第三十九条", "第一百条"));

    @Test
    void everyFileIsReadAndWrittenBackAndHoldsTheArticlesOfItsLines() throws IOException {
        Map<Finding.Kind, Integer> findings = new EnumMap<>(Finding.Kind.class);
        Map<Repair.Kind, Integer> repairs = new EnumMap<>(Repair.Kind.class);
        Map<Level, Integer> levels = new EnumMap<>(Level.class);
        int withFindings = 0;
        List<Path> files = files("laws", "versions", "drafts");
        for (Path file : files) {
            String source = Files.readString(file);
            Reading reading = TextReader.read(source);
            assertThat(TextWriter.write(reading.text()))
                    .as("%s", file)
                    .isEqualTo(Repair.apply(source, reading.repairs()));
            List<String> lines = new ArrayList<>(ARTICLE.matcher(source)
                    .results()
                    .map(line -> line.group().replaceAll("[ \\u3000\\t>#*]", ""))
                    .toList());
            List<String> articles = new ArrayList<>(reading.text()
                    .walk()
                    .filter(provision -> provision.level() == Level.ARTICLE)
                    .flatMap(article -> Optional.ofNullable(article.number()).stream())
                    .map(ProvisionNumber::printed)
                    .toList());
            UNSEEN.forEach((name, unseen) -> {
                if (file.toString().endsWith(name)) {
                    assertThat(articles).containsAll(unseen);
                    articles.removeAll(unseen);
                    lines.removeAll(unseen);
                }
            });
            assertThat(articles).as("%s", file).isEqualTo(lines);
            reading.findings().forEach(finding -> findings.merge(finding.kind(), 1, Integer::sum));
            reading.repairs().forEach(repair -> repairs.merge(repair.kind(), 1, Integer::sum));
            reading.text().walk().forEach(provision -> levels.merge(provision.level(), 1, Integer::sum));
            withFindings += reading.findings().isEmpty() ? 0 : 1;
        }
        System.out.printf("%d files, %d with findings %s%n", files.size(), withFindings, findings);
        System.out.println("repairs " + repairs);
        System.out.println("provisions " + levels);
        assertThat(files).isNotEmpty();
    }

    @Test
    void notesUnderTheTitlesAreUnderstood() throws IOException {
        int notes = 0;
        int whole = 0;
        int told = 0;
        for (Path file : files("laws", "versions", "amendments")) {
            LegalText text = TextReader.read(Files.readString(file)).text();
            Enactments enactments = Enactments.of(text);
            told += enactments.all().size();
            boolean read = enactments.unread().isEmpty();
            notes += enactments.all().isEmpty() && read ? 0 : 1;
            whole += read && !enactments.all().isEmpty() ? 1 : 0;
            enactments
                    .unread()
                    .forEach(stretch -> System.out.printf(
                            "unread: %s, %s%n",
                            file.getFileName(), text.front().substring(stretch.start(), stretch.end())));
        }
        System.out.printf("%d notes, %d understood as a whole, %d enactments%n", notes, whole, told);
        assertThat(whole).isGreaterThanOrEqualTo(notes * 98 / 100);
    }

    private static List<Path> files(String... folders) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : folders) {
            try (Stream<Path> walk = Files.walk(SharedData.require(folder))) {
                walk.filter(file -> file.toString().endsWith(".md")
                                || file.toString().endsWith(".txt"))
                        .sorted()
                        .forEach(files::add);
            }
        }
        return files;
    }

    @Test
    void decisionOfTheCustomerIsReadAsItStands() throws IOException {
        String source = Files.readString(SharedData.require("seed-decision.txt"));

        Reading reading = TextReader.read(source);

        List<Provision> top = reading.text().provisions();
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.repairs()).hasSize(6).allMatch(repair -> repair.kind() == Repair.Kind.BOOKMARK);
        assertThat(top)
                .extracting(Provision::level)
                .containsExactly(
                        Level.PREAMBLE,
                        Level.HEADING,
                        Level.HEADING,
                        Level.HEADING,
                        Level.HEADING,
                        Level.HEADING,
                        Level.HEADING,
                        Level.EFFECTIVE);
        assertThat(top.stream().map(heading -> heading.children().stream()
                        .filter(child -> child.level() == Level.POINT)
                        .count()))
                .containsExactly(0L, 0L, 4L, 2L, 3L, 3L, 2L, 0L);
        assertThat(TextWriter.write(reading.text())).isEqualTo(source.replaceAll("\\[bookmark:[^\\]]*\\]", ""));
    }
}
