package org.tiaowen.templates.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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
}
