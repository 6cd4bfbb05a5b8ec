package org.tiaowen.drafting.consolidation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.ProvisionId;

/** The numbers that clauses will have because the instrument says so (作为、改为). */
final class Claims {

    /**
     * Clauses that are counted together.
     *
     * @param parent null for articles, which are counted through the text
     */
    record Row(@Nullable ProvisionId parent, Level level) {
        static final Row ARTICLES = new Row(null, Level.ARTICLE);
    }

    private final Map<Row, NavigableMap<Numbered, ProvisionId>> told = new LinkedHashMap<>();
    private final Map<ProvisionId, Numbered> numbers = new HashMap<>();
    private final Map<ProvisionId, Report> reports = new HashMap<>();

    /** Refuses where another clause has been told this number, or this one another. */
    void requireFree(Row row, Numbered number, @Nullable ProvisionId id, String name) {
        ProvisionId other = told.getOrDefault(row, new TreeMap<>()).get(number);
        if (other != null && !other.equals(id)) {
            throw new Hindrance(
                    Obstacle.NUMBER_CONFLICT, other, "%s已由前面的修改给了另一条款，请核对", number.printed(Levels.unit(row.level())));
        }
        Numbered mine = id == null ? null : numbers.get(id);
        if (mine != null && !mine.equals(number)) {
            throw new Hindrance(
                    Obstacle.NUMBER_CONFLICT, id, "%s已由前面的修改改为%s，请核对", name, mine.printed(Levels.unit(row.level())));
        }
    }

    /** That clause will have that number; {@link #requireFree} has been asked before. */
    void claim(Row row, Numbered number, ProvisionId id, Report report) {
        told.computeIfAbsent(row, unused -> new TreeMap<>()).put(number, id);
        numbers.put(id, number);
        reports.put(id, report);
    }

    /** Its number was told, or its place: whoever arranges the row has something to tell about it. */
    void answerFor(ProvisionId id, Report report) {
        reports.putIfAbsent(id, report);
    }

    void forget(ProvisionId id) {
        Numbered number = numbers.remove(id);
        if (number != null) {
            told.values().forEach(row -> row.remove(number, id));
        }
    }

    Set<Row> rows() {
        return told.keySet();
    }

    NavigableMap<Numbered, ProvisionId> in(Row row) {
        return told.getOrDefault(row, new TreeMap<>());
    }

    @Nullable
    Numbered of(ProvisionId id) {
        return numbers.get(id);
    }

    @Nullable
    Report reportOn(ProvisionId id) {
        return reports.get(id);
    }

    List<ProvisionId> all() {
        return List.copyOf(numbers.keySet());
    }
}
