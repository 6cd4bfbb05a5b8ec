package org.tiaowen.drafting.editing;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.editing.EditOutcome.Edited;
import org.tiaowen.drafting.editing.EditOutcome.Refused;

/**
 * Edits on one text, one after the other.
 *
 * <p>Targets are ids, so an edit finds its clause wherever an earlier one put it. Numbers and layouts are renewed once,
 * when the text is taken out. Time grows with the length of the text, not with its square. Not thread-safe; one object
 * for one row of edits.
 */
public final class Editing {

    private final EditedTree tree;
    private final Operations operations;
    private final Wordings wordings;
    private final Renumbering renumbering;
    private final Layouts layouts;
    private final Descents descents = new Descents();

    private Editing(LegalText text, Supplier<ProvisionId> ids, ArticleNumbering articles) {
        this.tree = new EditedTree(text);
        this.renumbering = new Renumbering(tree, articles);
        this.layouts = new Layouts(tree);
        this.operations = new Operations(tree, ids, descents);
        this.wordings = new Wordings(tree, renumbering);
    }

    /** Begins editing {@code text}; new clauses get random ids, articles are numbered in the habit of the text. */
    public static Editing of(LegalText text) {
        return of(text, ProvisionId::next, ArticleNumbering.of(text));
    }

    /**
     * Begins editing {@code text}.
     *
     * @param ids asked for the id of every clause that an edit makes and that was not handed over with one
     * @param articles whether articles are counted anew or keep their numbers
     */
    public static Editing of(LegalText text, Supplier<ProvisionId> ids, ArticleNumbering articles) {
        return new Editing(text, ids, articles);
    }

    /** Carries out all of {@code edits} on {@code text}, or none of them. */
    public static EditOutcome apply(LegalText text, Edit... edits) {
        return apply(text, List.of(edits));
    }

    /**
     * Carries out all of {@code edits} on {@code text}, in this order, or none of them: the first refusal is told. A text
     * whose plain form was read back as the same tree is so afterwards, too.
     */
    public static EditOutcome apply(LegalText text, List<Edit> edits) {
        Editing editing = of(text);
        for (Edit edit : edits) {
            Optional<Refused> refused = editing.carryOut(edit);
            if (refused.isPresent()) {
                return refused.orElseThrow();
            }
        }
        Edited edited = editing.edited();
        Optional<Provision> misread = edits.isEmpty() ? Optional.empty() : edited.misread();
        if (misread.isPresent() && ReadingBack.firstOther(text).isEmpty()) {
            Provision first = misread.orElseThrow();
            String name = Names.of(Branch.of(first));
            return new Refused(edits.getLast(), Refusal.MISREAD, List.of(name), first.id());
        }
        return edited;
    }

    /** Carries out one more edit. A refusal is handed back, and has changed nothing. */
    public Optional<Refused> carryOut(Edit edit) {
        try {
            switch (edit) {
                case Edit.Insert insert -> operations.insert(insert);
                case Edit.Remove remove -> operations.remove(remove.target());
                case Edit.Move move -> operations.move(move);
                case Edit.Split split -> operations.split(split);
                case Edit.SplitAt split -> operations.splitAt(split);
                case Edit.Merge merge -> operations.merge(merge);
                case Edit.Lift lift -> operations.lift(lift);
                case Edit.Lower lower -> operations.lower(lower);
                case Edit.Replace replace -> operations.replace(replace);
                case Edit.Reword reword -> wordings.reword(reword);
                case Edit.SwapThroughout swap -> wordings.swap(swap);
                case Edit.Rephrase rephrase -> wordings.rephrase(rephrase);
                case Edit.Retitle retitle -> wordings.retitle(retitle);
                case Edit.Recaption recaption -> wordings.recaption(recaption);
                case Edit.Renumber renumber -> wordings.renumber(renumber);
                case Edit.Entitle entitle -> wordings.entitle(entitle.title());
                case Edit.Annotate annotate -> wordings.annotate(annotate.note());
            }
            return Optional.empty();
        } catch (Refusing refusing) {
            return Optional.of(refusing.refused(edit));
        }
    }

    /**
     * Carries out all of {@code edits}, in this order, or none of them: the first refusal is handed back, and nothing has
     * changed.
     */
    public Optional<Refused> carryOut(List<Edit> edits) {
        int known = descents.size();
        tree.undo.begin();
        for (Edit edit : edits) {
            Optional<Refused> refused = carryOut(edit);
            if (refused.isPresent()) {
                tree.undo.takeBack();
                descents.takeBackTo(known);
                return refused;
            }
        }
        tree.undo.keep();
        return Optional.empty();
    }

    /**
     * A clause as it stands now, with all inside it. What came into its place since the text was last taken out still has
     * the number and the blanks it was handed over with.
     */
    public Optional<Provision> find(ProvisionId id) {
        return Optional.ofNullable(tree.find(id)).map(Branch::provision);
    }

    /** Whether that clause is in the text now. */
    public boolean holds(ProvisionId id) {
        return tree.find(id) != null;
    }

    /** The clauses at the top of the text, as {@link #find} has them. */
    public List<Provision> provisions() {
        return tree.root.children.stream().map(Branch::provision).toList();
    }

    /** The clause around another one, as it stands now; empty at the top of the text. */
    public Optional<ProvisionId> around(ProvisionId id) {
        Branch branch = tree.find(id);
        Branch parent = branch == null ? null : branch.parent;
        return parent == null || parent.level == null ? Optional.empty() : Optional.of(parent.id);
    }

    /** A clause and those beside it, in the order in which they stand now; empty where it is not in the text. */
    public List<ProvisionId> siblings(ProvisionId id) {
        Branch branch = tree.find(id);
        return branch == null || branch.parent == null
                ? List.of()
                : branch.parent.children.stream().map(one -> one.id).toList();
    }

    /** The text as it is now, renumbered. More edits may follow. */
    public Edited edited() {
        renumbering.renew(tree);
        layouts.renew(tree);
        tree.front = FrontMatter.withContents(tree.front, tree.before, tree.root);
        LegalText text = tree.text();
        return new Edited(tree.before, text, descents.between(tree.before, text));
    }
}
