package org.tiaowen.drafting.amendments;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.citations.ClauseList;
import org.tiaowen.drafting.citations.Pointer;
import org.tiaowen.drafting.citations.Step;
import org.tiaowen.drafting.citations.Unit;

/** Fills in what an instruction tells only further on, and finds what it never tells. */
final class Completion {

    private final Set<Pointer> filled = new HashSet<>();
    private final Set<Level> divisions = EnumSet.noneOf(Level.class);
    private final Set<Target> restated = new HashSet<>();
    private final Deque<Pointer> articles = new ArrayDeque<>();

    private Completion() {}

    static List<Modification> of(List<Modification> read) {
        return new Completion().complete(read);
    }

    /** From the last to the first, so that what stands behind each is known. */
    private List<Modification> complete(List<Modification> read) {
        Deque<Modification> complete = new ArrayDeque<>();
        for (Modification modification : read.reversed()) {
            switch (modification) {
                case Modification.Insertion insertion -> insertion(insertion).ifPresent(complete::addFirst);
                case Modification.Split split -> complete.addFirst(split(split));
                case Modification.Join join -> complete.addFirst(join(join));
                default -> complete.addFirst(modification);
            }
            remember(modification);
        }
        return List.copyOf(complete);
    }

    private void remember(Modification modification) {
        switch (modification) {
            case Modification.Redesignation moved -> {
                List<Step> steps = moved.to().steps();
                for (int length = 1; length <= steps.size(); length++) {
                    filled.add(new Pointer(steps.subList(0, length)));
                }
                Pointer article = article(moved.to());
                if (!article.steps().isEmpty() && !article.equals(articles.peekFirst())) {
                    articles.addFirst(article);
                }
            }
            case Modification.DivisionInsertion division -> divisions.add(division.level());
            case Modification.Substitution substitution -> restated.addAll(substitution.targets());
            default -> {}
        }
    }

    /**
     * An insertion without words is made of what others move into it; or it is told one by one behind; or it is restated as a
     * whole in the same instruction (增加一款作为第二款，将该条修改为：“…”), in which case the new text of the article says it all.
     */
    private Optional<Modification> insertion(Modification.Insertion insertion) {
        if (!insertion.payload().lines().isEmpty()) {
            return Optional.of(numbered(insertion));
        }
        if (insertion.as().stream().anyMatch(filled::contains)) {
            return Optional.of(insertion);
        }
        boolean told = divisions.contains(insertion.level())
                || insertion
                        .anchor()
                        .map(Modification.Anchor::beside)
                        .filter(restated::contains)
                        .isPresent();
        return told ? Optional.empty() : Optional.of(new Modification.Unread(insertion.passage(), "没有引用要增加的内容"));
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
    static List<Pointer> numbers(Payload payload) {
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

    private Modification split(Modification.Split split) {
        if (!split.into().isEmpty()) {
            return split;
        }
        List<Pointer> quoted = numbers(split.payload());
        List<Pointer> into = quoted.isEmpty() ? articles.stream().distinct().toList() : quoted;
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
}
