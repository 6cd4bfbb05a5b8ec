package org.tiaowen.app.drafting;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.editing.Edit;
import org.tiaowen.drafting.editing.Position;
import org.tiaowen.drafting.editing.TypedClause;

/**
 * What the forms of a clause send in.
 *
 * @param operation which of them
 * @param revision of the working copy that was looked at
 * @param text what was typed
 * @param with the other clause: to move behind, to merge in, the paragraph to lift
 * @param borders the paragraphs that begin a new article
 */
record ClauseEdit(
        Operation operation,
        int revision,
        @Nullable String text,
        @Nullable ProvisionId with,
        @Nullable List<Integer> borders) {

    /** The forms. */
    enum Operation {
        REPLACE,
        RETITLE,
        INSERT,
        MOVE,
        SPLIT,
        MERGE,
        LIFT,
        REMOVE
    }

    /** The field that the form is about; empty for a form of several choices or of none. */
    String field() {
        return switch (operation) {
            case REPLACE, RETITLE -> "text";
            case INSERT -> "insert-text";
            case MOVE -> "with";
            case SPLIT, MERGE, LIFT, REMOVE -> "";
        };
    }

    /** The words that were typed, empty where none were. */
    String typed() {
        return text == null ? "" : text.replace("\r\n", "\n").strip();
    }

    /** The edit that is meant; empty where the form was left empty, or what was typed is no clause of that level. */
    Optional<Edit> on(Provision clause) {
        ProvisionId id = clause.id();
        return switch (operation) {
            case REPLACE -> {
                List<Provision> typed = TypedClause.read(clause.level(), typed());
                yield switch (typed.size()) {
                    case 0 -> Optional.empty();
                    case 1 -> Optional.of(new Edit.Replace(id, typed.getFirst()));
                    default -> Optional.of(new Edit.Split(id, typed));
                };
            }
            case RETITLE -> typed().isEmpty() ? Optional.empty() : Optional.of(new Edit.Retitle(id, typed()));
            case INSERT -> {
                List<Provision> typed = TypedClause.read(clause.level(), typed());
                yield typed.isEmpty() ? Optional.empty() : Optional.of(new Edit.Insert(new Position.After(id), typed));
            }
            case SPLIT ->
                borders == null || borders.isEmpty() ? Optional.empty() : Optional.of(new Edit.SplitAt(id, borders));
            case MOVE -> Optional.ofNullable(with).map(other -> new Edit.Move(id, new Position.After(other)));
            case MERGE -> Optional.ofNullable(with).map(other -> new Edit.Merge(id, List.of(other)));
            case LIFT -> Optional.ofNullable(with).map(paragraph -> new Edit.Lift(paragraph, new Position.After(id)));
            case REMOVE -> Optional.of(new Edit.Remove(id));
        };
    }
}
