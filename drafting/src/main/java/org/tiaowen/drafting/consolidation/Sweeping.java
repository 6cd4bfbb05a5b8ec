package org.tiaowen.drafting.consolidation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.amendments.Instruction;
import org.tiaowen.drafting.amendments.LawAmendment;
import org.tiaowen.drafting.amendments.Modification.Swap;
import org.tiaowen.drafting.amendments.Modification.Sweep;
import org.tiaowen.drafting.amendments.Target;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.consolidation.StatedWords.Change;
import org.tiaowen.drafting.consolidation.StatedWords.Span;
import org.tiaowen.drafting.editing.Edit;

/**
 * Words swapped wherever they stand, the longest first.
 *
 * <p>Only words of the law as it was are swapped: what the instrument itself writes is in the new words already, and
 * 农业→农业农村 done twice would be wrong. Longer words of another sweep over the whole text are left for that one.
 */
final class Sweeping {

    private static final Comparator<String> LONGEST = Comparator.comparingInt(words -> -words.length());

    private final Draft draft;
    private final List<String> throughout;

    Sweeping(Draft draft, LawAmendment amendment) {
        this.draft = draft;
        this.throughout = amendment.instructions().stream()
                .map(Instruction::modifications)
                .flatMap(List::stream)
                .flatMap(modification -> modification instanceof Sweep sweep && isThroughout(sweep)
                        ? sweep.swaps().stream().map(Swap::words)
                        : Stream.empty())
                .distinct()
                .sorted(LONGEST)
                .toList();
    }

    private static boolean isThroughout(Sweep sweep) {
        return sweep.within().stream().anyMatch(Target.WholeText.class::isInstance);
    }

    void sweep(Sweep told, List<Provision> within, List<Provision> except, Report report) {
        Set<ProvisionId> spared = except.stream()
                .flatMap(one -> draft.now(one.id()).walk())
                .map(Provision::id)
                .collect(Collectors.toSet());
        List<Swap> swaps = told.swaps().stream()
                .filter(swap -> !swap.words().isEmpty())
                .sorted(Comparator.comparing(Swap::words, LONGEST))
                .toList();
        if (swaps.isEmpty()) {
            throw new Hindrance(Obstacle.WORDS_MISSING, null, "没有写明是哪些文字，请补充");
        }
        List<String> longer = throughout.stream()
                .filter(words -> swaps.stream()
                        .anyMatch(swap -> words.length() > swap.words().length() && words.contains(swap.words())))
                .filter(words -> swaps.stream().noneMatch(swap -> swap.words().equals(words)))
                .toList();
        Map<Provision, List<Change>> changes = new LinkedHashMap<>();
        var captions = new ArrayList<Edit>();
        Set<Swap> used = new HashSet<>();
        List<Provision> scopes = isThroughout(told) ? draft.editing.provisions() : within;
        for (Provision scope : scopes) {
            draft.now(scope.id())
                    .walk()
                    .filter(one -> !spared.contains(one.id()))
                    .forEach(one -> {
                        List<Change> found = changes(one, swaps, longer, used);
                        if (!found.isEmpty()) {
                            changes.put(one, found);
                        }
                        recaption(one, swaps, used, captions);
                    });
        }
        List<Provision> old = isThroughout(told) ? draft.law.text().provisions() : within;
        if (!isThroughout(told)) {
            old.forEach(scope -> requireAny(scope, swaps));
        }
        for (Swap swap : swaps) {
            requireUsed(swap, used, old, report);
        }
        remarkLeft(scopes, swaps, report);
        if (!captions.isEmpty()) {
            draft.carryOut(captions);
        }
        draft.words.carryOut(changes, report);
    }

    private List<Change> changes(Provision one, List<Swap> swaps, List<String> longer, Set<Swap> used) {
        String text = one.text();
        if (swaps.stream().noneMatch(swap -> text.contains(swap.words()))) {
            return List.of();
        }
        var changes = new ArrayList<Change>();
        for (int at = 0; at < text.length(); ) {
            String other = beginning(text, at, longer);
            Swap swap = other == null ? fitting(text, at, swaps) : null;
            if (swap == null) {
                at += other == null ? 1 : other.length();
                continue;
            }
            int end = at + swap.words().length();
            if (!draft.stated.meets(one.id(), at, end) && !isInName(text, at, end)) {
                Span span = new Span(at, end);
                boolean gone = swap.replacement().isEmpty();
                changes.add(gone ? Junctions.without(text, span) : Junctions.instead(text, span, swap.replacement()));
                used.add(swap);
            }
            at = end;
        }
        return changes;
    }

    /** Whether it is a part of the name of another text; a whole name in its marks is not. */
    private static boolean isInName(String text, int from, int to) {
        int open = text.lastIndexOf('《', from - 1);
        return open >= 0 && text.indexOf('》', open) >= to;
    }

    /** A 条标 is sweptwith its article. */
    private static void recaption(Provision one, List<Swap> swaps, Set<Swap> used, List<Edit> captions) {
        StringBuilder caption = new StringBuilder();
        String old = one.caption();
        for (int at = 0; at < old.length(); ) {
            Swap swap = fitting(old, at, swaps);
            caption.append(swap == null ? old.substring(at, at + 1) : swap.replacement());
            at += swap == null ? 1 : swap.words().length();
            if (swap != null) {
                used.add(swap);
            }
        }
        if (!old.contentEquals(caption)) {
            captions.add(new Edit.Recaption(one.id(), caption.toString()));
        }
    }

    private static @Nullable String beginning(String text, int at, List<String> all) {
        return all.stream()
                .filter(words -> text.startsWith(words, at))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Swap fitting(String text, int at, List<Swap> swaps) {
        return swaps.stream()
                .filter(swap -> text.startsWith(swap.words(), at))
                .findFirst()
                .orElse(null);
    }

    /** Each clause that is named has, or had before the instrument wrote it anew, one of the words. */
    private void requireAny(Provision scope, List<Swap> swaps) {
        boolean any = Stream.concat(old(scope), draft.now(scope.id()).walk())
                .anyMatch(one -> swaps.stream().anyMatch(swap -> one.text().contains(swap.words())));
        if (!any) {
            throw new Hindrance(
                    Obstacle.WORDS_MISSING,
                    scope.id(),
                    "%s中没有“%s”，请核对文字是否完全一致",
                    draft.law.name(scope.id()),
                    swaps.getFirst().words());
        }
    }

    /** Words that stand where a sweep does not reach: in clauses the instrument wrote itself, in names, in the title. */
    private void remarkLeft(List<Provision> scopes, List<Swap> swaps, Report report) {
        for (Swap swap : swaps) {
            String words = swap.words();
            scopes.stream()
                    .flatMap(scope -> draft.now(scope.id()).walk())
                    .filter(one -> one.text().contains(words))
                    .forEach(one -> remarkLeft(one, words, report));
            if (scopes.size() > 1 && draft.law.text().title().contains(words)) {
                report.remark("标题中的“%s”没有替换，请核对".formatted(words));
            }
        }
    }

    private void remarkLeft(Provision one, String words, Report report) {
        for (int at : WordEdits.occurrences(one.text(), words)) {
            if (isInName(one.text(), at, at + words.length())) {
                report.remark("%s中书名号内的“%s”没有替换，请核对".formatted(draft.law.name(one.id()), words));
            } else if (draft.stated.isRestated(one.id())) {
                report.remark("%s由本决定写入的文字仍有“%s”，没有替换，请核对".formatted(draft.law.name(one.id()), words));
            }
        }
    }

    private void requireUsed(Swap swap, Set<Swap> used, List<Provision> old, Report report) {
        if (used.contains(swap)) {
            return;
        }
        boolean there =
                old.stream().flatMap(this::old).anyMatch(one -> one.text().contains(swap.words()));
        if (!there) {
            throw new Hindrance(Obstacle.WORDS_MISSING, null, "所指的条文中没有“%s”，请核对文字是否完全一致", swap.words());
        }
        report.remark("“%s”只见于已经删去或者重新表述的条文，没有可以替换的地方".formatted(swap.words()));
    }

    private Stream<Provision> old(Provision scope) {
        return draft.law.find(scope.id()).stream().flatMap(Provision::walk);
    }
}
