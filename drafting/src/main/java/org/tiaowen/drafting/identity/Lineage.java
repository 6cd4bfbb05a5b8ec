package org.tiaowen.drafting.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.ProvisionId;

/**
 * 沿革 — what became of every clause from one text to the next: each clause of either text is in one relation at least.
 *
 * <p>Lineages are data: {@link #then} follows clauses over several versions, {@link #inverted} looks back,
 * {@link #corrected} takes in what a person knows better. None of the three needs the alignment to run again.
 *
 * @param relations in the order of the new text; a deleted clause follows the clause it stood behind
 */
public record Lineage(List<LineageRelation> relations) {

    public Lineage {
        relations = List.copyOf(relations);
    }

    /** The lineage of two states of one draft, whose clauses carry the same ids in both; nothing is guessed. */
    public static Lineage byIds(LegalText oldText, LegalText newText) {
        return Alignment.byIds(oldText, newText);
    }

    /**
     * The same without a look at words that went from one clause to another under other ids: what whoever made the new text
     * tells of splits and mergers is all there is. An ordinary law takes a tenth of the time of {@link #byIds}.
     */
    public static Lineage byIdsAlone(LegalText oldText, LegalText newText) {
        return Alignment.byIdsAlone(oldText, newText);
    }

    /** Every relation that starts from this old clause. */
    public List<LineageRelation> from(ProvisionId old) {
        return relations.stream()
                .filter(relation -> relation.old().equals(Optional.of(old)))
                .toList();
    }

    /** Every relation that leads to this new clause. */
    public List<LineageRelation> to(ProvisionId current) {
        return relations.stream()
                .filter(relation -> relation.current().equals(Optional.of(current)))
                .toList();
    }

    /**
     * What became of the clauses of the first text in the text after the next, this lineage leading to the text from
     * which {@code next} starts.
     *
     * <p>An old clause and a new one belong together when a chain of relations leads from one to the other. The kind
     * follows from how many chains there are:
     *
     * <table>
     *   <caption>The kind of a composed relation</caption>
     *   <tr><th>old clause leads to</th><th>new clause comes from</th><th>kind</th></tr>
     *   <tr><td>none</td><td>–</td><td>{@code DELETED}</td></tr>
     *   <tr><td>–</td><td>none</td><td>{@code NEW}; a clause that came and went in between is not told</td></tr>
     *   <tr><td>several</td><td>one</td><td>{@code SPLIT}</td></tr>
     *   <tr><td>one</td><td>several</td><td>{@code MERGED}</td></tr>
     *   <tr><td>several</td><td>several</td><td>{@code SPLIT} or {@code MERGED} where only the one of them is on the
     *       chain, else {@code AMENDED}</td></tr>
     *   <tr><td>one</td><td>one</td><td>the gravest on the chain, in the order {@code UNCHANGED}, {@code RENUMBERED},
     *       {@code MOVED}, {@code AMENDED}; a split or merger of which one part is left counts as
     *       {@code AMENDED}</td></tr>
     * </table>
     *
     * <p>A clause amended and amended back is {@code AMENDED} here, since only the texts know better: see
     * {@link #asToldBy}. A chain is as sure as its weakest link, and of several chains the surest counts. Composing is
     * associative on ids, lineages without any change are its identity, and
     * {@code a.then(b).inverted()} has the relations of {@code b.inverted().then(a.inverted())}.
     *
     * @throws IllegalArgumentException when {@code next} does not start from the clauses this one leads to
     */
    public Lineage then(Lineage next) {
        return new LineageComposition(this, next).compose();
    }

    /**
     * The same told from the new text to the old one: what was split is merged, what was deleted is new. The relations
     * keep their order; {@link #asToldBy} puts them into the order of the text they lead to now.
     */
    public Lineage inverted() {
        return new Lineage(relations.stream().map(LineageRelation::inverted).toList());
    }

    /** The same where clauses of the new text have got other ids. */
    public Lineage renamed(Map<ProvisionId, ProvisionId> renamed) {
        return new Lineage(
                relations.stream().map(relation -> relation.renamed(renamed)).toList());
    }

    /**
     * The same pairs of clauses in the order of {@code newText}, each with the kind the two texts tell by their words,
     * numbers and chapters.
     *
     * @throws IllegalArgumentException when a relation names a clause that is not in its text
     */
    public Lineage asToldBy(LegalText oldText, LegalText newText) {
        return LineageReading.again(this, oldText, newText);
    }

    /**
     * This lineage with what a person knows better. Clauses a correction takes from each other look for another
     * partner among themselves, and the paragraphs and items of a corrected pair are matched within it; everything else
     * stays as it is.
     *
     * @param corrections taken all together: two that name the same old clause make a split, two that name the same new
     *     one a merger
     */
    public Correcting corrected(LegalText oldText, LegalText newText, Collection<LineageCorrection> corrections) {
        return new CorrectedLineage(this, oldText, newText, corrections).correct();
    }
}
