package org.tiaowen.drafting.derivation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.amendments.InstrumentForm;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.comparison.WordDifference;
import org.tiaowen.drafting.comparison.WordRun;
import org.tiaowen.drafting.derivation.ComparativeTable.Row;
import org.tiaowen.drafting.derivation.ComparativeTable.What;
import org.tiaowen.drafting.identity.ClauseText;

/** Puts the rows of one 对照表 together. */
final class TableRows {

    private final Deriving law;
    private final LawView before;
    private final LawView after;
    private final Correspondence who;
    private final Structure structure;
    private final String instrument;
    private final Map<ProvisionId, String> numbers = new HashMap<>();
    private final Map<ProvisionId, String> swept = new HashMap<>();
    private final Set<ProvisionId> shown = new HashSet<>();
    private final List<Row> rows = new ArrayList<>();

    private TableRows(Deriving law, Map<Topic, String> told, InstrumentForm form) {
        this.law = law;
        this.before = law.before();
        this.after = law.after();
        this.who = law.who();
        this.structure = law.structure();
        this.instrument = form == InstrumentForm.DECISION ? "决定" : "修正案";
        told.forEach((topic, number) -> {
            boolean sweeps = topic.telling().rule() == DraftingRule.WORDS_SWEEP;
            topic.makes().forEach(made -> (sweeps ? swept : numbers).put(made, number));
            topic.takes().forEach(taken -> numbers.put(taken, number));
            numbers.putIfAbsent(topic.id(), number);
        });
        swept.forEach(numbers::putIfAbsent);
    }

    /**
     * The table of one law.
     *
     * @param told the number of the instruction of each topic that has one
     */
    static ComparativeTable of(Deriving law, Map<Topic, String> told, InstrumentForm form) {
        return new ComparativeTable(law.change().title(), new TableRows(law, told, form).rows());
    }

    private List<Row> rows() {
        title();
        List<Provision> olds = shownIn(before);
        List<Provision> currents = shownIn(after);
        Set<ProvisionId> merged = new HashSet<>();
        currents.forEach(one -> who.mergers(one).forEach(part -> merged.add(part.id())));
        int next = 0;
        for (Provision current : currents) {
            Optional<Provision> old = who.old(current);
            if (old.isPresent() && !structure.isMoved(current)) {
                int at = olds.indexOf(old.orElseThrow());
                for (; next < at; next++) {
                    deleted(olds.get(next), merged);
                }
            }
            current(current, old.orElse(null));
        }
        for (; next < olds.size(); next++) {
            deleted(olds.get(next), merged);
        }
        return rows;
    }

    private static List<Provision> shownIn(LawView view) {
        Set<ProvisionId> shown = new HashSet<>();
        view.units().forEach(one -> shown.add(one.id()));
        view.divisions().forEach(one -> shown.add(one.id()));
        view.outside().forEach(one -> shown.add(one.id()));
        return view.text().walk().filter(one -> shown.contains(one.id())).toList();
    }

    private void title() {
        String was = before.text().title();
        String is = after.text().title();
        if (!was.isEmpty() || !is.isEmpty()) {
            boolean same = ClauseText.sameWords(was, is);
            String number = law.topics().stream()
                    .filter(topic -> topic.oldName().equals("题目"))
                    .map(topic -> numbers.getOrDefault(topic.id(), ""))
                    .findFirst()
                    .orElse("");
            rows.add(new Row(
                    null,
                    null,
                    "题目",
                    "题目",
                    same ? What.UNCHANGED : What.AMENDED,
                    WordDifference.between(was, is),
                    same ? "" : note("修改", number)));
        }
    }

    private void deleted(Provision old, Set<ProvisionId> merged) {
        if (who.current(old).isPresent() || merged.contains(old.id()) || !shown.add(old.id())) {
            return;
        }
        rows.add(new Row(
                old.id(),
                null,
                before.name(old),
                "",
                What.DELETED,
                WordDifference.between(words(before, old), ""),
                note("删去", numbers.getOrDefault(old.id(), ""))));
    }

    private void current(Provision current, @Nullable Provision old) {
        String number = numbers.getOrDefault(current.id(), "");
        List<Provision> parts = who.mergers(current);
        if (!parts.isEmpty()) {
            String names = parts.stream().map(before::name).collect(Collectors.joining("、"));
            String was = parts.stream().map(part -> words(before, part)).collect(Collectors.joining("\n"));
            add(current, parts.getFirst(), names, What.MERGED, was, note("由" + names + "合并", number));
            return;
        }
        if (old == null) {
            Optional<Provision> whole = before.units().stream()
                    .filter(unit -> who.splits(unit).contains(current))
                    .findFirst();
            String note = whole.map(unit -> "由" + before.name(unit) + "拆分").orElse("增加");
            add(current, null, "", whole.isPresent() ? What.SPLIT : What.NEW, "", note(note, number));
            return;
        }
        String was = words(before, old);
        add(current, old, before.name(old), what(old, current, was, number), was, noteOn(old, current, was, number));
    }

    private void add(Provision current, @Nullable Provision old, String oldName, What what, String was, String note) {
        List<WordRun> words = WordDifference.between(was, words(after, current));
        rows.add(new Row(old == null ? null : old.id(), current.id(), oldName, after.name(current), what, words, note));
    }

    private What what(Provision old, Provision current, String was, String number) {
        if (!who.splits(old).isEmpty()) {
            return What.SPLIT;
        }
        if (!ClauseText.sameWords(was, words(after, current))) {
            return number.isEmpty() ? What.CONSEQUENTIAL : What.AMENDED;
        }
        if (!number.isEmpty() && structure.isMoved(current)) {
            return What.MOVED;
        }
        return before.name(old).equals(after.name(current)) ? What.UNCHANGED : What.RENUMBERED;
    }

    private String noteOn(Provision old, Provision current, String was, String number) {
        return switch (what(old, current, was, number)) {
            case SPLIT -> note("由" + before.name(old) + "拆分", number);
            case CONSEQUENTIAL -> "所引用的条款序号相应调整";
            case AMENDED -> note("修改", number);
            case MOVED -> note("移动位置", number);
            case RENUMBERED -> "序号相应调整";
            case UNCHANGED, MERGED, DELETED, NEW -> "";
        };
    }

    /** 修改（决定第三项）; 修改（决定第十五项之（二））. */
    private String note(String what, String number) {
        if (number.isEmpty()) {
            return what;
        }
        int mark = number.indexOf('、');
        String first = mark < 0 ? number : number.substring(0, mark);
        String second = mark < 0 ? "" : number.substring(mark + 1);
        return what + "（" + instrument + "第" + first + "项" + (second.isEmpty() ? "" : "之" + second) + "）";
    }

    private static String words(LawView view, Provision provision) {
        return view.divisions().contains(provision)
                ? provision.text()
                : provision.caption() + ClauseText.whole(provision);
    }
}
