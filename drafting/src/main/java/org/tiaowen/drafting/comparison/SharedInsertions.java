package org.tiaowen.drafting.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;

/** Gives a clause that both sides inserted with the same words at the same place one id: it is one clause. */
final class SharedInsertions {

    private final MergeTree base;
    private final MergeTree mine;
    private final MergeTree theirs;
    private final Map<ProvisionId, ProvisionId> renamed = new HashMap<>();

    private SharedInsertions(MergeTree base, MergeTree mine, MergeTree theirs) {
        this.base = base;
        this.mine = mine;
        this.theirs = theirs;
    }

    /** Their text, with my ids on the clauses we both inserted. */
    static LegalText identified(MergeTree base, MergeTree mine, MergeTree theirs) {
        var shared = new SharedInsertions(base, mine, theirs);
        shared.match(MergeTree.ROOT);
        mine.ids().stream().filter(base::has).forEach(shared::match);
        LegalText text = theirs.text();
        return shared.renamed.isEmpty()
                ? text
                : new LegalText(text.kind(), text.front(), text.title(), shared.renamed(text.provisions()), text.end());
    }

    private void match(ProvisionId parent) {
        List<Provision> open = new ArrayList<>(inserted(mine, parent, theirs));
        for (Provision their : inserted(theirs, parent, mine)) {
            for (Provision my : open) {
                if (same(my, their)) {
                    open.remove(my);
                    rename(my, their);
                    break;
                }
            }
        }
    }

    private List<Provision> inserted(MergeTree tree, ProvisionId parent, MergeTree other) {
        return tree.children(parent).stream()
                .filter(id -> !base.has(id) && !other.has(id))
                .flatMap(id -> tree.find(id).stream())
                .toList();
    }

    /** The number does not count: it follows from the place. */
    private static boolean same(Provision my, Provision their) {
        if (my.level() != their.level()
                || !my.caption().equals(their.caption())
                || !my.text().equals(their.text())
                || my.children().size() != their.children().size()) {
            return false;
        }
        for (int i = 0; i < my.children().size(); i++) {
            if (!same(my.children().get(i), their.children().get(i))) {
                return false;
            }
        }
        return true;
    }

    private void rename(Provision my, Provision their) {
        renamed.put(their.id(), my.id());
        for (int i = 0; i < my.children().size(); i++) {
            rename(my.children().get(i), their.children().get(i));
        }
    }

    private List<Provision> renamed(List<Provision> provisions) {
        return provisions.stream()
                .map(provision -> new Provision(
                        renamed.getOrDefault(provision.id(), provision.id()),
                        provision.level(),
                        provision.number(),
                        provision.caption(),
                        provision.text(),
                        provision.layout(),
                        renamed(provision.children())))
                .toList();
    }
}
