package org.tiaowen.drafting.amendments;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tiaowen.drafting.citations.Pointer;
import org.tiaowen.drafting.citations.Step;
import org.tiaowen.drafting.citations.Unit;

/** Which clause an instruction speaks of at the moment: what fills in 第二款, 其中的, 该条. */
final class Scope {

    private List<Step> path = List.of();
    private List<Target> current = List.of(new Target.WholeText());
    private final Map<Pointer, Pointer> renamed = new HashMap<>();

    /** The chapter and section around, which an article in between does not name. */
    private List<Step> division = List.of();

    /** The law that is read; empty where an instruction speaks of no more than one. */
    private final String law;

    private boolean otherLaw;
    private boolean lost;

    Scope() {
        this("");
    }

    /** A scope for the part of an instruction on several laws that concerns {@code law}. */
    Scope(String law) {
        this.law = law;
    }

    /** From here on clauses of the law {@code title} are named. */
    void name(String title) {
        otherLaw = !law.isEmpty() && !title.isEmpty() && !title.equals(law);
    }

    /** Whether the clauses named now are those of another law than the one that is read. */
    boolean isOtherLaw() {
        return otherLaw;
    }

    /** A scope that begins where {@code other} is. */
    Scope(Scope other) {
        this.law = other.law;
        this.division = other.division;
        this.path = other.path;
        this.current = other.current;
        this.renamed.putAll(other.renamed);
    }

    /** Whether what stood in front was not understood, so that 这一款 means nothing certain. */
    boolean isLost() {
        return lost;
    }

    void lose() {
        lost = true;
    }

    /** What 其中的 means now. */
    List<Target> current() {
        return current;
    }

    void enter(List<Target> targets) {
        if (targets.isEmpty()) {
            return;
        }
        lost = false;
        current = List.copyOf(targets);
        List<Step> entered = steps(targets.getLast());
        if (!entered.isEmpty()) {
            path = entered;
            List<Step> divisions = entered.stream()
                    .filter(step -> step.unit().compareTo(Unit.ARTICLE) < 0)
                    .toList();
            division = divisions.isEmpty() ? division : divisions;
        }
    }

    /** The clause around with all that {@code pointer} leaves out, by the numbers of the law as it was. */
    Pointer complete(Pointer pointer) {
        return new Pointer(completed(path, pointer));
    }

    /** The same by the numbers the law will have. */
    Pointer completeAnew(Pointer pointer) {
        return new Pointer(completed(anew(new Pointer(path)).steps(), pointer));
    }

    /** From now on {@code from} has another number. */
    void rename(Pointer from, Pointer to) {
        renamed.put(from, to);
    }

    /** {@code pointer}, of the law as it was, by the numbers the law will have as far as they are told. */
    Pointer anew(Pointer pointer) {
        List<Step> steps = pointer.steps();
        for (int length = steps.size(); length > 0; length--) {
            Pointer known = renamed.get(new Pointer(steps.subList(0, length)));
            if (known != null) {
                List<Step> anew = new ArrayList<>(known.steps());
                anew.addAll(steps.subList(length, steps.size()));
                return new Pointer(anew);
            }
        }
        return pointer;
    }

    /** The clause around of that level: 该条, 这一款. */
    Pointer around(Unit unit) {
        List<Step> around = new ArrayList<>();
        for (Step step : path) {
            if (step.unit().compareTo(unit) <= 0) {
                around.add(step);
            }
        }
        return new Pointer(around);
    }

    private List<Step> completed(List<Step> around, Pointer pointer) {
        Unit first = pointer.steps().getFirst().unit();
        boolean inDivision = first.compareTo(Unit.ARTICLE) < 0;
        List<Step> path = inDivision ? division : around;
        boolean whole = first == Unit.ARTICLE || first == Unit.ANNEX || first == Unit.BOOK || first == Unit.HEADING;
        List<Step> steps = new ArrayList<>();
        if (!whole) {
            for (Step step : path) {
                boolean holds = step.unit().compareTo(first) < 0;
                if (holds) {
                    steps.add(step);
                }
            }
        }
        steps.addAll(pointer.steps());
        return steps;
    }

    static List<Step> steps(Target target) {
        return switch (target) {
            case Target.Clause clause -> clause.pointer().steps();
            case Target.DivisionTitle title -> title.division().steps();
            case Target.NaturalParagraph natural -> steps(natural.within());
            case Target.Sentence sentence -> steps(sentence.within());
            case Target.WholeText whole -> List.of();
            case Target.LawTitle title -> List.of();
            case Target.Preamble preamble -> List.of();
        };
    }
}
