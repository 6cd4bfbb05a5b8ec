package org.tiaowen.drafting.editing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;

/** A text while it is being edited. */
final class EditedTree {

    private static final ProvisionId ROOT = ProvisionId.next();

    final LegalText before;
    final Branch root = new Branch(ROOT, null, "");
    String front;
    String title;
    final UndoLog undo = new UndoLog();
    private final Map<ProvisionId, Branch> byId = new HashMap<>();

    EditedTree(LegalText before) {
        this.before = before;
        this.front = before.front();
        this.title = before.title();
        before.provisions().forEach(provision -> root.add(Branch.of(provision)));
        root.undo = undo;
        root.children.forEach(this::know);
    }

    /** The text as it stands. */
    LegalText text() {
        List<Provision> provisions =
                root.children.stream().map(Branch::provision).toList();
        return new LegalText(before.kind(), front, title, provisions, before.end());
    }

    @Nullable
    Branch find(ProvisionId id) {
        return byId.get(id);
    }

    /** Takes {@code branch} and all inside it into the text. */
    void know(Branch branch) {
        branch.walk().forEach(one -> {
            one.undo = undo;
            change(one.id, one);
        });
    }

    /** {@code branch} and all inside it are no longer of the text. */
    void forget(Branch branch) {
        branch.walk().forEach(one -> change(one.id, null));
    }

    private void change(ProvisionId id, @Nullable Branch branch) {
        Branch before = branch == null ? byId.remove(id) : byId.put(id, branch);
        undo.note(() -> {
            if (before == null) {
                byId.remove(id);
            } else {
                byId.put(id, before);
            }
        });
    }

    void put(String newFront, String newTitle) {
        String frontBefore = front;
        String titleBefore = title;
        undo.note(() -> {
            front = frontBefore;
            title = titleBefore;
        });
        front = newFront;
        title = newTitle;
    }
}
