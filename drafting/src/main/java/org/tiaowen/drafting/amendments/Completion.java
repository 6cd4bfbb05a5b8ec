package org.tiaowen.drafting.amendments;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.citations.ClauseList;
import org.tiaowen.drafting.citations.Pointer;
import org.tiaowen.drafting.citations.Step;
import org.tiaowen.drafting.citations.Unit;

/** Fills in what an instruction tells only further on, and finds what it never tells. */
final class Completion {

    private Completion() {}

    static List<Modification> of(List<Modification> read) {
        List<Modification> complete = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            List<Modification> behind = read.subList(i + 1, read.size());
            switch (read.get(i)) {
                case Modification.Insertion insertion ->
                    insertion(insertion, behind).ifPresent(complete::add);
                case Modification.Split split -> complete.add(split(split, behind));
                case Modification.Join join -> complete.add(join(join));
                case Modification other -> complete.add(other);
            }
        }
        return complete;
    }

    /**
     * An insertion without words: made of what others move into it, or restated as a whole in the same instruction (增加一款作为第二款，将该条修改为：“…”),
     * in which case the new text of the article says it all.
     */
    private static Optional<Modification> insertion(Modification.Insertion insertion, List<Modification> behind) {
        if (!insertion.payload().lines().isEmpty()) {
            return Optional.of(numbered(insertion));
        }
        boolean filled = behind.stream()
                .anyMatch(other -> other instanceof Modification.Redesignation moved
                        && insertion.as().stream().anyMatch(as -> startsWith(moved.to(), as)));
        if (filled) {
            return Optional.of(insertion);
        }
        boolean restated = insertion
                .anchor()
                .map(anchor -> behind.stream()
                        .anyMatch(other -> other instanceof Modification.Substitution substitution
                                && substitution.targets().contains(anchor.beside())))
                .orElse(false);
        return restated ? Optional.empty() : Optional.of(new Modification.Unread(insertion.passage(), "没有引用要增加的内容"));
    }

    /** Where 作为 is left out, the numbers stand in front of the quoted articles. */
    private static Modification.Insertion numbered(Modification.Insertion insertion) {
        if (!insertion.as().isEmpty() || insertion.level() != Level.ARTICLE) {
            return insertion;
        }
        List<Pointer> as = numbers(insertion.payload());
        return new Modification.Insertion(
                insertion.passage(), insertion.level(), as, insertion.place(), insertion.payload());
    }

    /** The numbers of the articles in a payload. */
    private static List<Pointer> numbers(Payload payload) {
        List<Pointer> numbers = new ArrayList<>();
        for (String line : payload.lines()) {
            Optional<ClauseList> number = line.startsWith("第") ? ClauseList.at(line, 0) : Optional.empty();
            number.filter(list -> list.pointers().size() == 1 && list.end() < line.length())
                    .filter(list -> Line.isBlank(line.charAt(list.end())))
                    .map(list -> list.pointers().getFirst())
                    .filter(pointer -> pointer.steps().size() == 1 && pointer.article() > 0)
                    .ifPresent(numbers::add);
        }
        return numbers;
    }

    private static Modification split(Modification.Split split, List<Modification> behind) {
        if (!split.into().isEmpty()) {
            return split;
        }
        List<Pointer> into = new ArrayList<>(numbers(split.payload()));
        if (into.isEmpty()) {
            behind.stream()
                    .filter(Modification.Redesignation.class::isInstance)
                    .map(other -> article(((Modification.Redesignation) other).to()))
                    .filter(article -> !article.steps().isEmpty() && !into.contains(article))
                    .forEach(into::add);
        }
        return into.isEmpty()
                ? new Modification.Unread(split.passage(), "没有说明分为哪几条款")
                : new Modification.Split(split.passage(), split.target(), into, split.payload());
    }

    private static Pointer article(Pointer pointer) {
        List<Step> steps = pointer.steps().stream()
                .filter(step -> step.unit() == Unit.ARTICLE)
                .toList();
        return new Pointer(steps);
    }

    private static Modification join(Modification.Join join) {
        if (!join.into().steps().isEmpty()) {
            return join;
        }
        List<Pointer> told = numbers(join.payload());
        Pointer into = !told.isEmpty()
                ? told.getFirst()
                : new Pointer(Scope.steps(join.targets().getFirst()));
        return into.steps().isEmpty()
                ? new Modification.Unread(join.passage(), "没有说明合并为第几条")
                : new Modification.Join(join.passage(), join.targets(), into, join.payload());
    }

    private static boolean startsWith(Pointer pointer, Pointer beginning) {
        List<Step> steps = pointer.steps();
        List<Step> first = beginning.steps();
        return steps.size() >= first.size() && steps.subList(0, first.size()).equals(first);
    }
}
