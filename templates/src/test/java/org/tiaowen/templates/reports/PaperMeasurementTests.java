package org.tiaowen.templates.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.TextReader;
import org.tiaowen.templates.lines.FileReading;
import org.tiaowen.templates.lines.TrackedChanges;
import org.tiaowen.templates.reports.LawPaper.Captions;
import org.tiaowen.templates.texts.DocumentReader;
import org.tiaowen.templates.texts.TextFile;
import org.tiaowen.templates.word.WordReader;

/**
 * How papers come back from other programs, and how fast they are; for {@code docs/measurements.md}. Needs LibreOffice and
 * pandoc. {@code -Dtiaowen.measure.papers=FOLDER} names the laws in Markdown.
 */
@EnabledIfSystemProperty(named = "tiaowen.measure.papers", matches = ".+")
class PaperMeasurementTests {

    @TempDir
    private Path folder = Path.of("");

    private static List<Path> laws(String under) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(System.getProperty("tiaowen.measure.papers"), under))) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    private static LegalText text(Path law) throws IOException {
        return TextReader.read(Files.readString(law)).text();
    }

    private static Paper paper(LegalText text) {
        return LawPaper.of(text, "", Captions.SHOWN);
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor()).as(command[0]).isZero();
    }

    private void convert(String to, Path from, String ending, Path into) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("soffice", "--headless", "--convert-to", to, "--outdir", into.toString()));
        try (Stream<Path> files = Files.list(from)) {
            files.filter(file -> file.toString().endsWith(ending))
                    .map(Path::toString)
                    .sorted()
                    .forEach(command::add);
        }
        run(command.toArray(String[]::new));
    }

    @Test
    void regulationsComeBackFromOtherPrograms() throws Exception {
        List<Path> laws = laws("chongqing");
        PaperFonts fonts = PaperFonts.installed();
        List<LegalText> texts = new ArrayList<>();
        for (int i = 0; i < laws.size(); i++) {
            LegalText text = text(laws.get(i));
            texts.add(text);
            Files.write(folder.resolve(i + ".docx"), PaperDocx.write(paper(text), OfficialLayout.STANDARD));
            Files.write(folder.resolve(i + ".pdf"), PaperPdf.write(paper(text), OfficialLayout.STANDARD, fonts));
        }
        compare("our .docx", folder, ".docx", laws, texts);
        compare("our .pdf", folder, ".pdf", laws, texts);
        if (!Boolean.getBoolean("tiaowen.measure.ours"))
            for (String[] way : new String[][] {{"doc"}, {"odt", "docx"}, {"pdf"}}) {
                Path from = folder;
                String ending = ".docx";
                for (String to : way) {
                    Path into = Files.createDirectories(folder.resolve(String.join("-", way) + "-" + to));
                    convert(to, from, ending, into);
                    from = into;
                    ending = "." + to;
                }
                compare("LibreOffice " + String.join(" to ", way), from, ending, laws, texts);
            }
    }

    private static void compare(String name, Path from, String ending, List<Path> laws, List<LegalText> texts)
            throws IOException {
        int same = 0;
        List<String> different = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            byte[] file = Files.readAllBytes(from.resolve(i + ending));
            FileReading reading = DocumentReader.read(new TextFile("a" + ending, file), TrackedChanges.ACCEPTED);
            List<String> before = LawPaperTests.tree(texts.get(i));
            List<String> after =
                    switch (reading) {
                        case FileReading.Lines lines ->
                            LawPaperTests.tree(TextReader.read(lines.text()).text());
                        case FileReading.Refused refused -> List.of(refused.reason());
                    };
            if (before.equals(after)) {
                same++;
            } else {
                different.add(laws.get(i).getFileName() + ": " + LawPaperTests.firstDifference(before, after));
            }
        }
        System.out.println("MEASURED " + name + ": " + same + " of " + texts.size());
        different.stream().limit(12).forEach(each -> System.out.println("DIFFERENT " + each));
    }

    @Test
    void theLargestLawOutAndInAgain() throws Exception {
        Path largest = laws("national").stream()
                .max(Comparator.comparingLong(law -> law.toFile().length()))
                .orElseThrow();
        LegalText text = text(largest);
        Paper paper = paper(text);
        PaperFonts fonts = PaperFonts.installed();
        Path docx = folder.resolve("law.docx");
        Map<String, Callable<?>> things = new LinkedHashMap<>();
        things.put(".docx out", () -> Files.write(docx, PaperDocx.write(paper, OfficialLayout.STANDARD)));
        things.put("pandoc .docx out", () -> {
            run("pandoc", "-f", "markdown", "-o", folder.resolve("pandoc.docx").toString(), largest.toString());
            return 0;
        });
        things.put(
                ".docx in",
                () -> TextReader.read(((FileReading.Lines) WordReader.read(Files.readAllBytes(docx))).text()));
        things.put(".docx in, lines only", () -> WordReader.read(Files.readAllBytes(docx)));
        things.put("pandoc .docx in", () -> {
            run("pandoc", "-t", "plain", "-o", folder.resolve("pandoc.txt").toString(), docx.toString());
            return 0;
        });
        things.put("pdf out", () -> PaperPdf.write(paper, OfficialLayout.STANDARD, fonts));
        System.out.println("MEASURED " + largest.getFileName() + " " + Files.size(largest) + " bytes");
        for (Map.Entry<String, Callable<?>> thing : things.entrySet()) {
            List<Double> seconds = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                long begun = System.nanoTime();
                thing.getValue().call();
                seconds.add((System.nanoTime() - begun) / 1e9);
            }
            System.out.println("MEASURED " + thing.getKey() + ": first " + seconds.getFirst() + " s, median "
                    + seconds.stream().sorted().toList().get(2) + " s");
        }
    }

    /** A file of fifty megabytes as it lies on the disk, of pictures for the most part; and one that unfolds to as much text. */
    @Test
    void fiftyMegabytes() throws IOException {
        byte[] picture = new byte[49 * 1024 * 1024];
        new java.util.Random(7).nextBytes(picture);
        String paragraph = "<w:p><w:r><w:t>第一条　为了建好滨水步道，制定本条例。</w:t></w:r></w:p>";
        memory("50 MB with pictures", word(paragraph.repeat(2_000), picture));
        memory("text of 50 MB unfolded", word(paragraph.repeat(600_000), new byte[0]));
    }

    private static byte[] word(String paragraphs, byte[] picture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            part(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Default Extension=\"png\" ContentType=\"image/png\"/>"
                            + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
            part(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                            + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            part(
                    zip,
                    "word/document.xml",
                    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                            + paragraphs + "</w:body></w:document>");
            zip.putNextEntry(new ZipEntry("word/media/image1.png"));
            zip.write(picture);
        }
        return out.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }

    private static void memory(String name, byte[] file) {
        System.gc();
        List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        long before = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
        long begun = System.nanoTime();
        FileReading reading = WordReader.read(file);
        double seconds = (System.nanoTime() - begun) / 1e9;
        long peak =
                pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        String became =
                switch (reading) {
                    case FileReading.Lines lines -> lines.text().length() + " characters";
                    case FileReading.Refused refused -> refused.reason();
                };
        System.out.println("MEASURED " + name + " (" + file.length / 1024 / 1024 + " MB on disk): " + became + ", "
                + seconds + " s, at most " + (peak - before) / 1024 / 1024 + " MB of heap more");
    }
}
