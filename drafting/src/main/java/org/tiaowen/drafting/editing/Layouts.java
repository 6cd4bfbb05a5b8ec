package org.tiaowen.drafting.editing;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.Layout;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.ProvisionId;

/** Blanks and line breaks in the habit of the neighbours, for clauses that came or changed their part. */
final class Layouts {

    /** What stands in front of a provision depends on the part it plays. */
    private enum Role {
        /** The first of the whole text. */
        FIRST,
        /** The first words behind a number. */
        LEAD,
        /** Whatever begins a line of its own. */
        LINE
    }

    /** Provisions that are typed alike. */
    private record Kind(@Nullable Level level, Role role, boolean captioned, boolean numbered) {
        Kind as(Role other) {
            return new Kind(level, other, captioned, numbered);
        }
    }

    private static final String USUAL_GAP = "　";

    private final Map<ProvisionId, Kind> kinds = new HashMap<>();
    private final Map<Kind, Layout> firstSeen = new HashMap<>();
    private final Map<ProvisionId, String> leads = new HashMap<>();
    private final String textStart;
    private final String line;
    private final boolean captionsInFront;

    /** Learnt from the text before any edit. */
    Layouts(EditedTree tree) {
        this.textStart = tree.root.children.isEmpty()
                ? "\n"
                : tree.root.children.getFirst().layout.before();
        var lines = new HashMap<String, Integer>();
        var captions = new int[2];
        tree.root.walk().filter(branch -> branch.level != null).forEach(branch -> {
            Kind kind = kind(branch);
            kinds.put(branch.id, kind);
            firstSeen.putIfAbsent(kind, branch.layout);
            if (kind.role() == Role.LEAD && branch.parent != null) {
                leads.put(branch.parent.id, branch.layout.before());
            } else if (kind.role() == Role.LINE) {
                lines.merge(branch.layout.before(), 1, Integer::sum);
            }
            if (!branch.caption.isEmpty()) {
                captions[branch.layout.captionGap() == null ? 0 : 1]++;
            }
        });
        this.line = lines.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(textStart.isEmpty() ? "\n" : textStart);
        this.captionsInFront = captions[1] > captions[0];
    }

    /** Gives every clause that is new in its place or its part the layout of the nearest one that is typed alike. */
    void renew(EditedTree tree) {
        Map<Kind, Layout> nearest = new HashMap<>(firstSeen);
        tree.root.walk().filter(branch -> branch.level != null).forEach(branch -> {
            Kind kind = kind(branch);
            boolean glued = kind.role() == Role.FIRST
                    && !tree.front.isEmpty()
                    && branch.layout.before().isEmpty();
            if (branch.fresh || glued || !kind.equals(kinds.get(branch.id))) {
                branch.layout = layout(branch, kind, nearest, tree);
            }
            nearest.put(kind, branch.layout);
        });
    }

    private Layout layout(Branch branch, Kind kind, Map<Kind, Layout> nearest, EditedTree tree) {
        Kind usual = kind.role() == Role.FIRST ? kind.as(Role.LINE) : kind;
        Layout alike = nearest.getOrDefault(usual, onALine(firstSeen.get(usual.as(Role.FIRST))));
        Layout found = alike != null ? alike : invented(branch, usual, nearest);
        String before =
                switch (kind.role()) {
                    case FIRST -> tree.front.isEmpty() ? "" : textStart.isEmpty() ? line : textStart;
                    case LEAD -> branch.parent == null ? "" : leads.getOrDefault(branch.parent.id, found.before());
                    case LINE -> found.before();
                };
        return new Layout(before, branch.number == null ? "" : gap(branch, found), found.captionGap());
    }

    /** The first provision of a text shows its gap to others, not how a line begins. */
    private @Nullable Layout onALine(@Nullable Layout first) {
        return first == null ? null : new Layout(line, first.gap(), first.captionGap());
    }

    /** An article without words has no blanks behind its number: they would be read as the end of the line. */
    private static String gap(Branch branch, Layout found) {
        boolean nothing = branch.text.isEmpty() && branch.children.isEmpty();
        return nothing ? "" : found.gap();
    }

    /** Nothing in the text is typed alike. */
    private Layout invented(Branch branch, Kind kind, Map<Kind, Layout> nearest) {
        if (kind.role() == Role.LEAD) {
            return new Layout(kind.captioned() && !captionsInFront ? USUAL_GAP : "", "");
        }
        if (branch.is(Level.ARTICLE)) {
            Layout other = nearest.get(new Kind(Level.ARTICLE, Role.LINE, !kind.captioned(), true));
            String lead = nearest.getOrDefault(
                            new Kind(Level.PARAGRAPH, Role.LEAD, !kind.captioned(), false), new Layout("", ""))
                    .before();
            String gap = other == null ? USUAL_GAP : other.gap().isEmpty() && !lead.contains("\n") ? lead : other.gap();
            return new Layout(line, gap.isEmpty() && other == null ? USUAL_GAP : gap);
        }
        return new Layout(line, Structure.isDivision(branch.level) ? USUAL_GAP : "");
    }

    private static Kind kind(Branch branch) {
        boolean captioned = branch.is(Level.ARTICLE) && !branch.caption.isEmpty();
        Branch parent = branch.parent;
        if (parent == null || parent.children.getFirst() != branch) {
            return new Kind(branch.level, Role.LINE, captioned, branch.number != null);
        }
        if (parent.level == null) {
            return new Kind(branch.level, Role.FIRST, captioned, branch.number != null);
        }
        boolean afterNumber = parent.is(Level.ARTICLE);
        boolean afterNothing = parent.is(Level.PARAGRAPH) && parent.text.isEmpty();
        return afterNumber || afterNothing
                ? new Kind(branch.level, Role.LEAD, !parent.caption.isEmpty(), branch.number != null)
                : new Kind(branch.level, Role.LINE, captioned, branch.number != null);
    }
}
