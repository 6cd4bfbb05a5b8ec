package org.tiaowen.drafting.citations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;

/**
 * Every citation in one text, followed in both directions.
 *
 * <p>Immutable and thread-safe. Making it reads the whole text once; an article with all inside it is one clause here, so
 * that 前款 within the article is not told as a citation of itself.
 */
public final class Citations {

    private final LegalText text;
    private final List<Occurrence> occurrences;

    private Citations(LegalText text, List<Occurrence> occurrences) {
        this.text = text;
        this.occurrences = List.copyOf(occurrences);
    }

    /**
     * A citation where it stands.
     *
     * @param in the provision in whose own words it stands; the offsets of {@code citation} are those of its text
     */
    public record Occurrence(Provision in, Citation citation) {

        /** The citing words as they stand there. */
        public String words() {
            return in.text().substring(citation.start(), citation.end());
        }

        private boolean leads(Set<ProvisionId> inside) {
            return citation.resolution().targets().stream()
                    .anyMatch(target -> inside.contains(target.provision().id()));
        }
    }

    /** All citations in {@code text}, in reading order. */
    public static Citations of(LegalText text) {
        CitationFinder finder = CitationFinder.in(text);
        List<Occurrence> occurrences = new ArrayList<>();
        text.walk().filter(provision -> !provision.text().isEmpty()).forEach(provision -> finder.findIn(provision.id())
                .forEach(citation -> occurrences.add(new Occurrence(provision, citation))));
        return new Citations(text, occurrences);
    }

    /** All of them, in reading order. */
    public List<Occurrence> all() {
        return occurrences;
    }

    /** What {@code clause}, or anything inside it, cites outside itself; empty for a clause the text does not have. */
    public List<Occurrence> outOf(ProvisionId clause) {
        Set<ProvisionId> inside = inside(clause);
        return occurrences.stream()
                .filter(occurrence -> inside.contains(occurrence.in().id()) && !occurrence.leads(inside))
                .toList();
    }

    /** The citations from outside that name {@code clause} or anything inside it; empty for a clause the text does not have. */
    public List<Occurrence> into(ProvisionId clause) {
        Set<ProvisionId> inside = inside(clause);
        return occurrences.stream()
                .filter(occurrence -> !inside.contains(occurrence.in().id()) && occurrence.leads(inside))
                .toList();
    }

    private Set<ProvisionId> inside(ProvisionId clause) {
        Optional<Provision> found = text.find(clause);
        return found.map(provision -> provision.walk().map(Provision::id).collect(Collectors.toSet()))
                .orElse(Set.of());
    }
}
