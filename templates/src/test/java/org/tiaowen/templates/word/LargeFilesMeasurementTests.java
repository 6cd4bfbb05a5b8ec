package org.tiaowen.templates.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.tiaowen.drafting.articles.TextReader;
import org.tiaowen.templates.lines.FileReading;
import org.tiaowen.templates.lines.FileReading.Lines;
import org.tiaowen.templates.lines.TrackedChanges;
import org.tiaowen.templates.texts.DocumentReader;
import org.tiaowen.templates.texts.TextFile;

/**
 * Measures time and memory of reading large files, {@code -Dtiaowen.measure.large=true}; prints lines for
 * {@code docs/measurements.md}. {@code JDK_JAVA_OPTIONS=-Xmx256m} says how much memory there is; {@code -Dtiaowen.papers.read=FILE}
 * reads a file of one's own instead.
 */
@EnabledIfSystemProperty(named = "tiaowen.measure.large", matches = "true")
class LargeFilesMeasurementTests {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int LARGE = 50 * MEGABYTE;
    private static final long SEED = 20_261_124;

    /** As Word writes it: a run for each change of its mind, each with its fonts. */
    private static final String RUN = "<w:r w:rsidRPr=\"00A77B3E\"><w:rPr><w:rFonts w:ascii=\"仿宋_GB2312\""
            + " w:eastAsia=\"仿宋_GB2312\" w:hint=\"eastAsia\"/><w:sz w:val=\"32\"/></w:rPr><w:t>%s</w:t></w:r>";

    @Test
    void bodyOfFiftyMegabytesUnfolded() throws IOException {
        measure("50 MB of markup", docx(LARGE, 0));
    }

    @Test
    void fileOfFiftyMegabytesOnDisk() throws IOException {
        measure("50 MB with pictures, 10 MB of markup", docx(10 * MEGABYTE, LARGE));
    }

    @Test
    void longestCodeInItsUsualSize() throws IOException {
        String file = System.getProperty("tiaowen.papers.read", "");
        if (file.isEmpty()) {
            measure("5 MB of markup", docx(5 * MEGABYTE, 0));
        } else {
            Path path = Path.of(file);
            measure(path.getFileName().toString(), Files.readAllBytes(path));
        }
    }

    private static void measure(String what, byte[] file) {
        System.gc();
        long before = used();
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);

        long start = System.nanoTime();
        FileReading reading = DocumentReader.read(new TextFile("a", file), TrackedChanges.ACCEPTED);
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        long peak = heap.stream()
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
        assertThat(reading).isInstanceOf(Lines.class);
        String text = ((Lines) reading).text();
        System.gc();
        long kept = used() - before;
        start = System.nanoTime();
        long provisions = TextReader.read(text).text().walk().count();
        System.out.printf(
                "| %s: %,d bytes, %,d characters, %,d provisions | %.1f s, the tree %.1f s | peak %d MB of %d MB, kept %d MB |%n",
                what,
                file.length,
                text.length(),
                provisions,
                time.toMillis() / 1000.0,
                (System.nanoTime() - start) / 1e9,
                peak / MEGABYTE,
                Runtime.getRuntime().maxMemory() / MEGABYTE,
                kept / MEGABYTE);
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static byte[] docx(int markup, int pictures) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(pictures + MEGABYTE);
        Random random = new Random(SEED);
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            zip.putNextEntry(new ZipEntry("word/numbering.xml"));
            zip.write(WordFile.root(
                            "numbering",
                            WordFile.W,
                            "<w:abstractNum w:abstractNumId=\"0\">" + level(0, "第%1条") + level(1, "（%2）")
                                    + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>")
                    .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/_rels/document.xml.rels"));
            zip.write(WordFile.relations(WordFile.relation("rId1", "numbering", "numbering.xml"))
                    .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            String[] ends =
                    WordFile.root("document", WordFile.W, "<w:body>|</w:body>").split("\\|", -1);
            zip.write(ends[0].getBytes(StandardCharsets.UTF_8));
            for (int written = 0; written < markup; ) {
                byte[] paragraph = paragraph(random).getBytes(StandardCharsets.UTF_8);
                written += paragraph.length;
                zip.write(paragraph);
            }
            zip.write(ends[1].getBytes(StandardCharsets.UTF_8));
            zip.setLevel(Deflater.NO_COMPRESSION);
            byte[] picture = new byte[MEGABYTE];
            for (int i = 0; i < pictures / MEGABYTE; i++) {
                zip.putNextEntry(new ZipEntry("word/media/image" + i + ".png"));
                random.nextBytes(picture);
                zip.write(picture);
            }
        }
        return out.toByteArray();
    }

    private static String level(int level, String pattern) {
        return "<w:lvl w:ilvl=\"" + level + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:lvlText"
                + " w:val=\"" + pattern + "\"/></w:lvl>";
    }

    /** An article or an item of forty to eighty invented characters in two runs. */
    private static String paragraph(Random random) {
        int level = random.nextInt(3) == 0 ? 0 : 1;
        return "<w:p w:rsidR=\"00A77B3E\"><w:pPr><w:numPr><w:ilvl w:val=\"" + level
                + "\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>" + RUN.formatted(words(random))
                + RUN.formatted(words(random))
                + "</w:p>\n";
    }

    private static String words(Random random) {
        StringBuilder words = new StringBuilder();
        int count = 20 + random.nextInt(20);
        for (int i = 0; i < count; i++) {
            words.append((char) ('一' + random.nextInt(3_000)));
        }
        return words.append('。').toString();
    }
}
