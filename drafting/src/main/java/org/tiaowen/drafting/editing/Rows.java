package org.tiaowen.drafting.editing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.articles.ProvisionNumber;

/**
 * The rows of provisions that are counted together, and where each level begins anew.
 *
 * <p>Articles and headings run through the text and through each annex. Sub-books, chapters and the points of a decision
 * run on or begin anew in each book or heading, both of which are practice (domain: 民法典, 刑法 begin anew, 民事诉讼法 runs on).
 * Sections, items and sub-items begin anew in each parent.
 */
final class Rows {

    /** Where a numbering begins anew. */
    private enum Scope {
        TEXT,
        BOOK,
        PARENT
    }

    /** A row is told by its level and the provision in which it begins with one. */
    record Key(Level level, ProvisionId container) {}

    private final Map<Level, Scope> scopes = new EnumMap<>(Level.class);

    private Rows() {}

    /** How {@code root} counts: the way that fits its numbers best, and running on where all fit alike. */
    static Rows of(Branch root) {
        Rows rows = new Rows();
        Map<Level, List<Branch>> numbered = new EnumMap<>(Level.class);
        root.walk()
                .filter(branch -> branch.number != null && branch.level != null)
                .forEach(branch -> numbered.computeIfAbsent(level(branch), unused -> new ArrayList<>())
                        .add(branch));
        for (Level level : Level.values()) {
            rows.scopes.put(level, best(choices(level), numbered.getOrDefault(level, List.of())));
        }
        return rows;
    }

    /** Every row of numbered provisions under {@code root}, in reading order. */
    Map<Key, List<Branch>> under(Branch root) {
        Map<Key, List<Branch>> rows = new LinkedHashMap<>();
        root.walk().filter(Rows::isCounted).forEach(branch -> {
            Level level = level(branch);
            Scope scope = scopes.getOrDefault(level, Scope.PARENT);
            rows.computeIfAbsent(new Key(level, container(branch, scope).id), unused -> new ArrayList<>())
                    .add(branch);
        });
        return rows;
    }

    private static Level level(Branch branch) {
        if (branch.level == null) {
            throw new IllegalStateException("The root of a text has no number");
        }
        return branch.level;
    }

    /** What carries a number, or is new and will carry one. A 附则 without a number keeps none. */
    private static boolean isCounted(Branch branch) {
        if (branch.number != null) {
            return true;
        }
        return branch.fresh
                && branch.level != null
                && switch (branch.level) {
                    case BOOK, SUBBOOK, CHAPTER, SECTION, ARTICLE, HEADING, POINT, ITEM, SUBITEM -> true;
                    case PARAGRAPH, PREAMBLE, EFFECTIVE, SIGNATURE, ANNEX, TABLE -> false;
                };
    }

    private static List<Scope> choices(Level level) {
        return switch (level) {
            case CHAPTER -> List.of(Scope.TEXT, Scope.BOOK, Scope.PARENT);
            case SUBBOOK -> List.of(Scope.PARENT, Scope.TEXT);
            case SECTION -> List.of(Scope.PARENT, Scope.TEXT);
            case POINT -> List.of(Scope.TEXT, Scope.PARENT);
            case BOOK, ARTICLE, HEADING, ANNEX -> List.of(Scope.TEXT);
            default -> List.of(Scope.PARENT);
        };
    }

    private static Scope best(List<Scope> choices, List<Branch> numbered) {
        Scope best = choices.getFirst();
        int fewest = Integer.MAX_VALUE;
        for (Scope scope : choices) {
            int faults = choices.size() == 1 ? 0 : faults(scope, numbered);
            if (faults < fewest) {
                best = scope;
                fewest = faults;
            }
        }
        return best;
    }

    private static int faults(Scope scope, List<Branch> numbered) {
        Map<Branch, Integer> last = new HashMap<>();
        int faults = 0;
        for (Branch branch : numbered) {
            ProvisionNumber number = branch.number;
            int ordinal = number == null ? 0 : number.ordinal();
            Integer before = last.put(container(branch, scope), ordinal);
            faults += ordinal == (before == null ? 1 : before + 1) ? 0 : 1;
        }
        return faults;
    }

    private static Branch container(Branch branch, Scope scope) {
        Branch parent = branch.parent == null ? branch : branch.parent;
        if (scope == Scope.PARENT) {
            return parent;
        }
        @Nullable Branch book = scope == Scope.BOOK ? parent.around(Level.BOOK) : null;
        if (book != null) {
            return book;
        }
        Branch annex = branch.is(Level.ANNEX) ? null : parent.around(Level.ANNEX);
        return annex != null ? annex : top(parent);
    }

    private static Branch top(Branch branch) {
        Branch at = branch;
        while (at.parent != null) {
            at = at.parent;
        }
        return at;
    }
}
