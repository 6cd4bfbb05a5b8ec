package org.tiaowen.drafting.comparison;

import java.util.List;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.editing.ArticleNumbering;
import org.tiaowen.drafting.editing.Renumbering;

/** The numbers of a merged text: those of the side whose clauses stand in the same order, else computed anew. */
final class MergedNumbers {

    private MergedNumbers() {}

    /** {@code merged} with its numbers; where both sides have its order, each number is that of whoever changed it. */
    static LegalText of(LegalText merged, MergeTree base, MergeTree mine, MergeTree theirs) {
        List<ProvisionId> order = merged.walk().map(Provision::id).toList();
        boolean asMine = order.equals(List.copyOf(mine.ids()));
        boolean asTheirs = order.equals(List.copyOf(theirs.ids()));
        if (asMine && asTheirs) {
            return merged;
        }
        if (asMine || asTheirs) {
            return with(merged, numberedAs(merged.provisions(), asMine ? mine : theirs));
        }
        return Renumbering.renewed(merged, ArticleNumbering.of(base.text()));
    }

    private static List<Provision> numberedAs(List<Provision> provisions, MergeTree side) {
        return provisions.stream()
                .map(provision -> new Provision(
                        provision.id(),
                        provision.level(),
                        side.find(provision.id()).orElseThrow().number(),
                        provision.caption(),
                        provision.text(),
                        provision.layout(),
                        numberedAs(provision.children(), side)))
                .toList();
    }

    private static LegalText with(LegalText text, List<Provision> provisions) {
        return new LegalText(text.kind(), text.front(), text.title(), provisions, text.end());
    }
}
