package org.tiaowen.drafting.citations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tiaowen.drafting.SharedData;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Places;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.articles.TextReader;
import org.tiaowen.drafting.identity.Alignment;
import org.tiaowen.drafting.identity.Lineage;
import org.tiaowen.drafting.identity.LineageRelation;

/**
 * 对条文顺序作相应调整: in real amendments, the citations that published texts changed though nothing but their numbers changed
 * around them, against what {@link CitationDrift} proposes.
 *
 * <p>The text before adjusting is made from the published one: every clause that differs from its old self in citations
 * only gets its old words back. Where the published citation names other clauses than those that became of the old ones
 * (前款 made 前两款), the law was changed and not its numbers; these are counted apart.
 */
class AmendedCitationsTests {

    private int hits;
    private int hitsToConfirm;
    private int misses;
    private int otherMeaning;
    private int untouched;
    private int falseAlarms;

    @Test
    void citationsThatWereChangedSilentlyAreProposedAsPublished() throws IOException {
        Path amendments = SharedData.require("amendments");
        List<Path> sets;
        try (Stream<Path> list = Files.list(amendments)) {
            sets = list.sorted().toList();
        }
        for (Path set : sets) {
            if (Files.exists(set.resolve("before.txt"))) {
                compare(set);
            }
        }
        System.out.printf(
                "silent changes proposed as published: %d for certain, %d for a person to confirm, not: %d; citations given another meaning: %d; "
                        + "clauses with citations left alone rightly: %d, rewritten though published unchanged: %d%n",
                hits, hitsToConfirm, misses, otherMeaning, untouched, falseAlarms);
        assertThat(hits).isGreaterThanOrEqualTo(20);
        assertThat(misses).isZero();
        assertThat(falseAlarms).isZero();
    }

    private void compare(Path set) throws IOException {
        LegalText before = read(set.resolve("before.txt"));
        LegalText after = read(set.resolve("after.txt"));
        Lineage lineage = Alignment.of(before, after);
        Map<ProvisionId, String> oldWords = oldWords(before, after, lineage);
        LegalText carried = with(after, oldWords);
        CitationDrift drift = CitationDrift.between(before, carried, lineage);
        Map<ProvisionId, String> proposed = words(drift.applied(carried, Drifted::certain));
        Map<ProvisionId, String> possible = words(drift.applied(carried, drifted -> true));
        Map<ProvisionId, String> published = words(after);
        Places places = Places.of(after);
        oldWords.forEach((id, old) -> {
            String now = published.getOrDefault(id, "");
            boolean asPublished = now.equals(proposed.get(id));
            if (now.equals(old)) {
                untouched += asPublished ? 1 : 0;
                falseAlarms += asPublished ? 0 : 1;
            } else if (!asPublished && now.equals(possible.get(id))) {
                hitsToConfirm++;
            } else if (!asPublished && !sameMeaning(before, after, lineage, id)) {
                otherMeaning++;
            } else {
                hits += asPublished ? 1 : 0;
                misses += asPublished ? 0 : 1;
            }
            if (!asPublished) {
                System.out.printf(
                        "%s %s: %s%n",
                        set.getFileName(),
                        places.designation(id).orElse(""),
                        drift.drifted().stream()
                                .filter(drifted -> drifted.in().id().equals(id))
                                .map(drifted -> drifted.kind() + " " + drifted.words() + " → "
                                        + drifted.proposal().orElse("?"))
                                .toList());
            }
        });
    }

    /** The old words of each clause that differs from its old self in nothing but citations, if at all. */
    private static Map<ProvisionId, String> oldWords(LegalText before, LegalText after, Lineage lineage) {
        CitationFinder olds = CitationFinder.in(before);
        CitationFinder currents = CitationFinder.in(after);
        Map<ProvisionId, Provision> oldById = new HashMap<>();
        before.walk().forEach(provision -> oldById.put(provision.id(), provision));
        Map<ProvisionId, String> words = new LinkedHashMap<>();
        after.walk().filter(provision -> !provision.text().isEmpty()).forEach(provision -> {
            List<Provision> from = lineage.to(provision.id()).stream()
                    .map(LineageRelation::old)
                    .flatMap(Optional::stream)
                    .map(oldById::get)
                    .toList();
            if (from.size() == 1
                    && !olds.findIn(from.getFirst().id()).isEmpty()
                    && skeleton(olds, from.getFirst()).equals(skeleton(currents, provision))) {
                words.put(provision.id(), from.getFirst().text());
            }
        });
        return words;
    }

    /** The words with a sign for each citation. */
    private static String skeleton(CitationFinder finder, Provision provision) {
        StringBuilder words = new StringBuilder();
        int at = 0;
        for (Citation citation : finder.findIn(provision.id())) {
            if (!(citation.resolution() instanceof Resolution.External)) {
                words.append(provision.text(), at, citation.start()).append('§');
                at = citation.end();
            }
        }
        return words.append(provision.text().substring(at)).toString();
    }

    private static LegalText with(LegalText text, Map<ProvisionId, String> words) {
        return new LegalText(text.kind(), text.front(), text.title(), with(text.provisions(), words), text.end());
    }

    private static List<Provision> with(List<Provision> provisions, Map<ProvisionId, String> words) {
        return provisions.stream()
                .map(provision -> new Provision(
                        provision.id(),
                        provision.level(),
                        provision.number(),
                        provision.caption(),
                        words.getOrDefault(provision.id(), provision.text()),
                        provision.layout(),
                        with(provision.children(), words)))
                .toList();
    }

    private static Map<ProvisionId, String> words(LegalText text) {
        return text.walk()
                .collect(
                        Collectors.toMap(Provision::id, Provision::text, (first, second) -> first, LinkedHashMap::new));
    }

    /** Whether the published citations of a clause name what became of the clauses that were named before. */
    private static boolean sameMeaning(LegalText before, LegalText after, Lineage lineage, ProvisionId clause) {
        ProvisionId old = lineage.to(clause).getFirst().old().orElseThrow();
        Set<ProvisionId> became = targets(CitationFinder.in(before).findIn(old)).stream()
                .flatMap(target -> lineage.from(target).stream())
                .flatMap(relation -> relation.current().stream())
                .collect(Collectors.toSet());
        return became.equals(targets(CitationFinder.in(after).findIn(clause)));
    }

    private static Set<ProvisionId> targets(List<Citation> citations) {
        return citations.stream()
                .flatMap(citation -> citation.resolution().targets().stream())
                .map(target -> target.provision().id())
                .collect(Collectors.toSet());
    }

    private static LegalText read(Path file) throws IOException {
        return TextReader.read(Files.readString(file)).text();
    }
}
