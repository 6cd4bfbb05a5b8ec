package org.tiaowen.cli;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.citations.Pointer;
import org.tiaowen.drafting.citations.Resolution.Target;
import org.tiaowen.drafting.citations.Step;

/** Prints the targets of a citation as a drafter lists them: 第三条第一款第一项至第六项、第八项, not each with its whole way. */
final class TargetList {

    /** Two neighbours are no shorter as a range. */
    private static final int SHORTEST_RANGE = 3;

    /** For each provision the one of its level in front of it: a range leaves out none that stands between. */
    private final Map<ProvisionId, ProvisionId> before = new HashMap<>();

    TargetList(LegalText text) {
        var last = new EnumMap<Level, ProvisionId>(Level.class);
        text.walk().forEach(provision -> link(provision, last));
    }

    private void link(Provision provision, Map<Level, ProvisionId> last) {
        ProvisionId previous = last.put(provision.level(), provision.id());
        if (previous != null) {
            before.put(provision.id(), previous);
        }
    }

    String print(List<Target> targets) {
        var printed = new StringBuilder();
        int from = 0;
        while (from < targets.size()) {
            int to = from + 1;
            while (to < targets.size() && isNext(targets.get(to - 1), targets.get(to))) {
                to++;
            }
            if (to - from < SHORTEST_RANGE) {
                to = from + 1;
            }
            Target first = targets.get(from);
            boolean headShared = from > 0 && areSiblings(targets.get(from - 1), first);
            printed.append(from == 0 ? "" : "、").append(headShared ? ownNumber(first) : first.designation());
            if (to > from + 1) {
                printed.append('至').append(ownNumber(targets.get(to - 1)));
            }
            from = to;
        }
        return printed.toString();
    }

    private boolean isNext(Target one, Target other) {
        return areSiblings(one, other)
                && one.provision().id().equals(before.get(other.provision().id()));
    }

    private static boolean areSiblings(Target one, Target other) {
        List<Step> steps = one.pointer().steps();
        List<Step> others = other.pointer().steps();
        return !steps.isEmpty()
                && !others.isEmpty()
                && steps.getLast().unit() == others.getLast().unit()
                && steps.subList(0, steps.size() - 1).equals(others.subList(0, others.size() - 1));
    }

    private static String ownNumber(Target target) {
        return new Pointer(List.of(target.pointer().steps().getLast())).printed();
    }
}
