package org.tiaowen.drafting.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tiaowen.drafting.SharedData;
import org.tiaowen.drafting.articles.Finding;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.ProvisionNumber;
import org.tiaowen.drafting.articles.Reading;
import org.tiaowen.drafting.articles.TextReader;

/** Counting a well-numbered law anew changes nothing; laws whose numbers are faulty are listed. */
class RenumberingOfRealTextsTests {

    private static final Set<Finding.Kind> FAULTS =
            EnumSet.of(Finding.Kind.NUMBER_OUT_OF_ORDER, Finding.Kind.NUMBER_UNREADABLE);

    @Test
    void wellNumberedTextsStayAsTheyAre() throws IOException {
        int well = 0;
        int faulty = 0;
        for (String folder : List.of("laws", "versions")) {
            Path data = SharedData.require(folder);
            for (Path file : files(data)) {
                Reading reading = TextReader.read(Files.readString(file));
                LegalText renewed = Renumbering.renewed(reading.text());
                if (reading.findings().stream().noneMatch(finding -> FAULTS.contains(finding.kind()))) {
                    well++;
                    assertThat(changes(reading.text(), renewed)).as("%s", file).isEmpty();
                    assertThat(renewed).as("%s", file).isEqualTo(reading.text());
                } else {
                    faulty++;
                    List<String> changes = changes(reading.text(), renewed);
                    System.out.printf(
                            "faulty numbering: %s, %d numbers would change: %s%n",
                            data.relativize(file), changes.size(), changes.subList(0, Math.min(4, changes.size())));
                    assertThat(Renumbering.renewed(renewed)).as("%s", file).isEqualTo(renewed);
                }
            }
        }
        System.out.printf("%d texts well numbered and unchanged, %d with faulty numbers%n", well, faulty);
        assertThat(well).isPositive();
    }

    private static List<Path> files(Path data) throws IOException {
        try (Stream<Path> walk = Files.walk(data)) {
            return walk.filter(Files::isRegularFile)
                    .filter(file ->
                            file.toString().endsWith(".md") || file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> changes(LegalText before, LegalText after) {
        List<String> olds = before.walk().map(one -> printed(one.number())).toList();
        List<String> news = after.walk().map(one -> printed(one.number())).toList();
        return Stream.iterate(0, i -> i + 1)
                .limit(olds.size())
                .filter(i -> !olds.get(i).equals(news.get(i)))
                .map(i -> olds.get(i) + "→" + news.get(i))
                .toList();
    }

    private static String printed(@org.jspecify.annotations.Nullable ProvisionNumber number) {
        return number == null ? "" : number.printed();
    }
}
