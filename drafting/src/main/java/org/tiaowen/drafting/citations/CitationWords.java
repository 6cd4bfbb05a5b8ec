package org.tiaowen.drafting.citations;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.Numerals;
import org.tiaowen.drafting.articles.Provision;

/** Writes the words of a citation in one form and one habit; whether they are right in their place is not asked here. */
final class CitationWords {

    private final Clauses clauses;
    private final Standing standing;
    private final CitationHabit habit;

    /**
     * Clauses that stand side by side as one element of a list.
     *
     * @param provisions one, or all of a range
     */
    record Group(List<Provision> provisions) {
        Group {
            provisions = List.copyOf(provisions);
        }

        Provision first() {
            return provisions.getFirst();
        }
    }

    CitationWords(Clauses clauses, Standing standing, CitationHabit habit) {
        this.clauses = clauses;
        this.standing = standing;
        this.habit = habit;
    }

    /** 本条例第十二条第二款、第十三条; {@code wide} names the book in front of a chapter. */
    String absolute(List<Group> groups, boolean wide) {
        List<List<Step>> paths = new ArrayList<>();
        for (Group group : groups) {
            List<Step> path = new ArrayList<>(path(group));
            if (!wide) {
                boolean inChapter = path.stream().anyMatch(step -> step.unit() == Unit.CHAPTER);
                path.removeIf(step -> inChapter && step.unit().compareTo(Unit.CHAPTER) < 0);
            }
            paths.add(path);
        }
        return habit.prefix() + list(paths);
    }

    /** 前款, 前两款, 前款第三项; null when none of the clauses lies just in front. */
    @Nullable
    String previous(Unit unit, List<Group> groups) {
        Provision here = standing.around(unit);
        List<Provision> before = here == null ? List.of() : clauses.before(here);
        if (before.isEmpty()) {
            return null;
        }
        List<Provision> named = all(groups);
        int count = named.size();
        if (count <= before.size()
                && before.subList(before.size() - count, before.size()).equals(named)) {
            return "前" + (count == 1 ? "" : counted(count)) + unit.printed();
        }
        return inside(before.getLast(), groups, "前" + unit.printed());
    }

    /** 本条第二款, 本款第三项, 本章. */
    @Nullable
    String within(Unit unit, List<Group> groups) {
        Provision here = standing.around(unit);
        if (here == null) {
            return null;
        }
        return groups.size() == 1 && groups.getFirst().provisions().equals(List.of(here))
                ? "本" + unit.printed()
                : inside(here, groups, "本" + unit.printed());
    }

    /** 第二款, 第三项 alone. */
    @Nullable
    String bare(Unit unit, List<Group> groups) {
        Provision here = standing.around(unit);
        return here == null ? null : inside(here, groups, "");
    }

    private @Nullable String inside(Provision around, List<Group> groups, String front) {
        Unit wider = clauses.steps(around).getLast().unit();
        List<List<Step>> paths = new ArrayList<>();
        for (Group group : groups) {
            for (Provision provision : group.provisions()) {
                if (provision.equals(around) || !contains(around, provision)) {
                    return null;
                }
            }
            paths.add(shortened(wholePath(clauses, group).stream()
                    .filter(step -> step.unit().compareTo(wider) > 0)
                    .toList()));
        }
        return front + list(paths);
    }

    private boolean contains(Provision around, Provision provision) {
        for (Provision at = provision; at != null; at = clauses.parent(at)) {
            if (at.equals(around)) {
                return true;
            }
        }
        return false;
    }

    private static List<Provision> all(List<Group> groups) {
        return groups.stream().flatMap(group -> group.provisions().stream()).toList();
    }

    private List<Step> path(Group group) {
        return shortened(wholePath(clauses, group));
    }

    /** The way to a group from its article down, or from the widest heading. */
    static List<Step> wholePath(Clauses clauses, Group group) {
        List<Step> path = new ArrayList<>(clauses.steps(group.first()));
        if (group.provisions().size() > 1) {
            Step first = path.removeLast();
            Step last = clauses.steps(group.provisions().getLast()).getLast();
            path.add(new Step(first.unit(), first.ordinal(), first.suffix(), last.ordinal(), last.suffix()));
        }
        return path;
    }

    /** Without the paragraph in front of an item, where that is the habit. */
    private List<Step> shortened(List<Step> path) {
        boolean item = path.stream().anyMatch(step -> step.unit() == Unit.ITEM);
        return item && !habit.paragraphs()
                ? path.stream().filter(step -> step.unit() != Unit.PARAGRAPH).toList()
                : path;
    }

    private String list(List<List<Step>> paths) {
        StringBuilder words = new StringBuilder();
        List<Step> before = List.of();
        for (int i = 0; i < paths.size(); i++) {
            List<Step> path = paths.get(i);
            if (i > 0) {
                words.append(habit.separator(i, paths.size()));
            }
            int shared = shared(before, path);
            path.subList(shared, path.size()).forEach(step -> words.append(printed(step)));
            before = path;
        }
        return words.toString();
    }

    /** How many steps the element before has said already. */
    private static int shared(List<Step> before, List<Step> path) {
        int shared = 0;
        while (shared < Math.min(before.size(), path.size() - 1)
                && before.get(shared).equals(path.get(shared))
                && !before.get(shared).isRange()) {
            shared++;
        }
        return shared;
    }

    private String printed(Step step) {
        return step.isRange()
                ? single(step.unit(), step.ordinal(), step.suffix())
                        + "至"
                        + single(step.unit(), step.through(), step.throughSuffix())
                : single(step.unit(), step.ordinal(), step.suffix());
    }

    private String single(Unit unit, int ordinal, int suffix) {
        if (unit == Unit.ANNEX) {
            return ordinal == 0 ? unit.printed() : unit.printed() + number(ordinal);
        }
        String number = habit.bracketed() && unit == Unit.ITEM ? "（" + number(ordinal) + "）" : number(ordinal);
        return "第" + number + unit.printed() + (suffix > 0 ? "之" + number(suffix) : "");
    }

    private String number(int value) {
        return habit.arabic() ? String.valueOf(value) : Numerals.chinese(value);
    }

    private static String counted(int count) {
        return count == 2 ? "两" : Numerals.chinese(count);
    }
}
