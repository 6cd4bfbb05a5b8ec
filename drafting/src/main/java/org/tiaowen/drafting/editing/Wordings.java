package org.tiaowen.drafting.editing;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.articles.ProvisionNumber;

/** The edits that change words and leave the tree as it is. Each looks at everything first and then changes it. */
final class Wordings {

    private static final String OPENING = "（【〖[〔";
    private static final String CLOSING = "）】〗]〕";

    private final EditedTree tree;
    private final Renumbering renumbering;

    Wordings(EditedTree tree, Renumbering renumbering) {
        this.tree = tree;
        this.renumbering = renumbering;
    }

    void reword(Edit.Reword reword) {
        Branch target = known(reword.target());
        List<Branch> all = target.walk().toList();
        int found =
                all.stream().mapToInt(one -> count(one.text, reword.words())).sum();
        if (found != reword.expected()) {
            Branch nearest = found > 0 ? target : elsewhere(reword.words());
            throw new Refusing(Refusal.MATCHES, nearest, reword.words(), reword.expected(), found);
        }
        Map<Branch, String> changed = new LinkedHashMap<>();
        for (Branch one : all) {
            if (one.text.contains(reword.words())) {
                changed.put(one, worded(one, one.text.replace(reword.words(), reword.replacement())));
            }
        }
        changed.forEach(Wordings::write);
    }

    void swap(Edit.SwapThroughout edit) {
        List<Edit.Swap> swaps = edit.swaps().stream()
                .sorted(Comparator.comparingInt(
                        (Edit.Swap swap) -> -swap.words().length()))
                .toList();
        List<Branch> targets = edit.within().isEmpty()
                ? List.of(tree.root)
                : edit.within().stream().map(this::known).toList();
        Set<Branch> all = new LinkedHashSet<>();
        targets.forEach(target -> target.walk().forEach(all::add));
        Set<Edit.Swap> used = new LinkedHashSet<>();
        Map<Branch, String> texts = new LinkedHashMap<>();
        Map<Branch, String> captions = new LinkedHashMap<>();
        for (Branch one : all) {
            String words = swapped(one.text, swaps, used);
            if (!words.equals(one.text)) {
                texts.put(one, worded(one, words));
            }
            captions.put(one, swapped(one.caption, swaps, used));
        }
        for (Edit.Swap swap : swaps) {
            if (!used.contains(swap)) {
                throw new Refusing(Refusal.MATCHES, elsewhere(swap.words()), swap.words(), "1", 0);
            }
        }
        texts.forEach(Wordings::write);
        captions.forEach((one, words) -> {
            one.touch();
            one.caption = words;
        });
    }

    void retitle(Edit.Retitle retitle) {
        Branch target = known(retitle.target());
        if (!Structure.isTitled(target.level)) {
            throw unsuited(target);
        }
        Words.require(
                Objects.requireNonNull(target.level), retitle.title(), target.is(Level.ANNEX) && target.number != null);
        write(target, retitle.title());
    }

    void recaption(Edit.Recaption edit) {
        Branch target = known(edit.target());
        if (!target.is(Level.ARTICLE)) {
            throw unsuited(target);
        }
        Words.require(Level.PARAGRAPH, edit.caption(), true);
        String caption = edit.caption();
        boolean bare = !caption.isEmpty() && OPENING.indexOf(caption.charAt(0)) < 0;
        target.touch();
        target.caption = bare ? bracketed(caption) : caption;
    }

    /** In the brackets that other captions of the text have. */
    private String bracketed(String caption) {
        int kind = tree.root
                .walk()
                .filter(one -> !one.caption.isEmpty())
                .mapToInt(one -> OPENING.indexOf(one.caption.charAt(0)))
                .filter(found -> found >= 0)
                .findFirst()
                .orElse(0);
        return OPENING.charAt(kind) + caption + CLOSING.charAt(kind);
    }

    void renumber(Edit.Renumber edit) {
        Branch target = known(edit.target());
        NumberForm form = renumbering.formOf(target);
        ProvisionNumber number = form == null ? null : form.read(edit.printed());
        if (number == null || (number.suffix() > 0 && !target.is(Level.ARTICLE))) {
            throw new Refusing(Refusal.NUMBER_UNREADABLE, target, edit.printed());
        }
        target.touch();
        target.number = number;
        target.pinned = true;
    }

    void entitle(String title) {
        Words.require(Level.PARAGRAPH, title, false);
        String front = FrontMatter.entitled(tree.front, tree.title, title);
        if (front == null) {
            throw new Refusing(Refusal.TITLE_MISSING, null, tree.title);
        }
        tree.put(front, title);
    }

    void annotate(String note) {
        Words.require(Level.TABLE, note, true);
        String front = FrontMatter.annotated(tree.front, tree.title, note);
        if (front == null) {
            throw new Refusing(Refusal.TITLE_MISSING, null, tree.title);
        }
        tree.put(front, tree.title);
    }

    void rephrase(Edit.Rephrase edit) {
        Branch target = known(edit.target());
        if (target.is(Level.ARTICLE) || Structure.isTitled(target.level)) {
            throw unsuited(target);
        }
        write(target, worded(target, edit.words()));
    }

    private static void write(Branch one, String words) {
        one.touch();
        one.text = words;
    }

    private static Refusing unsuited(Branch target) {
        return new Refusing(Refusal.LEVEL_UNSUITED, target, Structure.name(target.level));
    }

    private static String worded(Branch one, String words) {
        Level level = Objects.requireNonNull(one.level, "the root has no words");
        Words.require(level, words, false);
        return words;
    }

    private static int count(String text, String words) {
        int count = 0;
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length())) {
            count++;
        }
        return count;
    }

    /** At each place the first of {@code swaps} that fits; what was swapped is not looked at again. */
    private static String swapped(String text, List<Edit.Swap> swaps, Set<Edit.Swap> used) {
        StringBuilder swapped = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            Edit.Swap fits = fitting(text, at, swaps);
            if (fits == null) {
                swapped.append(text.charAt(at++));
            } else {
                swapped.append(fits.replacement());
                used.add(fits);
                at += fits.words().length();
            }
        }
        return swapped.toString();
    }

    private static Edit.@Nullable Swap fitting(String text, int at, List<Edit.Swap> swaps) {
        for (Edit.Swap swap : swaps) {
            if (text.startsWith(swap.words(), at)) {
                return swap;
            }
        }
        return null;
    }

    /** The first clause of the text that has these words. */
    private @Nullable Branch elsewhere(String words) {
        return tree.root
                .walk()
                .filter(one -> one.text.contains(words))
                .findFirst()
                .orElse(null);
    }

    private Branch known(ProvisionId id) {
        Branch branch = tree.find(id);
        if (branch == null) {
            throw new Refusing(Refusal.TARGET_MISSING, null);
        }
        return branch;
    }
}
