package org.tiaowen.drafting.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Places;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.identity.LineageCorrection.Fresh;
import org.tiaowen.drafting.identity.LineageCorrection.Gone;
import org.tiaowen.drafting.identity.LineageCorrection.SameClause;
import org.tiaowen.drafting.identity.LineageRelation.Rival;

/**
 * 存疑 — an ambiguous relation as a person is asked about it: the two clauses, and everything that can be answered.
 *
 * @param relation as the program proposes it
 * @param before the old clause, null where the new one is proposed to be new
 * @param after the new clause, null where the old one is proposed to be gone
 * @param choices the pairs that can be confirmed or chosen instead, the proposed one first, then the best
 */
public record DoubtfulMatch(
        LineageRelation relation,
        @Nullable Clause before,
        @Nullable Clause after,
        List<Choice> choices) {

    /**
     * A clause as it is shown.
     *
     * @param designation how a reader cites it: {@code 第十二条第二款}
     * @param text its words and those of the clauses inside it, one a line
     */
    public record Clause(ProvisionId id, Level level, String designation, String text) {}

    /**
     * Two clauses that can be said to be one.
     *
     * @param score how like they are, from 0 to 1
     * @param proposed whether it is what the program proposes
     */
    public record Choice(Clause before, Clause after, double score, boolean proposed) {

        /** What to say when this one is right. */
        public LineageCorrection correction() {
            return new SameClause(before.id(), after.id());
        }
    }

    public DoubtfulMatch {
        choices = List.copyOf(choices);
    }

    /** The ambiguous relations of {@code lineage}, in its order. */
    public static List<DoubtfulMatch> in(Lineage lineage, LegalText oldText, LegalText newText) {
        Map<ProvisionId, Clause> olds = clauses(oldText);
        Map<ProvisionId, Clause> currents = clauses(newText);
        return lineage.relations().stream()
                .filter(LineageRelation::ambiguous)
                .map(relation -> new DoubtfulMatch(
                        relation,
                        relation.old().map(olds::get).orElse(null),
                        relation.current().map(currents::get).orElse(null),
                        choices(relation, olds, currents)))
                .toList();
    }

    /** The old clause. */
    public Optional<Clause> old() {
        return Optional.ofNullable(before);
    }

    /** The new clause. */
    public Optional<Clause> current() {
        return Optional.ofNullable(after);
    }

    /** What to say when the old clause is none of the new ones. */
    public Optional<LineageCorrection> gone() {
        return old().map(clause -> new Gone(clause.id()));
    }

    /** What to say when the new clause was none of the old ones. */
    public Optional<LineageCorrection> fresh() {
        return current().map(clause -> new Fresh(clause.id()));
    }

    private static List<Choice> choices(
            LineageRelation relation, Map<ProvisionId, Clause> olds, Map<ProvisionId, Clause> currents) {
        var pairs = new LinkedHashSet<Rival>();
        if (relation.before() != null && relation.after() != null) {
            pairs.add(new Rival(relation.before(), relation.after(), relation.score()));
        }
        pairs.addAll(relation.rivals());
        var choices = new ArrayList<Choice>();
        for (Rival pair : pairs) {
            Clause old = olds.get(pair.before());
            Clause current = currents.get(pair.after());
            if (old != null && current != null) {
                boolean proposed =
                        pair.before().equals(relation.before()) && pair.after().equals(relation.after());
                choices.add(new Choice(old, current, pair.score(), proposed));
            }
        }
        return choices;
    }

    private static Map<ProvisionId, Clause> clauses(LegalText text) {
        Places places = Places.of(text);
        var clauses = new HashMap<ProvisionId, Clause>();
        text.walk().forEach(provision -> clauses.put(provision.id(), clause(provision, places)));
        return clauses;
    }

    private static Clause clause(Provision provision, Places places) {
        return new Clause(
                provision.id(),
                provision.level(),
                places.designation(provision.id()).orElse(""),
                ClauseText.shown(provision));
    }
}
