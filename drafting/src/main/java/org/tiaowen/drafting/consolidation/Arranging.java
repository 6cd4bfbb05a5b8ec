package org.tiaowen.drafting.consolidation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.consolidation.Claims.Row;
import org.tiaowen.drafting.editing.ArticleNumbering;
import org.tiaowen.drafting.editing.Edit;
import org.tiaowen.drafting.editing.EditOutcome.Refused;
import org.tiaowen.drafting.editing.Position;

/**
 * The order of clauses once everything has been put in and taken out: those with a told number take that place, the others
 * the places left in their old order; then each article stands in the division its neighbours stand in.
 */
final class Arranging {

    private static final Pattern IN_FORCE = Pattern.compile("自.{1,20}起(?:施行|生效|实施)");

    private final Draft draft;
    private final ArticleNumbering numbering;
    private final Set<Numbered> left;
    private final Map<ProvisionId, Hindrance> conflicts = new LinkedHashMap<>();

    /** @param left numbers of articles the instrument told and could not make */
    Arranging(Draft draft, ArticleNumbering numbering, Set<Numbered> left) {
        this.draft = draft;
        this.numbering = numbering;
        this.left = left;
    }

    /** The clauses that cannot have the number or the place they were told, and why. */
    Map<ProvisionId, Hindrance> arrange() {
        draft.claims.rows().stream()
                .filter(row -> !row.equals(Row.ARTICLES) && row.level().compareTo(Level.ARTICLE) < 0)
                .forEach(this::row);
        articles();
        draft.claims.rows().stream()
                .filter(row -> row.level().compareTo(Level.ARTICLE) > 0)
                .forEach(this::row);
        draft.itemised.forEach((parent, report) -> Punctuation.settle(draft, parent, report));
        return conflicts;
    }

    private void row(Row row) {
        List<Provision> members = members(row);
        List<ProvisionId> now = members.stream().map(Provision::id).toList();
        RowOrder order = RowOrder.counted(now, draft.claims.in(row), Set.of(), 1);
        unreachable(order, row.level());
        Set<ProvisionId> told = new HashSet<>(draft.claims.in(row).values());
        Set<ProvisionId> staying = RowOrder.staying(
                now, order.ids(), told, id -> draft.law.find(id).isPresent());
        ProvisionId before = null;
        for (ProvisionId id : order.ids()) {
            if (!staying.contains(id)) {
                Position to = before == null
                        ? new Position.Before(firstStaying(order.ids(), staying, now))
                        : new Position.After(before);
                List<Provision> lines = draft.lines(draft.now(id));
                move(id, to);
                follow(id, lines);
            }
            before = last(id);
        }
    }

    /** The last line of the list it leads in, or itself. */
    private ProvisionId last(ProvisionId id) {
        List<Provision> lines = draft.lines(draft.now(id));
        return lines.isEmpty() ? id : lines.getLast().id();
    }

    private void follow(ProvisionId id, List<Provision> lines) {
        ProvisionId before = id;
        for (Provision line : lines) {
            move(line.id(), new Position.After(before));
            before = line.id();
        }
    }

    private static ProvisionId firstStaying(List<ProvisionId> order, Set<ProvisionId> staying, List<ProvisionId> now) {
        return order.stream().filter(staying::contains).findFirst().orElse(now.getFirst());
    }

    private List<Provision> members(Row row) {
        List<Provision> around = row.parent() == null
                ? draft.editing.provisions()
                : draft.editing.find(row.parent()).map(Provision::children).orElse(List.of());
        return row.level() == Level.PARAGRAPH
                ? ListLines.paragraphs(around)
                : around.stream().filter(one -> one.level() == row.level()).toList();
    }

    private void unreachable(RowOrder order, Level level) {
        for (ProvisionId id : order.unreachable()) {
            Numbered number = draft.claims.of(id);
            conflicts.put(
                    id,
                    new Hindrance(
                            Obstacle.NUMBER_CONFLICT,
                            id,
                            "修改后排不到%s，或者该序号已有别的条款，请核对序号",
                            number == null ? "所写的序号" : number.printed(Levels.unit(level))));
        }
    }

    private void move(ProvisionId id, Position to) {
        Optional<Refused> refused = draft.editing.carryOut(new Edit.Move(id, to));
        refused.ifPresent(why -> conflicts.put(id, Draft.refused(why)));
    }

    private void articles() {
        List<Provision> members = draft.articles();
        if (draft.claims.in(Row.ARTICLES).isEmpty() && draft.divisions.isEmpty() && draft.included.isEmpty()) {
            return;
        }
        List<ProvisionId> now = members.stream().map(Provision::id).toList();
        RowOrder order = order(members, now);
        unreachable(order, Level.ARTICLE);
        include(order);
        Set<ProvisionId> told = new HashSet<>(draft.claims.in(Row.ARTICLES).values());
        Set<ProvisionId> staying = RowOrder.staying(
                now, order.ids(), told, id -> draft.law.find(id).isPresent());
        remarkMoved(order, staying);
        requireNoSlip(order, staying);
        Set<ProvisionId> fixed = new HashSet<>(staying);
        fixed.removeIf(id -> draft.law.find(id).isEmpty() || !isArticleBefore(id) || isOfDivided(id));
        Divisions divisions = new Divisions(draft, order.ids(), fixed);
        place(order.ids(), divisions, staying);
        pin(order);
        draft.newDivisions.forEach(this::requireArticles);
    }

    private boolean isArticleBefore(ProvisionId id) {
        return draft.law.find(id).map(Provision::level).orElse(Level.PARAGRAPH) == Level.ARTICLE;
    }

    /** Whether it stood in a division that the instrument parts, and in none of the parts it tells. */
    private boolean isOfDivided(ProvisionId article) {
        return draft.editing.around(article).filter(draft.divided::contains).isPresent();
    }

    private RowOrder order(List<Provision> members, List<ProvisionId> now) {
        if (numbering == ArticleNumbering.COUNTED) {
            List<Provision> old = draft.law.articles();
            int start = old.isEmpty() ? 1 : draft.law.number(old.getFirst()).ordinal();
            return RowOrder.counted(now, draft.claims.in(Row.ARTICLES), left, start);
        }
        Map<ProvisionId, Numbered> old = new HashMap<>();
        for (Provision one : members) {
            draft.law
                    .find(one.id())
                    .filter(was -> was.level() == Level.ARTICLE)
                    .ifPresent(was -> old.put(one.id(), draft.law.number(was)));
        }
        return RowOrder.kept(now, old, draft.claims.in(Row.ARTICLES));
    }

    /** The articles that a new division was told to include stand in it. */
    private void include(RowOrder order) {
        order.numbers().forEach((id, number) -> {
            ProvisionId division = draft.included.get(number);
            if (division != null) {
                draft.divisions.put(id, division);
            }
        });
    }

    private void remarkMoved(RowOrder order, Set<ProvisionId> staying) {
        if (numbering == ArticleNumbering.KEPT) {
            return;
        }
        for (ProvisionId id : order.ids()) {
            Report report = draft.claims.reportOn(id);
            if (!staying.contains(id) && isArticleBefore(id) && report != null) {
                report.remark("%s的位置因新的条号移到了别的条文前后，请核对".formatted(draft.law.name(id)));
            }
        }
    }

    /**
     * The last article tells from when the law is in force; an article that would come to stand behind it for no told reason is
     * no move but a slip of the pen: 将第五条改为第七条 where it will be 第六条.
     */
    private void requireNoSlip(RowOrder order, Set<ProvisionId> staying) {
        List<Provision> old = draft.law.articles();
        if (numbering == ArticleNumbering.KEPT || old.isEmpty()) {
            return;
        }
        ProvisionId last = old.getLast().id();
        int at = order.ids().indexOf(last);
        boolean closes = at >= 0
                && draft.claims.of(last) == null
                && IN_FORCE.matcher(Draft.allWords(List.of(draft.now(last)))).find();
        if (!closes) {
            return;
        }
        for (ProvisionId id : order.ids().subList(at + 1, order.ids().size())) {
            boolean moved = !staying.contains(id)
                    && isArticleBefore(id)
                    && !draft.divisions.containsKey(id)
                    && !draft.moved.contains(id);
            if (moved) {
                conflicts.put(
                        id, new Hindrance(Obstacle.NUMBER_CONFLICT, id, "%s按新的条号要移到施行日期之后，请核对条号", draft.law.name(id)));
            }
        }
    }

    private void place(List<ProvisionId> order, Divisions divisions, Set<ProvisionId> staying) {
        Map<Optional<ProvisionId>, ProvisionId> last = new HashMap<>();
        Map<Optional<ProvisionId>, List<ProvisionId>> coming = new HashMap<>();
        for (ProvisionId id : order) {
            if (staying.contains(id) && divisions.isThere(id)) {
                coming.computeIfAbsent(divisions.of(id), unused -> new ArrayList<>())
                        .add(id);
            }
        }
        for (ProvisionId id : order) {
            Optional<ProvisionId> division = divisions.of(id);
            boolean stays = staying.contains(id) && divisions.isThere(id);
            if (!stays) {
                ProvisionId before = last.get(division);
                List<ProvisionId> next = coming.getOrDefault(division, List.of());
                Position to = before != null
                        ? new Position.After(before)
                        : !next.isEmpty()
                                ? new Position.Before(next.getFirst())
                                : division.<Position>map(Position.LastIn::new).orElse(null);
                if (to != null) {
                    move(id, to);
                }
            }
            last.put(division, id);
        }
    }

    /** Numbers that counting alone would not give. */
    private void pin(RowOrder order) {
        int next = 0;
        for (ProvisionId id : order.ids()) {
            Numbered number = order.numbers().get(id);
            if (number == null) {
                continue;
            }
            boolean told = numbering == ArticleNumbering.KEPT;
            boolean gap = next > 0 && number.ordinal() != next;
            if (told || gap) {
                String printed = number.printed(Levels.unit(Level.ARTICLE));
                draft.editing.carryOut(new Edit.Renumber(id, draft.numeral(printed)));
            }
            next = number.ordinal() + 1;
        }
    }

    private void requireArticles(ProvisionId division, @Nullable Report report) {
        Provision now = draft.editing.find(division).orElse(null);
        if (now != null && now.walk().noneMatch(one -> one.level() == Level.ARTICLE)) {
            conflicts.put(
                    division, new Hindrance(Obstacle.PAYLOAD_UNFIT, division, "没有写明新增的“%s”包括哪些条，请补充", now.text()));
        }
    }
}
