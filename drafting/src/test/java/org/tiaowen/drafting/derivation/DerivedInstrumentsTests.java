package org.tiaowen.drafting.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.tiaowen.drafting.SharedData;
import org.tiaowen.drafting.amendments.Instruction;
import org.tiaowen.drafting.amendments.LawAmendment;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.TextReader;
import org.tiaowen.drafting.articles.TextWriter;
import org.tiaowen.drafting.consolidation.AmendmentSets;

/** The instrument written from two texts of a real law leads from the one to the other, whoever carries it out. */
@Execution(ExecutionMode.CONCURRENT)
class DerivedInstrumentsTests {

    /** Two texts of one law that follow each other; {@code official} is the length of the real instructions, 0 if unknown. */
    private record Pair(String name, LegalText old, LegalText current, int official) {}

    /** What came of a pair: how long the new text and the instructions are, and what is wrong with them, if anything. */
    private record Proved(
            Pair pair, int instructions, int whole, int written, List<ChangeForm> forms, Optional<String> wrong) {}

    @Test
    void everyVersionOfEveryLawIsReachedFromTheOneBefore() throws IOException {
        prove(versions());
    }

    @Test
    void bothDraftsAreReachedFromTheTextBefore() throws IOException {
        Path folder = SharedData.require("drafts/动物防疫法");
        var pairs = new ArrayList<Pair>();
        List<String> files = List.of("2015.txt", "draft_1.txt", "draft_2.txt", "2021.txt");
        for (int i = 0; i + 1 < files.size(); i++) {
            pairs.add(new Pair(
                    files.get(i + 1), text(folder.resolve(files.get(i))), text(folder.resolve(files.get(i + 1))), 0));
        }
        prove(pairs);
    }

    @Test
    void everyTextOfARealAmendmentIsReachedFromTheOneBefore() {
        prove(AmendmentSets.all().stream()
                .map(set -> new Pair(set.name(), TextReader.read(set.before()).text(), set.published(), official(set)))
                .toList());
    }

    private static void prove(List<Pair> pairs) {
        List<Proved> proofs =
                pairs.parallelStream().map(DerivedInstrumentsTests::prove).toList();
        System.out.println("characters of the new text, of the derived instructions, of the official ones");
        Map<ChangeForm, Integer> forms = new EnumMap<>(ChangeForm.class);
        for (Proved proof : proofs) {
            System.out.printf(
                    "%-40s %7d %7d %7d%n",
                    proof.pair().name(),
                    proof.whole(),
                    proof.written(),
                    proof.pair().official());
            proof.forms().forEach(form -> forms.merge(form, 1, Integer::sum));
        }
        List<String> wrong = proofs.stream()
                .flatMap(proof -> proof.wrong().stream().map(why -> proof.pair().name() + " " + why))
                .toList();
        System.out.printf(
                "%d of %d pairs proved, %,d instructions, %,d characters for %,d of new texts, forms %s%n",
                pairs.size() - wrong.size(),
                pairs.size(),
                proofs.stream().mapToInt(Proved::instructions).sum(),
                proofs.stream().mapToInt(Proved::written).sum(),
                proofs.stream().mapToInt(Proved::whole).sum(),
                forms);
        wrong.forEach(System.out::println);
        assertThat(wrong).isEmpty();
        assertThat(pairs).isNotEmpty();
    }

    private static Proved prove(Pair pair) {
        LegalText current = entitled(pair.current(), pair.old());
        int whole = TextWriter.write(current).length();
        return switch (Derivation.of(LawChange.of(pair.old(), current), Drafting.decision())) {
            case Derivation.Offered offered -> {
                List<LawAmendment> laws = offered.instrument().laws();
                yield new Proved(
                        pair,
                        laws.stream().mapToInt(law -> law.instructions().size()).sum(),
                        whole,
                        length(laws),
                        offered.changes().stream().map(DerivedChange::form).toList(),
                        TextProof.ofInstrument(pair.old(), offered.text(), current));
            }
            case Derivation.NotOffered refused ->
                new Proved(
                        pair,
                        0,
                        whole,
                        0,
                        List.of(),
                        TextProof.difference(pair.old(), current)
                                .map(difference -> "not offered: " + refused.reason() + refused.unproved()));
        };
    }

    /** Two of the texts (动物防疫法 2007 and its first draft) come without a title; no instrument takes a title away. */
    private static LegalText entitled(LegalText text, LegalText old) {
        return text.title().isEmpty()
                ? new LegalText(text.kind(), old.title() + text.front(), old.title(), text.provisions(), text.end())
                : text;
    }

    private static int official(AmendmentSets.Amended set) {
        return set.carriedOut().stream()
                .mapToInt(step -> length(List.of(step.amendment())))
                .sum();
    }

    private static int length(List<LawAmendment> laws) {
        return laws.stream()
                .flatMap(law -> law.instructions().stream())
                .map(Instruction::passage)
                .mapToInt(passage -> passage.words().length())
                .sum();
    }

    private static List<Pair> versions() throws IOException {
        var pairs = new ArrayList<Pair>();
        try (Stream<Path> titles = Files.list(SharedData.require("versions"))) {
            for (Path title : titles.sorted().toList()) {
                try (Stream<Path> dates = Files.list(title)) {
                    List<Path> files = dates.sorted().toList();
                    for (int i = 0; i + 1 < files.size(); i++) {
                        String name =
                                title.getFileName() + " " + files.get(i + 1).getFileName();
                        pairs.add(new Pair(name, text(files.get(i)), text(files.get(i + 1)), 0));
                    }
                }
            }
        }
        return pairs;
    }

    private static LegalText text(Path file) throws IOException {
        return TextReader.read(Files.readString(file)).text();
    }
}
