package org.tiaowen.drafting.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;

/** Makes a text that breaks a property as small as it can be while it still breaks it. */
public final class Smallest {

    private Smallest() {}

    /**
     * {@code text} without every provision that can go.
     *
     * @param fails must hold for {@code text}
     */
    public static LegalText failing(LegalText text, Predicate<LegalText> fails) {
        LegalText small = text;
        boolean smaller = true;
        while (smaller) {
            smaller = false;
            for (ProvisionId id : small.walk().map(Provision::id).toList()) {
                LegalText without = with(small, without(small.provisions(), id));
                if (!without.provisions().isEmpty() && fails.test(without)) {
                    small = without;
                    smaller = true;
                }
            }
        }
        return small;
    }

    private static LegalText with(LegalText text, List<Provision> provisions) {
        return new LegalText(text.kind(), text.front(), text.title(), provisions, text.end());
    }

    private static List<Provision> without(List<Provision> provisions, ProvisionId id) {
        var kept = new ArrayList<Provision>();
        for (Provision provision : provisions) {
            if (!provision.id().equals(id)) {
                kept.add(new Provision(
                        provision.id(),
                        provision.level(),
                        provision.number(),
                        provision.caption(),
                        provision.text(),
                        provision.layout(),
                        without(provision.children(), id)));
            }
        }
        return kept;
    }
}
