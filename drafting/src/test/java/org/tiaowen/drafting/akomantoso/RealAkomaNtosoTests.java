package org.tiaowen.drafting.akomantoso;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.tiaowen.drafting.SharedData;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.TextReader;

/** Every law and regulation of the shared data is written validly and comes back as the same tree. */
@Execution(ExecutionMode.CONCURRENT)
class RealAkomaNtosoTests {

    @Test
    void everyRealLawIsValidAndComesBackTheSame() throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(SharedData.require("laws"))) {
            files = walk.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
        long provisions = 0;
        long bytes = 0;
        for (Path file : files) {
            LegalText text = TextReader.read(Files.readString(file)).text();
            String document = AkomaNtosoWriter.write(text, Expression.of(text));
            assertThat(OasisSchema.objections(document)).as("%s", file).isEmpty();
            byte[] stored = document.getBytes(StandardCharsets.UTF_8);
            boolean same = AkomaNtosoReader.read(stored).equals(new AkomaNtosoReading.Read(text));
            assertThat(same).as("%s comes back the same", file).isTrue();
            provisions += text.walk().count();
            bytes += stored.length;
        }
        System.out.printf(
                "%d laws as Akoma Ntoso, valid and the same again: %,d provisions, %,d bytes%n",
                files.size(), provisions, bytes);
        assertThat(files).isNotEmpty();
    }
}
