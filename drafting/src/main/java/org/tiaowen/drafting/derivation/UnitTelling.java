package org.tiaowen.drafting.derivation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tiaowen.drafting.amendments.Modification;
import org.tiaowen.drafting.amendments.Modification.Anchor;
import org.tiaowen.drafting.amendments.Modification.Insertion;
import org.tiaowen.drafting.amendments.Modification.Redesignation;
import org.tiaowen.drafting.amendments.Modification.Repeal;
import org.tiaowen.drafting.amendments.Modification.Substitution;
import org.tiaowen.drafting.amendments.Target;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.citations.Pointer;
import org.tiaowen.drafting.citations.Step;
import org.tiaowen.drafting.derivation.WordChange.Style;
import org.tiaowen.drafting.identity.ClauseText;

/** The ways of telling what changed inside one article that is in both texts. */
final class UnitTelling {

    /** How the clauses of an article are told. */
    private enum Manner {
        /** Each clause as a drafter would. */
        NATURAL,
        /** Words wherever words can be quoted. */
        WORDS,
        /** Items one by one, paragraphs restated. */
        ITEMS,
        /** Paragraphs restated with their items. */
        PARAGRAPHS
    }

    /** More than this share of the items changed: the paragraph is restated. */
    private static final double MANY_ITEMS = 0.5;

    private static final int FEW_ITEMS = 3;
    private static final int MANY_PARAGRAPHS = 3;
    private static final double MOST_PARAGRAPHS = 0.75;

    private final LawView before;
    private final LawView after;
    private final Provision old;
    private final Provision current;
    private final ExpectedWords expected;
    private final List<ParagraphChange> rows;
    private final List<Modification> lead;

    /**
     * Ways of telling one unit.
     *
     * @param lead what is told in any case, in front: that it gets another number
     */
    UnitTelling(
            LawView before,
            LawView after,
            Provision old,
            Provision current,
            Correspondence who,
            ExpectedWords expected,
            List<Modification> lead) {
        this.before = before;
        this.after = after;
        this.old = old;
        this.current = current;
        this.expected = expected;
        this.rows = ParagraphChange.between(old, current, who, expected);
        this.lead = lead;
    }

    /** Whether the closing sentence is enough. */
    boolean stays() {
        return sameFront() && rows.stream().allMatch(ParagraphChange::stays) && expected.comesRight(current);
    }

    private boolean sameFront() {
        return ClauseText.sameWords(old.caption(), current.caption())
                && (old.level() == Level.ARTICLE || expected.comesRight(current));
    }

    /** Whether it is told by words alone, so that it may stand among the small changes at the end. */
    boolean isSmall() {
        return !mustBeWhole() && rows.stream().allMatch(row -> row.stays() || isSmall(row));
    }

    /** The rule that decides, and the ways from fine to coarse with the one it prefers. */
    Ways ways() {
        List<Telling> ways = new ArrayList<>();
        DraftingRule rule = rule();
        boolean whole = rule.id().startsWith("article");
        if (!mustBeWhole()) {
            if (!whole && rule != DraftingRule.WORDS_FEW) {
                for (Style style : Style.values()) {
                    add(ways, Manner.WORDS, style, false, DraftingRule.WORDS_FEW, true);
                }
                add(ways, Manner.WORDS, Style.MARKED, true, DraftingRule.WORDS_FEW, true);
            }
            int fine = ways.size();
            Manner natural = rule == DraftingRule.WORDS_FEW ? Manner.WORDS : Manner.NATURAL;
            if (whole) {
                for (Style style : Style.values()) {
                    add(ways, Manner.WORDS, style, false, DraftingRule.WORDS_FEW, true);
                }
                add(ways, Manner.ITEMS, Style.MARKED, true, DraftingRule.PARAGRAPH_OTHERS_STAY, false);
                add(ways, Manner.PARAGRAPHS, Style.MARKED, true, DraftingRule.PARAGRAPH_OTHERS_STAY, false);
                ways.sort((one, other) -> one.form().compareTo(other.form()));
                fine = ways.size();
            } else {
                for (Style style : Style.values()) {
                    add(ways, natural, style, false, rule, natural == Manner.WORDS);
                }
                add(ways, natural, Style.MARKED, true, rule, natural == Manner.WORDS);
                add(ways, Manner.ITEMS, Style.MARKED, true, DraftingRule.PARAGRAPH_OTHERS_STAY, false);
                add(ways, Manner.PARAGRAPHS, Style.MARKED, true, DraftingRule.PARAGRAPH_OTHERS_STAY, false);
            }
            ways.add(whole(whole ? rule : DraftingRule.ARTICLE_ALL_CHANGED));
            return new Ways(ways, Math.min(fine, ways.size() - 1));
        }
        ways.add(whole(rule));
        return new Ways(ways, 0);
    }

    /** Ways of telling, and which one is taken first. */
    record Ways(List<Telling> tellings, int preferred) {}

    private void add(
            List<Telling> ways, Manner manner, Style style, boolean cited, DraftingRule rule, boolean onlyWords) {
        var teller = new Teller(manner, style, cited);
        Optional<List<Modification>> told = teller.tell();
        if (told.isEmpty() || (onlyWords && teller.form != ChangeForm.WORDS)) {
            return;
        }
        List<Modification> all = new ArrayList<>(lead);
        all.addAll(told.orElseThrow());
        if (ways.stream().noneMatch(way -> way.modifications().equals(all))) {
            ways.add(new Telling(teller.form, rule, reason(rule), all, cited));
        }
    }

    private Telling whole(DraftingRule rule) {
        List<Modification> all = new ArrayList<>(lead);
        boolean captioned = !ClauseText.sameWords(old.caption(), current.caption());
        List<String> lines = Quoted.unit(current, captioned);
        all.add(new Substitution(WordChange.NOWHERE, List.of(before.clause(old)), Quoted.payload(lines)));
        return new Telling(ChangeForm.ARTICLE, rule, reason(rule), all);
    }

    private boolean mustBeWhole() {
        return !sameFront() || !paragraphsOnly(old) || !paragraphsOnly(current);
    }

    private static boolean paragraphsOnly(Provision unit) {
        return unit.children().stream().allMatch(child -> child.level() == Level.PARAGRAPH);
    }

    private DraftingRule rule() {
        if (mustBeWhole()) {
            return DraftingRule.ARTICLE_REARRANGED;
        }
        long paragraphs = rows.stream().filter(row -> !row.isNew()).count();
        long stay = rows.stream().filter(ParagraphChange::stays).count();
        long restated = rows.stream().filter(this::isRestated).count();
        long gone = rows.stream().filter(ParagraphChange::isGone).count();
        boolean itemwise = rows.stream().anyMatch(row -> isItemwise(row) && !row.stays());
        boolean smallOnly = rows.stream().allMatch(row -> row.stays() || isSmall(row));
        if (smallOnly) {
            return DraftingRule.WORDS_FEW;
        }
        if (stay == 0 && restated + gone > 0 && !itemwise) {
            return DraftingRule.ARTICLE_ALL_CHANGED;
        }
        if (restated + gone >= MANY_PARAGRAPHS && restated + gone >= MOST_PARAGRAPHS * paragraphs) {
            return DraftingRule.ARTICLE_MOSTLY_CHANGED;
        }
        if (restated == 0 && rows.stream().allMatch(row -> row.stays() || row.isNew() || row.isGone())) {
            return DraftingRule.PARAGRAPH_ADDED_OR_DELETED;
        }
        return itemwise ? DraftingRule.ITEM_LEAD_STAYS : DraftingRule.PARAGRAPH_OTHERS_STAY;
    }

    private String reason(DraftingRule rule) {
        long paragraphs = rows.stream().filter(row -> !row.isNew()).count();
        long changed = rows.stream().filter(row -> !row.isNew() && !row.stays()).count();
        return switch (rule) {
            case ARTICLE_ALL_CHANGED -> paragraphs == 1 ? "本条只有一款，修改后整条列出。" : "本条各款均有修改，采用整条表述。";
            case ARTICLE_MOSTLY_CHANGED -> "本条%d款中有%d款修改，采用整条表述。".formatted(paragraphs, changed);
            case ARTICLE_REARRANGED -> "本条的条标或者层次有变动，采用整条表述。";
            case PARAGRAPH_OTHERS_STAY -> "本条%d款中只有%d款修改，只列出修改的款。".formatted(paragraphs, changed);
            case PARAGRAPH_ADDED_OR_DELETED -> "本条只增加或者删去款，原有各款未修改。";
            case ITEM_LEAD_STAYS -> "只修改部分项或者引出各项的文字，逐项列出。";
            case WORDS_FEW -> "仅作个别文字修改，采用词语替换。";
            default -> rule.says();
        };
    }

    /** A few words in the clause or in its items, nothing put in or taken out. */
    private boolean isSmall(ParagraphChange row) {
        if (row.isNew() || row.isGone()) {
            return false;
        }
        return (row.ownWordsStay() || change(row, false).isSmall())
                && row.inside().stream().allMatch(item -> item.stays() || isSmall(item));
    }

    /** Told item by item, the lead-in staying or changed by a few words, or the only thing that changes. */
    private boolean isItemwise(ParagraphChange row) {
        if (row.isNew() || row.isGone() || row.inside().isEmpty() || isSmall(row)) {
            return false;
        }
        long changed = row.inside().stream().filter(item -> !item.stays()).count();
        boolean many =
                changed >= FEW_ITEMS && changed > MANY_ITEMS * row.inside().size();
        if (changed > 0 && !row.ownWordsStay() && !change(row, false).isSmall()) {
            return false;
        }
        return !many;
    }

    private boolean isRestated(ParagraphChange row) {
        return !row.stays() && !row.isNew() && !row.isGone() && !isSmall(row) && !isItemwise(row);
    }

    /** The own words that differ. */
    private WordChange change(ParagraphChange row, boolean cited) {
        Provision was = Objects.requireNonNull(row.old());
        Provision is = Objects.requireNonNull(row.current());
        return WordChange.between(cited ? was.text() : expected.of(is), is.text());
    }

    /** Puts the modifications of one manner together. */
    private final class Teller {

        private final Manner manner;
        private final Style style;
        private final boolean cited;
        private final List<Modification> told = new ArrayList<>();
        private ChangeForm form = ChangeForm.WORDS;

        Teller(Manner manner, Style style, boolean cited) {
            this.manner = manner;
            this.style = style;
            this.cited = cited;
        }

        /** Empty where something cannot be told in this manner. */
        Optional<List<Modification>> tell() {
            boolean all = row(rows, before.clause(old), Level.PARAGRAPH);
            return all && !told.isEmpty() ? Optional.of(told) : Optional.empty();
        }

        /** The changes among the paragraphs of an article or the items of a paragraph. */
        private boolean row(List<ParagraphChange> row, Target within, Level level) {
            for (int i = 0; i < row.size(); i++) {
                ParagraphChange change = row.get(i);
                if (change.isNew() || change.isGone()) {
                    form = ChangeForm.PARAGRAPH;
                    int end = i;
                    while (end < row.size() && alike(row.get(end), change)) {
                        end++;
                    }
                    if (!rebuilt(row.subList(i, end), within, level)) {
                        return false;
                    }
                    i = end - 1;
                } else if (!change.stays() && !clause(change, level)) {
                    return false;
                }
            }
            return true;
        }

        private boolean alike(ParagraphChange one, ParagraphChange other) {
            return one.isNew() == other.isNew() && one.isGone() == other.isGone();
        }

        /** Clauses next to each other put in or taken out. */
        private boolean rebuilt(List<ParagraphChange> run, Target within, Level level) {
            if (run.getFirst().isGone()) {
                List<Target> targets = new ArrayList<>();
                for (ParagraphChange gone : run) {
                    Provision was = Objects.requireNonNull(gone.old());
                    if (was.level() != level) {
                        return false;
                    }
                    targets.add(before.clause(was));
                }
                told.add(new Repeal(WordChange.NOWHERE, targets));
                return true;
            }
            List<Pointer> as = new ArrayList<>();
            List<String> lines = new ArrayList<>();
            for (ParagraphChange fresh : run) {
                Provision is = Objects.requireNonNull(fresh.current());
                if (is.level() != level || (level == Level.ITEM && is.number() == null)) {
                    return false;
                }
                as.add(after.pointer(is));
                lines.addAll(level == Level.PARAGRAPH || manner == Manner.ITEMS ? Quoted.clause(is) : Quoted.item(is));
            }
            told.add(new Insertion(WordChange.NOWHERE, level, as, new Anchor(null, within), Quoted.payload(lines)));
            return true;
        }

        /** A clause that is in both texts. */
        private boolean clause(ParagraphChange change, Level level) {
            Provision was = Objects.requireNonNull(change.old());
            Provision is = Objects.requireNonNull(change.current());
            if (was.level() != level) {
                return false;
            }
            return switch (manner) {
                case WORDS -> words(change);
                case NATURAL -> {
                    if (isSmall(change) && words(change)) {
                        yield true;
                    }
                    yield itemwise(change, level) ? items(change) : restated(was, is, level);
                }
                case ITEMS -> itemwise(change, level) ? items(change) : restated(was, is, level);
                case PARAGRAPHS -> restated(was, is, level);
            };
        }

        private boolean itemwise(ParagraphChange change, Level level) {
            return level == Level.PARAGRAPH && isItemwise(change);
        }

        /** Quoted words in the clause itself and in each item of it. */
        private boolean words(ParagraphChange change) {
            if (change.isRebuilt()) {
                return false;
            }
            Provision was = Objects.requireNonNull(change.old());
            int mark = told.size();
            if (!change.ownWordsStay()) {
                Optional<List<Modification>> swaps = change(change, cited)
                        .tell(target(was), ParagraphChange.scope(was), style)
                        .filter(some -> !some.isEmpty());
                if (swaps.isEmpty()) {
                    return false;
                }
                told.addAll(swaps.orElseThrow());
            }
            for (ParagraphChange item : change.inside()) {
                if (!item.stays() && !words(item)) {
                    told.subList(mark, told.size()).clear();
                    return false;
                }
            }
            return true;
        }

        /** The lead-in and the items, each by itself. */
        private boolean items(ParagraphChange change) {
            Provision was = Objects.requireNonNull(change.old());
            Provision is = Objects.requireNonNull(change.current());
            form = ChangeForm.PARAGRAPH;
            if (!change.ownWordsStay()) {
                Optional<List<Modification>> swaps = change(change, cited).isSmall() && manner == Manner.NATURAL
                        ? change(change, cited).tell(target(was), ParagraphChange.scope(was), style)
                        : Optional.empty();
                if (swaps.isPresent()) {
                    told.addAll(swaps.orElseThrow());
                } else {
                    told.add(new Substitution(
                            WordChange.NOWHERE,
                            List.of(new Target.NaturalParagraph(before.clause(was), 1)),
                            Quoted.payload(List.of(is.text()))));
                }
            }
            return row(change.inside(), target(was), Level.ITEM);
        }

        /** The clause with all inside it. */
        private boolean restated(Provision was, Provision is, Level level) {
            form = ChangeForm.PARAGRAPH;
            Step from = before.pointer(was).steps().getLast();
            Step to = after.pointer(is).steps().getLast();
            if (from.unit() != to.unit()) {
                return false;
            }
            if (!from.equals(to)) {
                told.add(new Redesignation(WordChange.NOWHERE, before.clause(was), after.pointer(is), null));
            }
            List<String> lines =
                    level == Level.PARAGRAPH || manner == Manner.ITEMS ? Quoted.clause(is) : Quoted.item(is);
            told.add(new Substitution(WordChange.NOWHERE, List.of(before.clause(was)), Quoted.payload(lines)));
            return true;
        }

        /** The only paragraph of an article is called by the article. */
        private Target target(Provision clause) {
            return clause.level() == Level.PARAGRAPH && only(clause) ? before.clause(old) : before.clause(clause);
        }

        private boolean only(Provision paragraph) {
            return old.children().size() == 1 && old.children().getFirst().equals(paragraph);
        }
    }
}
