package org.tiaowen.drafting.consolidation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.amendments.AmendingInstrument;
import org.tiaowen.drafting.amendments.Instruction;
import org.tiaowen.drafting.amendments.LawAmendment;
import org.tiaowen.drafting.amendments.Modification;
import org.tiaowen.drafting.amendments.Passage;
import org.tiaowen.drafting.amendments.Target;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Places;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.citations.Drifted;

/**
 * Whether everything that became of a law is told, and everything the instrument says is in what was read: no clause is
 * new, gone, moved or worded otherwise unless an outcome touches it or a clause around it, or its citation is listed as
 * consequential; no line that tells to change something stands outside the instructions and what is unread.
 */
final class Explained {

    private final LegalText before;
    private final LegalText after;
    private final Set<ProvisionId> touched = new HashSet<>();
    private final Set<ProvisionId> consequential = new HashSet<>();
    private final Map<ProvisionId, Provision> olds;
    private final Map<ProvisionId, Provision> news;
    private final Map<ProvisionId, ProvisionId> oldParents = new HashMap<>();
    private final Map<ProvisionId, ProvisionId> newParents = new HashMap<>();
    private final List<String> missing = new ArrayList<>();

    private Explained(Consolidation consolidation) {
        this.before = consolidation.before();
        this.after = consolidation.after();
        consolidation.outcomes().forEach(outcome -> {
            switch (outcome) {
                case Outcome.CarriedOut done -> touched.addAll(done.touched());
                case Outcome.NotCarriedOut not -> {}
            }
        });
        consolidation.consequential().certain().stream()
                .map(Drifted::in)
                .map(Provision::id)
                .forEach(consequential::add);
        this.olds = byId(before.provisions(), null, oldParents);
        this.news = byId(after.provisions(), null, newParents);
    }

    /** What is not told, a line each; empty where all is. */
    static List<String> missing(
            String source, AmendingInstrument instrument, LawAmendment amendment, Consolidation consolidation) {
        var explained = new Explained(consolidation);
        explained.outcomes(amendment, consolidation);
        explained.title(consolidation);
        explained.clauses();
        explained.order();
        explained.lines(source, instrument);
        return explained.missing;
    }

    private void outcomes(LawAmendment amendment, Consolidation consolidation) {
        List<Modification> told = amendment.instructions().stream()
                .flatMap(instruction -> instruction.modifications().stream())
                .toList();
        List<Modification> done =
                consolidation.outcomes().stream().map(Outcome::modification).toList();
        if (!told.equals(done)) {
            missing.add("modifications and outcomes differ: %d, %d".formatted(told.size(), done.size()));
        }
        for (Instruction instruction : amendment.instructions()) {
            if (instruction.modifications().isEmpty()) {
                missing.add("instruction without modification: " + instruction);
            }
        }
    }

    private void title(Consolidation consolidation) {
        boolean entitled = consolidation.outcomes().stream()
                .filter(Outcome.CarriedOut.class::isInstance)
                .map(Outcome::modification)
                .anyMatch(Explained::entitles);
        if (!entitled && !after.title().equals(before.title())) {
            missing.add("title is another");
        }
    }

    private static boolean entitles(Modification modification) {
        return modification.toString().contains(new Target.LawTitle().toString())
                || modification.toString().contains(new Target.WholeText().toString());
    }

    private void clauses() {
        Places oldPlaces = Places.of(before);
        Places newPlaces = Places.of(after);
        for (Provision old : olds.values()) {
            Provision current = news.get(old.id());
            String name = oldPlaces.designation(old.id()).orElse("");
            if (current == null) {
                explain(old.id(), "gone: " + name);
            } else if (!current.text().equals(old.text()) || !current.caption().equals(old.caption())) {
                if (!consequential.contains(old.id())) {
                    explain(old.id(), "worded otherwise: " + name);
                }
            } else if (!Objects.equals(oldParents.get(old.id()), newParents.get(old.id()))) {
                explain(old.id(), "moved: " + name);
            }
        }
        for (Provision current : news.values()) {
            if (!olds.containsKey(current.id())) {
                explain(
                        current.id(),
                        "new: " + newPlaces.designation(current.id()).orElse(""));
            }
        }
    }

    private void order() {
        List<ProvisionId> then = untouched(before);
        List<ProvisionId> now = untouched(after);
        then.retainAll(now);
        now.retainAll(then);
        for (int i = 0; i < then.size(); i++) {
            if (!then.get(i).equals(now.get(i))) {
                String name = Places.of(before).designation(then.get(i)).orElse("");
                missing.add("clauses nobody touched stand in another order: " + name);
                break;
            }
        }
    }

    private List<ProvisionId> untouched(LegalText text) {
        return new ArrayList<>(text.walk()
                .filter(one -> !isTouched(one.id()))
                .filter(one -> one.walk().map(Provision::id).noneMatch(touched::contains))
                .map(Provision::id)
                .toList());
    }

    /** A line that reads like an instruction has to be in one, or be told as unread. */
    private void lines(String source, AmendingInstrument instrument) {
        var spans = new ArrayList<Passage>(instrument.unread());
        for (LawAmendment law : instrument.laws()) {
            law.instructions().forEach(instruction -> spans.add(instruction.passage()));
            law.closing().ifPresent(spans::add);
        }
        int at = 0;
        for (String line : source.split("\n", -1)) {
            int start = at;
            int end = at + line.length();
            at = end + 1;
            boolean tells = line.contains("“") && line.matches(".*(修改为|增加|删去|改为|合并).*");
            if (tells && spans.stream().noneMatch(span -> span.start() < end && span.end() > start)) {
                missing.add("a line is in nothing that was read: " + line);
            }
        }
    }

    private void explain(ProvisionId id, String what) {
        if (!isTouched(id)) {
            missing.add(what);
        }
    }

    private boolean isTouched(ProvisionId id) {
        return isTouched(id, oldParents) || isTouched(id, newParents);
    }

    private boolean isTouched(ProvisionId id, Map<ProvisionId, ProvisionId> parents) {
        for (ProvisionId at = id; at != null; at = parents.get(at)) {
            if (touched.contains(at)) {
                return true;
            }
        }
        return false;
    }

    private static Map<ProvisionId, Provision> byId(
            List<Provision> provisions, @Nullable ProvisionId parent, Map<ProvisionId, ProvisionId> parents) {
        Map<ProvisionId, Provision> all = new HashMap<>();
        for (Provision provision : provisions) {
            all.put(provision.id(), provision);
            if (parent != null) {
                parents.put(provision.id(), parent);
            }
            all.putAll(byId(provision.children(), provision.id(), parents));
        }
        return all;
    }
}
