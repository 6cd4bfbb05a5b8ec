package org.tiaowen.drafting.consolidation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.tiaowen.drafting.SharedData;
import org.tiaowen.drafting.amendments.AmendingInstrument;
import org.tiaowen.drafting.amendments.AmendmentReader;
import org.tiaowen.drafting.amendments.LawAmendment;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.TextReader;
import tools.jackson.databind.json.JsonMapper;

/** Real laws before and after real decisions, beside the project. */
public final class AmendmentSets {

    /**
     * One law.
     *
     * @param name of the set: its number, the law, the date
     * @param decisions several where one amended what another had amended
     */
    public record Amended(String name, String law, String before, List<String> decisions, String after) {

        Amended corrected(SourceSlip slip) {
            return new Amended(
                    name,
                    law,
                    slip.corrected(Source.BEFORE, before),
                    decisions.stream()
                            .map(decision -> slip.corrected(Source.DECISION, decision))
                            .toList(),
                    slip.corrected(Source.AFTER, after));
        }

        /** The decisions carried out one after the other. */
        public List<Step> carriedOut() {
            List<Step> steps = new ArrayList<>();
            LegalText text = TextReader.read(before).text();
            for (String decision : decisions) {
                AmendingInstrument instrument = AmendmentReader.read(decision);
                LawAmendment amendment = amendment(instrument, law);
                Consolidation consolidation = Consolidation.of(text, amendment);
                steps.add(new Step(instrument, amendment, consolidation));
                text = consolidation.after();
            }
            return steps;
        }

        /** The text as it was published. */
        public LegalText published() {
            return TextReader.read(after).text();
        }
    }

    /** One decision carried out. */
    public record Step(AmendingInstrument instrument, LawAmendment amendment, Consolidation consolidation) {}

    /** Which of the texts of a set. */
    public enum Source {
        BEFORE,
        DECISION,
        AFTER
    }

    /**
     * An error of a source, proved by the other texts of its set.
     *
     * @param set the number of the set
     * @param where the place in the law
     * @param wrong a regular expression for the characters that stand there
     * @param right what has to stand there by the other texts
     */
    public record SourceSlip(String set, Source source, String where, String wrong, String right, String reason) {

        String corrected(Source of, String text) {
            return of == source ? text.replaceAll(wrong, right) : text;
        }
    }

    private AmendmentSets() {}

    /** All sets, in the order of their numbers; the test is skipped where they are absent. */
    public static List<Amended> all() {
        Path folder = SharedData.require("amendments");
        return children(folder).stream()
                .filter(Files::isDirectory)
                .map(AmendmentSets::set)
                .toList();
    }

    private static Amended set(Path folder) {
        String law = JsonMapper.shared()
                .readTree(read(folder.resolve("meta.json")))
                .get("law")
                .asString();
        List<String> decisions = children(folder).stream()
                .filter(file -> file.getFileName().toString().startsWith("decision"))
                .map(AmendmentSets::read)
                .toList();
        return new Amended(
                folder.getFileName().toString(),
                law.replaceAll("（[八九十二至]+）$", ""),
                read(folder.resolve("before.txt")),
                decisions,
                read(folder.resolve("after.txt")));
    }

    /**
     * The other laws of package decisions of which a text of the day of the decision and one from before lie among the
     * dated texts.
     */
    public static List<Amended> others() {
        Path versions = SharedData.require("versions");
        var others = new ArrayList<Amended>();
        for (Amended set : all()) {
            String date = set.name().substring(set.name().length() - "2021-04-29".length());
            AmendingInstrument instrument = AmendmentReader.read(set.decisions().getFirst());
            for (LawAmendment part : instrument.laws()) {
                String law = part.title().replace("中华人民共和国", "");
                Path current = versions.resolve(law).resolve(date + ".txt");
                if (instrument.laws().size() == 1 || sameLaw(set, instrument, part) || !Files.exists(current)) {
                    continue;
                }
                before(current)
                        .map(old -> new Amended(law + " " + date, law, read(old), set.decisions(), read(current)))
                        .filter(one ->
                                others.stream().noneMatch(known -> known.name().equals(one.name())))
                        .ifPresent(others::add);
            }
        }
        return others;
    }

    private static boolean sameLaw(Amended set, AmendingInstrument instrument, LawAmendment part) {
        return AmendedLaws.named(instrument, set.law()).contains(part);
    }

    private static Optional<Path> before(Path current) {
        return children(Objects.requireNonNull(current.getParent())).stream()
                .filter(file -> file.compareTo(current) < 0)
                .reduce((first, second) -> second);
    }

    static LawAmendment amendment(AmendingInstrument instrument, String law) {
        List<LawAmendment> meant = AmendedLaws.named(instrument, law);
        if (meant.size() == 1) {
            return meant.getFirst();
        }
        if (instrument.laws().size() == 1) {
            return instrument.laws().getFirst();
        }
        throw new AssertionError("《%s》 is amended %d times by %s"
                .formatted(
                        law,
                        meant.size(),
                        instrument.laws().stream().map(LawAmendment::title).toList()));
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
