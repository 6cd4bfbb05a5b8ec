package org.tiaowen.drafting.akomantoso;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionNumber;

/**
 * The {@code eId} of every provision: its place in this text, as the OASIS naming convention makes it of the abbreviated
 * elements and the numbers, {@code chp_1__sec_2}, {@code art_12-1__para_2__point_3}. Articles are numbered through the whole
 * text and so need no chapter in front; those of an annex begin with it. Where the numbering is faulty, the second of
 * two gets {@code -dup2}.
 */
final class ElementIds {

    private final IdentityHashMap<Provision, String> ids = new IdentityHashMap<>();
    private final Set<String> given = new HashSet<>();

    private ElementIds() {}

    static ElementIds of(Parts parts) {
        ElementIds ids = new ElementIds();
        ids.flow(parts.preamble(), "preamble__");
        ids.hierarchy(parts.body(), "", "");
        ids.flow(parts.conclusions(), "conclusions__");
        int annexes = 0;
        for (Provision annex : parts.attachments()) {
            annexes++;
            String id = ids.give(annex, "att_" + annexes);
            ids.hierarchy(annex.children(), id + "__", id + "__");
        }
        return ids;
    }

    String of(Provision provision) {
        return ids.getOrDefault(provision, "");
    }

    private void hierarchy(List<Provision> siblings, String prefix, String component) {
        Map<String, Integer> unnumbered = new HashMap<>();
        for (Provision provision : siblings) {
            String element = Vocabulary.element(provision.level());
            ProvisionNumber number = provision.number();
            String count = number == null || element.equals(Vocabulary.GENERIC)
                    ? Integer.toString(unnumbered.merge(element, 1, Integer::sum))
                    : number.ordinal() + (number.suffix() == 0 ? "" : "-" + number.suffix());
            String in = provision.level() == Level.ARTICLE ? component : prefix;
            String id = give(provision, in + Vocabulary.abbreviation(element) + "_" + count);
            hierarchy(provision.children(), id + "__", component);
        }
    }

    private void flow(List<Provision> siblings, String prefix) {
        int count = 0;
        for (Provision provision : siblings) {
            count++;
            String id = give(provision, prefix + Vocabulary.FLOW + "_" + count);
            flow(provision.children(), id + "__");
        }
    }

    private String give(Provision provision, String wanted) {
        String id = wanted;
        for (int copy = 2; !given.add(id); copy++) {
            id = wanted + "-dup" + copy;
        }
        ids.put(provision, id);
        return id;
    }
}
