package org.tiaowen.app.drafting;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.articles.TextWriter;
import org.tiaowen.drafting.comparison.WordDifference;
import org.tiaowen.drafting.comparison.WordRun;
import org.tiaowen.drafting.derivation.ChangeForm;
import org.tiaowen.drafting.derivation.ComparativeTable;
import org.tiaowen.drafting.derivation.Derivation;
import org.tiaowen.drafting.derivation.DerivedChange;
import org.tiaowen.drafting.derivation.LawChange;
import org.tiaowen.drafting.derivation.UnprovedClause;

/**
 * An instrument as a page shows it, or why there is none.
 *
 * @param offered whether there is one, proved
 * @param lines of the instrument; empty where there is none
 * @param reason why there is none, in Chinese; empty where there is one
 * @param unproved the clauses that fail
 * @param changes what is changed, and how it is told
 * @param tables one 对照表 for each law
 * @param remarks what a person should know
 * @param length how long it is
 */
record DerivationView(
        boolean offered,
        List<String> lines,
        String reason,
        List<Unproved> unproved,
        List<Change> changes,
        List<ComparativeTable> tables,
        List<String> remarks,
        Length length) {

    DerivationView {
        lines = List.copyOf(lines);
        unproved = List.copyOf(unproved);
        changes = List.copyOf(changes);
        tables = List.copyOf(tables);
        remarks = List.copyOf(remarks);
    }

    /** The changes an instruction tells. */
    public List<Change> told() {
        return changes.stream()
                .filter(change -> !change.told().number().isEmpty())
                .toList();
    }

    /** The changes the closing sentence covers. */
    public List<Change> closing() {
        return changes.stream()
                .filter(change -> change.told().number().isEmpty())
                .toList();
    }

    /** A clause that fails: from what came of the instrument to what is wanted. */
    record Unproved(String name, String reason, List<WordRun> words) {}

    /**
     * A change.
     *
     * @param index counts them, to name its controls
     * @param law the law it belongs to; empty where the instrument amends only one
     * @param told what the engine says of it
     * @param forms what can be chosen
     * @param withdrawal the field's value that leaves the choice to the rule; empty where no person chose
     */
    record Change(int index, String law, DerivedChange told, List<Form> forms, String withdrawal) {
        Change {
            forms = List.copyOf(forms);
        }
    }

    /** A form on offer, the value of its field, and whether it is the one used now. */
    record Form(ChangeForm form, String value, boolean used) {}

    /**
     * Characters, blanks not counted.
     *
     * @param instrument of the instrument
     * @param texts of the new texts it leads to
     */
    record Length(long instrument, long texts) {

        /** How many per cent of the new texts the instrument is long. */
        public long percent() {
            return texts == 0 ? 0 : Math.round(100.0 * instrument / texts);
        }
    }

    static DerivationView of(List<LawChange> laws, Derivation derivation, Map<ProvisionId, ChangeForm> chosen) {
        List<DerivedChange> all = derivation.changes();
        List<Change> changes = IntStream.range(0, all.size())
                .mapToObj(index -> change(index, all.get(index), laws, chosen))
                .toList();
        return switch (derivation) {
            case Derivation.Offered offered ->
                new DerivationView(
                        true,
                        offered.text().lines().toList(),
                        "",
                        List.of(),
                        changes,
                        offered.tables(),
                        offered.remarks(),
                        new Length(count(offered.text()), texts(laws)));
            case Derivation.NotOffered not ->
                new DerivationView(
                        false,
                        List.of(),
                        not.reason(),
                        not.unproved().stream().map(DerivationView::unproved).toList(),
                        changes,
                        not.tables(),
                        not.remarks(),
                        new Length(0, texts(laws)));
        };
    }

    private static Change change(
            int index, DerivedChange told, List<LawChange> laws, Map<ProvisionId, ChangeForm> chosen) {
        List<Form> forms = told.possible().stream()
                .map(form -> new Form(form, WishedInstrument.sent(told.id(), form), form == told.form()))
                .toList();
        return new Change(
                index,
                laws.size() > 1 ? laws.get(told.law()).title() : "",
                told,
                forms,
                chosen.containsKey(told.id()) ? WishedInstrument.withdrawn(told.id()) : "");
    }

    private static Unproved unproved(UnprovedClause clause) {
        return new Unproved(clause.name(), clause.reason(), WordDifference.between(clause.made(), clause.wanted()));
    }

    private static long texts(List<LawChange> laws) {
        return laws.stream()
                .map(LawChange::after)
                .mapToLong(DerivationView::count)
                .sum();
    }

    private static long count(LegalText text) {
        return count(TextWriter.write(text));
    }

    private static long count(String words) {
        return words.codePoints().filter(c -> !Character.isWhitespace(c)).count();
    }
}
