package org.tiaowen.drafting.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.Layout;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.articles.ProvisionNumber;

/** A provision while its text is being edited; the root of a text has no level. */
final class Branch {

    final ProvisionId id;
    final @Nullable Level level;
    final List<Branch> children = new ArrayList<>();

    @Nullable
    Branch parent;

    @Nullable
    ProvisionNumber number;

    String caption;
    String text;
    Layout layout;

    /** Came into its place by an edit: number and layout follow from the place. */
    boolean fresh;

    /** Numbered by hand. */
    boolean pinned;

    /** Of the text it belongs to; null as long as it belongs to none. */
    @Nullable
    UndoLog undo;

    Branch(ProvisionId id, @Nullable Level level, String text) {
        this.id = id;
        this.level = level;
        this.text = text;
        this.caption = "";
        this.layout = Layout.LINE;
    }

    static Branch of(Provision provision) {
        return of(provision, provision.id());
    }

    static Branch of(Provision provision, ProvisionId id) {
        Branch branch = new Branch(id, provision.level(), provision.text());
        branch.number = provision.number();
        branch.caption = provision.caption();
        branch.layout = provision.layout();
        for (Provision child : provision.children()) {
            branch.add(Branch.of(child));
        }
        return branch;
    }

    Provision provision() {
        if (level == null) {
            throw new IllegalStateException("The root of a text is no provision");
        }
        List<Provision> inside = new ArrayList<>(children.size());
        children.forEach(child -> inside.add(child.provision()));
        return new Provision(id, level, number, caption, text, layout, inside);
    }

    /** This one and all inside it, in reading order, as they are now. */
    Stream<Branch> walk() {
        List<Branch> all = new ArrayList<>();
        gather(all);
        return all.stream();
    }

    private void gather(List<Branch> all) {
        all.add(this);
        for (Branch child : children) {
            child.gather(all);
        }
    }

    boolean is(@Nullable Level other) {
        return level == other;
    }

    void add(Branch child) {
        add(children.size(), child);
    }

    void add(int at, Branch child) {
        touch();
        child.touch();
        children.add(at, child);
        child.parent = this;
    }

    /** Its place among its siblings; -1 for the root. */
    int index() {
        return parent == null ? -1 : parent.children.indexOf(this);
    }

    void detach() {
        if (parent != null) {
            touch();
            parent.touch();
            parent.children.remove(this);
            parent = null;
        }
    }

    /** Whether {@code other} is this one or inside it. */
    boolean holds(Branch other) {
        for (Branch at = other; at != null; at = at.parent) {
            if (at == this) {
                return true;
            }
        }
        return false;
    }

    /** The nearest around it, or itself, of that level; null where there is none. */
    @Nullable
    Branch around(Level wanted) {
        for (Branch at = this; at != null; at = at.parent) {
            if (at.level == wanted) {
                return at;
            }
        }
        return null;
    }

    /** Takes the part of {@code other} in its row: the number and where it came from, and the blanks around it. */
    void standFor(Branch other) {
        touch();
        number = other.number;
        fresh = other.fresh;
        pinned = other.pinned;
        layout = other.layout;
    }

    void freshen() {
        walk().forEach(Branch::makeFresh);
    }

    void makeFresh() {
        touch();
        fresh = true;
    }

    /** To be called before anything of it is changed, so that the change can be taken back. */
    void touch() {
        if (undo == null) {
            return;
        }
        Branch parentNow = parent;
        List<Branch> childrenNow = List.copyOf(children);
        ProvisionNumber numberNow = number;
        String captionNow = caption;
        String textNow = text;
        Layout layoutNow = layout;
        boolean freshNow = fresh;
        boolean pinnedNow = pinned;
        undo.note(() -> {
            parent = parentNow;
            children.clear();
            children.addAll(childrenNow);
            number = numberNow;
            caption = captionNow;
            text = textNow;
            layout = layoutNow;
            fresh = freshNow;
            pinned = pinnedNow;
        });
    }
}
