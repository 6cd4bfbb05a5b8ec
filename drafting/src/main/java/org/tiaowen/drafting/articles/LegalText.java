package org.tiaowen.drafting.articles;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One state of a legal text: what stands in front (title, 题注), then its provisions.
 *
 * @param kind decides which numberings are right
 * @param front the front matter as printed, with its blanks: title, 题注 and whatever else stands before the first
 *     provision
 * @param title the title alone, on one line; empty where the text has none (a decision may come without)
 * @param provisions the top level, in order
 * @param end the blanks after the last provision
 */
public record LegalText(DocumentKind kind, String front, String title, List<Provision> provisions, String end) {

    public LegalText {
        provisions = List.copyOf(provisions);
    }

    /** Every provision, in reading order. */
    public Stream<Provision> walk() {
        List<Provision> all = new ArrayList<>();
        provisions.forEach(provision -> provision.gather(all));
        return all.stream();
    }

    /** The same text with every provision as a new one. */
    public LegalText renewed() {
        return new LegalText(
                kind, front, title, provisions.stream().map(Provision::renewed).toList(), end);
    }

    /** The provision with that identity. */
    public Optional<Provision> find(ProvisionId id) {
        return walk().filter(provision -> provision.id().equals(id)).findFirst();
    }
}
