package org.tiaowen.app.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.tiaowen.app.pages.Problem;
import org.tiaowen.drafting.library.AddingLawTexts;
import org.tiaowen.drafting.library.LawProblem;
import org.tiaowen.drafting.library.LawSource;
import org.tiaowen.templates.texts.TextFile;
import org.tiaowen.templates.texts.TextFiles;
import org.tiaowen.templates.texts.TextFilesRead;

/**
 * What somebody sent for the library: the texts that can be taken in, and everything that is wrong with the others.
 *
 * @param name what it is called in lists
 */
record Shipment(String name, List<LawSource> sources, List<Fault> faults) {

    private static final int LONGEST_NAME = 200;

    /** What is wrong with one file; {@code line} is 0 where the whole file is meant. */
    record Fault(String file, int line, Problem problem) {}

    Shipment {
        sources = List.copyOf(sources);
        faults = List.copyOf(faults);
    }

    /** Reads and checks the files of a form; a field in which none was chosen is sent as a file without a name. */
    static Shipment of(@Nullable List<MultipartFile> fields) {
        List<TextFile> files = new ArrayList<>();
        for (MultipartFile field : fields == null ? List.<MultipartFile>of() : fields) {
            String path = String.valueOf(field.getOriginalFilename());
            if (!field.isEmpty() || !path.isBlank()) {
                files.add(new TextFile(path, bytes(field)));
            }
        }
        TextFilesRead read = TextFiles.read(files);
        List<Fault> faults = new ArrayList<>();
        read.problems()
                .forEach(one -> faults.add(new Fault(
                        one.path(),
                        0,
                        Problem.at("file", "library.problem." + one.kind().name(), one.detail()))));
        List<LawSource> sources = new ArrayList<>();
        for (TextFilesRead.Text text : read.texts()) {
            LawSource source = new LawSource(text.path(), text.words());
            Optional<LawProblem> problem = AddingLawTexts.problem(source);
            problem.ifPresentOrElse(
                    one -> faults.add(new Fault(
                            one.file(),
                            line(source, one),
                            Problem.at("file", "library.problem." + one.kind().name()))),
                    () -> sources.add(source));
        }
        return new Shipment(name(files), sources, faults);
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("a file that was sent cannot be read", e);
        }
    }

    /** The line of the place in the file, from 1. */
    private static int line(LawSource source, LawProblem problem) {
        return problem.at() == 0
                ? 0
                : 1
                        + (int) source.text()
                                .substring(0, problem.at())
                                .chars()
                                .filter(c -> c == '\n')
                                .count();
    }

    private static String name(List<TextFile> files) {
        String first = files.isEmpty() ? "" : files.getFirst().path();
        String name = files.size() < 2 ? first : first + " … " + files.getLast().path();
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
    }
}
