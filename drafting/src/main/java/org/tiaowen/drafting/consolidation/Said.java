package org.tiaowen.drafting.consolidation;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.citations.Unit;

/** The new numbers an instrument has told so far by 作为 and 改为. */
final class Said {

    /** Articles and divisions are numbered through the text; what is inside them, inside their parent. */
    private record Key(@Nullable ProvisionId parent, Unit unit, Numbered number) {}

    private final Map<Key, ProvisionId> all = new HashMap<>();
    private final Map<Key, ProvisionId> recent = new HashMap<>();

    /** A new instruction begins. */
    void next() {
        recent.clear();
    }

    void note(@Nullable ProvisionId parent, Unit unit, Numbered number, ProvisionId id) {
        Key key = key(parent, unit, number);
        all.put(key, id);
        recent.put(key, id);
    }

    /** What the instrument called so anywhere before. */
    @Nullable
    ProvisionId find(@Nullable ProvisionId parent, Unit unit, Numbered number) {
        return all.get(key(parent, unit, number));
    }

    /** What this very instruction called so before. */
    @Nullable
    ProvisionId findRecent(@Nullable ProvisionId parent, Unit unit, Numbered number) {
        return recent.get(key(parent, unit, number));
    }

    private static Key key(@Nullable ProvisionId parent, Unit unit, Numbered number) {
        return new Key(unit.level().compareTo(Unit.ARTICLE.level()) <= 0 ? null : parent, unit, number);
    }
}
