package org.tiaowen.drafting.citations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tiaowen.drafting.SharedData;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Places;
import org.tiaowen.drafting.articles.TextReader;
import org.tiaowen.drafting.citations.Citations.Occurrence;
import org.tiaowen.drafting.citations.Resolution.Dangling;

/** Every citation of all laws of the shared data: how many lead where; those that lead nowhere are printed. */
class RealCitationsTests {

    @Test
    void hardlyAnyCitationOfAPublishedLawLeadsNowhere() throws IOException {
        Path laws = SharedData.require("laws");
        List<Path> files;
        try (Stream<Path> walk = Files.walk(laws)) {
            files = walk.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
        Map<String, Integer> counts = new TreeMap<>();
        List<String> dangling = new ArrayList<>();
        int below = 0;
        for (Path file : files) {
            LegalText text = TextReader.read(Files.readString(file)).text();
            Places places = Places.of(text);
            for (Occurrence occurrence : Citations.of(text).all()) {
                Resolution resolution = occurrence.citation().resolution();
                counts.merge(resolution.getClass().getSimpleName(), 1, Integer::sum);
                below += occurrence.words().equals("下列") ? 1 : 0;
                if (resolution instanceof Dangling nowhere) {
                    dangling.add(laws.relativize(file) + " "
                            + places.designation(occurrence.in().id()).orElse("")
                            + "：" + occurrence.words() + "（"
                            + nowhere.missing().getFirst().instead() + "）");
                }
            }
        }
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        System.out.printf("%d citations in %d texts, of them %d 下列%n", all, files.size(), below);
        counts.forEach((kind, count) -> System.out.printf("  %s %d, %.2f %%%n", kind, count, 100.0 * count / all));
        dangling.forEach(System.out::println);
        assertThat(dangling).hasSizeLessThan(all / 1000 + 5);
    }
}
