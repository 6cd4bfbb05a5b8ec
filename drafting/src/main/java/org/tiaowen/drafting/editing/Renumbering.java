package org.tiaowen.drafting.editing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.articles.ProvisionNumber;

/**
 * Numbers computed from places, printed in the habit of the text: 一百零二 or 一百〇二, 第12条, （一） or (一), 1. or （1）.
 *
 * <p>The habits are learnt from one state of the text: where chapters and points begin anew, how each row of numbers is
 * printed. A number that is right stays as it is printed.
 */
public final class Renumbering {

    private final ArticleNumbering articles;
    private final NumeralHabit numerals;
    private final Rows rows;
    private final Map<Rows.Key, List<ProvisionId>> before = new HashMap<>();
    private final Map<Rows.Key, Integer> starts = new HashMap<>();
    private final Map<Kind, NumberForm> forms = new HashMap<>();

    /** Numbers are printed alike for one level in one kind of parent: 1. in an item, （1） in a sub-item. */
    private record Kind(@Nullable Level level, @Nullable Level parent) {
        static Kind of(Branch branch) {
            return new Kind(branch.level, branch.parent == null ? null : level(branch.parent));
        }

        /** Articles and chapters are printed alike wherever they stand. */
        private static @Nullable Level level(Branch parent) {
            return Structure.isDivision(parent.level) ? null : parent.level;
        }
    }

    Renumbering(EditedTree tree, ArticleNumbering articles) {
        this.articles = articles;
        this.numerals = NumeralHabit.of(tree.root);
        this.rows = Rows.of(tree.root);
        rows.under(tree.root).forEach((key, row) -> {
            before.put(key, row.stream().map(branch -> branch.id).toList());
            ProvisionNumber first = row.getFirst().number;
            starts.put(key, first == null ? 1 : first.ordinal());
        });
        tree.root.walk().forEach(branch -> {
            NumberForm form = branch.number == null ? null : NumberForm.of(branch.number.printed());
            if (form != null) {
                forms.putIfAbsent(Kind.of(branch), form);
            }
        });
    }

    /** {@code text} with every number as its place demands; a well-numbered text comes back equal. */
    public static LegalText renewed(LegalText text) {
        return renewed(text, ArticleNumbering.of(text));
    }

    /** The same under a given rule for articles. */
    public static LegalText renewed(LegalText text, ArticleNumbering articles) {
        EditedTree tree = new EditedTree(text);
        Renumbering renumbering = new Renumbering(tree, articles);
        renumbering.rows.under(tree.root).forEach(renumbering::count);
        return tree.text();
    }

    /** Counts anew the rows whose members are others than they were; leaves every other number as it is. */
    void renew(EditedTree tree) {
        rows.under(tree.root).forEach((key, row) -> {
            List<ProvisionId> ids = row.stream().map(branch -> branch.id).toList();
            boolean freshNumber = row.stream().anyMatch(branch -> branch.fresh);
            if (freshNumber || !ids.equals(before.get(key))) {
                count(key, row);
            }
        });
    }

    /** How a number of that provision is printed in this text. */
    @Nullable
    NumberForm formOf(Branch branch) {
        return branch.number != null && !branch.fresh
                ? NumberForm.of(branch.number.printed())
                : forms.get(Kind.of(branch));
    }

    private void count(Rows.Key key, List<Branch> row) {
        if (key.level() == Level.ARTICLE && articles == ArticleNumbering.KEPT) {
            keep(row);
            return;
        }
        int next = starts.getOrDefault(key, 1);
        for (Branch branch : row) {
            ProvisionNumber number = branch.number;
            if (branch.pinned && number != null) {
                next = number.ordinal() + 1;
            } else {
                set(branch, row, next++, 0);
            }
        }
    }

    /** Articles that were there keep their numbers; what was put in takes the number in front with the next 之. */
    private void keep(List<Branch> row) {
        int ordinal = 0;
        int suffix = 0;
        int stayingTo = row.size();
        while (stayingTo > 0 && row.get(stayingTo - 1).fresh && !row.get(stayingTo - 1).pinned) {
            stayingTo--;
        }
        for (int i = 0; i < row.size(); i++) {
            Branch branch = row.get(i);
            ProvisionNumber number = branch.number;
            boolean stays = number != null && (branch.pinned || !branch.fresh);
            if (stays && number != null && isBehind(number, ordinal, suffix)) {
                ordinal = number.ordinal();
                suffix = number.suffix();
            } else if (stays && number != null && number.suffix() == 0 && number.ordinal() != ordinal) {
                ordinal = number.ordinal();
                suffix = 0;
            } else if (ordinal == 0 || i >= stayingTo) {
                set(branch, row, ++ordinal, 0);
                suffix = 0;
            } else {
                set(branch, row, ordinal, ++suffix);
            }
        }
    }

    private static boolean isBehind(ProvisionNumber number, int ordinal, int suffix) {
        return number.ordinal() > ordinal || (number.ordinal() == ordinal && number.suffix() > suffix);
    }

    private void set(Branch branch, List<Branch> row, int ordinal, int suffix) {
        ProvisionNumber number = branch.number;
        boolean right = number != null && number.ordinal() == ordinal && number.suffix() == suffix;
        if (right && !branch.fresh) {
            return;
        }
        branch.number = form(branch, row).print(ordinal, suffix, numerals);
    }

    /** Of a clause that was there its own; else that of its row, of its kind in the text, what was handed over, the usual. */
    private NumberForm form(Branch branch, List<Branch> row) {
        NumberForm own = branch.number == null ? null : NumberForm.of(branch.number.printed());
        if (own != null && !branch.fresh) {
            return own;
        }
        for (Branch other : row) {
            NumberForm form = other.fresh || other.number == null ? null : NumberForm.of(other.number.printed());
            if (form != null && Kind.of(other).equals(Kind.of(branch))) {
                return form;
            }
        }
        NumberForm alike = forms.get(Kind.of(branch));
        if (alike != null) {
            return alike;
        }
        return own != null ? own : usual(branch);
    }

    private static NumberForm usual(Branch branch) {
        if (branch.level == null) {
            throw new IllegalStateException("The root of a text has no number");
        }
        return switch (branch.level) {
            case BOOK -> new NumberForm("第", "一", "编");
            case SUBBOOK -> new NumberForm("第", "一", "分编");
            case CHAPTER -> new NumberForm("第", "一", "章");
            case SECTION -> new NumberForm("第", "一", "节");
            case ARTICLE -> new NumberForm("第", "一", "条");
            case HEADING -> new NumberForm("", "一", "、");
            case POINT, ITEM -> new NumberForm("（", "一", "）");
            case SUBITEM ->
                branch.parent != null && branch.parent.is(Level.SUBITEM)
                        ? new NumberForm("（", "1", "）")
                        : new NumberForm("", "1", ".");
            default -> new NumberForm("附件", "1", "");
        };
    }
}
