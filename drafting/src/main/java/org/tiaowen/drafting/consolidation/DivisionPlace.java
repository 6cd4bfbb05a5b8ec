package org.tiaowen.drafting.consolidation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.consolidation.Claims.Row;
import org.tiaowen.drafting.editing.Position;

/**
 * Where a new 编、章、节 is put.
 *
 * @param position in its row, before the row is arranged
 * @param row the row in which its number counts; null where numbers of that level run on through several parents, so that
 *     the position is final
 */
record DivisionPlace(Position position, @Nullable Row row) {

    static DivisionPlace of(Draft draft, Level level, @Nullable Provision around, @Nullable Numbered told) {
        List<Provision> all = draft.law.row(around, Levels.unit(level)).stream()
                .filter(one -> draft.editing.holds(one.id()))
                .toList();
        ProvisionId parent = around == null ? null : around.id();
        if (all.isEmpty()) {
            return new DivisionPlace(end(draft, around), new Row(parent, level));
        }
        boolean together =
                all.stream().map(one -> around(draft, one)).distinct().count() == 1;
        if (together) {
            return new DivisionPlace(
                    new Position.After(all.getLast().id()), new Row(around(draft, all.getFirst()), level));
        }
        if (told == null) {
            return new DivisionPlace(new Position.After(all.getLast().id()), null);
        }
        Provision before = all.stream()
                .filter(one -> draft.law.number(one).equals(told))
                .findFirst()
                .orElse(null);
        return before == null
                ? new DivisionPlace(new Position.After(all.getLast().id()), null)
                : new DivisionPlace(new Position.Before(before.id()), null);
    }

    private static @Nullable ProvisionId around(Draft draft, Provision one) {
        return draft.editing.around(one.id()).orElse(null);
    }

    /** Behind everything that stands there. */
    private static Position end(Draft draft, @Nullable Provision around) {
        if (around != null) {
            return new Position.LastIn(around.id());
        }
        List<Provision> top = draft.editing.provisions();
        Provision last = top.stream()
                .filter(one -> one.level() == Level.ARTICLE || LawAsItWas.isDivision(one.level()))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new Hindrance(Obstacle.TARGET_MISSING, null, "原文没有条，无法确定新章节的位置"));
        return new Position.After(last.id());
    }
}
