package org.tiaowen.drafting.derivation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.citations.CitationDrift;
import org.tiaowen.drafting.citations.Drifted;
import org.tiaowen.drafting.identity.ClauseText;
import org.tiaowen.drafting.identity.Lineage;

/**
 * What the clauses of the new text would say if no instruction changed their words: the old words, with the citations that
 * follow the new numbers for certain.
 */
final class ExpectedWords {

    private final Map<ProvisionId, String> words = new HashMap<>();
    private final Set<ProvisionId> swept = new HashSet<>();

    ExpectedWords(LawView old, LawView current, Correspondence who, Lineage lineage) {
        Set<ProvisionId> fresh = new HashSet<>();
        LegalText after = current.text();
        List<Provision> asBefore = asBefore(after.provisions(), who, fresh);
        LegalText numbered = new LegalText(after.kind(), after.front(), after.title(), asBefore, after.end());
        CitationDrift.between(old.text(), numbered, lineage, fresh)
                .applied(numbered, Drifted::certain)
                .walk()
                .filter(one -> !fresh.contains(one.id()))
                .forEach(one -> words.put(one.id(), one.text()));
    }

    private static List<Provision> asBefore(List<Provision> provisions, Correspondence who, Set<ProvisionId> fresh) {
        return provisions.stream()
                .map(one -> {
                    Optional<Provision> before = who.old(one);
                    if (before.isEmpty()) {
                        fresh.add(one.id());
                    }
                    return new Provision(
                            one.id(),
                            one.level(),
                            one.number(),
                            one.caption(),
                            before.map(Provision::text).orElse(one.text()),
                            one.layout(),
                            asBefore(one.children(), who, fresh));
                })
                .toList();
    }

    /** The expected own words of a clause of the new text that was there before. */
    String of(Provision current) {
        return words.getOrDefault(current.id(), "");
    }

    /** Whether the own words come right by themselves. */
    boolean comesRight(Provision current) {
        return ClauseText.isHeading(current.level())
                ? ClauseText.sameWords(of(current), current.text())
                : of(current).strip().equals(current.text().strip());
    }

    /** Other words are expected from now on, since an instruction for several clauses brings them. */
    void put(Provision current, String expected) {
        words.put(current.id(), expected);
        swept.add(current.id());
    }

    /** Whether such an instruction brings words of it, or of anything inside it. */
    boolean isSwept(Provision current) {
        return current.walk().anyMatch(one -> swept.contains(one.id()));
    }
}
