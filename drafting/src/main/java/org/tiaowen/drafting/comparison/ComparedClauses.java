package org.tiaowen.drafting.comparison;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Places;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.identity.ClauseText;

/** The clauses of one of the two texts, as a comparison shows them. */
final class ComparedClauses {

    private record Entry(Provision provision, ComparedClause clause, int rank) {}

    private final Map<ProvisionId, Entry> entries = new HashMap<>();
    private final Places places;

    ComparedClauses(LegalText text) {
        this.places = Places.of(text);
        add(text.provisions(), false);
    }

    ComparedClause get(ProvisionId id) {
        return entry(id).clause();
    }

    Provision provision(ProvisionId id) {
        return entry(id).provision();
    }

    /** Its place in reading order, from 0. */
    int rank(ProvisionId id) {
        return entry(id).rank();
    }

    private Entry entry(ProvisionId id) {
        return Objects.requireNonNull(entries.get(id), () -> "No clause " + id + " in the text of the lineage");
    }

    private void add(List<Provision> provisions, boolean part) {
        int paragraphs = 0;
        for (Provision provision : provisions) {
            if (provision.level() == Level.PARAGRAPH) {
                paragraphs++;
            }
            entries.put(provision.id(), new Entry(provision, clause(provision, paragraphs, part), entries.size()));
            boolean inside = provision.level() == Level.ARTICLE || provision.level() == Level.POINT;
            add(provision.children(), part || inside);
        }
    }

    private ComparedClause clause(Provision provision, int paragraphs, boolean part) {
        var number = provision.number();
        Integer rank = provision.level() == Level.PARAGRAPH ? Integer.valueOf(paragraphs) : null;
        return new ComparedClause(
                provision.id(),
                number == null ? null : number.printed(),
                number == null ? rank : Integer.valueOf(number.ordinal()),
                number == null ? 0 : number.suffix(),
                places.designation(provision.id()).orElse(""),
                provision.caption() + ClauseText.of(provision),
                part);
    }
}
