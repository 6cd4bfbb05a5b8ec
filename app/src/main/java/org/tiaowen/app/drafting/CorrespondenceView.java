package org.tiaowen.app.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.comparison.WordDifference;
import org.tiaowen.drafting.comparison.WordRun;
import org.tiaowen.drafting.identity.DoubtfulMatch;
import org.tiaowen.drafting.identity.DoubtfulMatch.Choice;
import org.tiaowen.drafting.identity.DoubtfulMatch.Clause;
import org.tiaowen.drafting.identity.Lineage;
import org.tiaowen.drafting.identity.LineageCorrection;
import org.tiaowen.drafting.identity.LineageKind;
import org.tiaowen.drafting.identity.LineageRelation;
import org.tiaowen.drafting.identity.MatchReason;
import org.tiaowen.drafting.versions.KeptCorrection;

/** Which clause of one text is which clause of another, as pages show it and ask about it. */
final class CorrespondenceView {

    private static final Set<Level> PARTS = Set.of(Level.PARAGRAPH, Level.ITEM, Level.SUBITEM);

    /** Nobody answers more in one go, and each is a form of its own. */
    private static final int SHOWN = 50;

    private CorrespondenceView() {}

    /**
     * Where a doubt is asked.
     *
     * @param action where the answer goes
     * @param oldName what the older text is called
     * @param newName what the newer text is called
     * @param fields what goes with the answer
     * @param more where every clause can be chosen, empty where only the candidates can be
     */
    record Asking(String action, String oldName, String newName, Map<String, String> fields, String more) {}

    /**
     * A doubtful match with everything that can be answered.
     *
     * @param old its name, null where the new clause is proposed to be new
     * @param current its name, null where the old one is proposed to be gone
     * @param percent how like the two are
     * @param words kept, deleted and inserted
     * @param answers the proposed one first
     */
    record Doubt(
            int number,
            @Nullable ProvisionId before,
            @Nullable ProvisionId after,
            @Nullable String old,
            @Nullable String current,
            LineageKind kind,
            MatchReason reason,
            int percent,
            int nextPercent,
            List<WordRun> words,
            List<Answer> answers) {

        /** What the answers send. */
        public List<String> values() {
            return answers.stream().map(Answer::value).toList();
        }
    }

    /**
     * One possible answer.
     *
     * @param value for the form
     * @param key of its sentence, which takes the names of the old and the new clause and the likeness
     * @param words the difference between the two, empty where there is nothing to compare or it is shown already
     */
    record Answer(String value, String key, String old, String current, int percent, List<WordRun> words) {}

    /** What somebody decided, by the names of the clauses; empty where it speaks of none on that side. */
    record Decision(UUID id, KeptCorrection kept, String key, String old, String current, List<WordRun> words) {

        /** Where the clause can be looked at again. */
        public @Nullable ProvisionId before() {
            return kept.correction().old().orElse(null);
        }

        public @Nullable ProvisionId after() {
            return kept.correction().current().orElse(null);
        }
    }

    /** A line of the table: an old clause and what it is now. */
    record Row(
            LineageKind kind,
            @Nullable ProvisionId before,
            @Nullable ProvisionId after,
            String old,
            String current,
            boolean ambiguous,
            boolean decided) {}

    /** The first of them; answering one may settle others. */
    static List<Doubt> doubts(List<DoubtfulMatch> matches) {
        List<Doubt> doubts = new ArrayList<>();
        for (DoubtfulMatch match : matches.subList(0, Math.min(SHOWN, matches.size()))) {
            doubts.add(doubt(doubts.size() + 1, match));
        }
        return doubts;
    }

    private static Doubt doubt(int number, DoubtfulMatch match) {
        LineageRelation relation = match.relation();
        return new Doubt(
                number,
                relation.before(),
                relation.after(),
                match.old().map(CorrespondenceView::name).orElse(null),
                match.current().map(CorrespondenceView::name).orElse(null),
                relation.kind(),
                relation.reason(),
                percent(relation.score()),
                percent(relation.runnerUp()),
                WordDifference.between(
                        match.old().map(Clause::text).orElse(""),
                        match.current().map(Clause::text).orElse("")),
                answers(match));
    }

    private static List<Answer> answers(DoubtfulMatch match) {
        Stream<Answer> pairs = match.choices().stream().map(choice -> answer(choice, match));
        String old = match.old().map(CorrespondenceView::name).orElse("");
        String current = match.current().map(CorrespondenceView::name).orElse("");
        Stream<Answer> alone = Stream.of(match.gone(), match.fresh())
                .flatMap(Optional::stream)
                .map(correction -> new Answer(
                        CorrectionField.shown(correction), "answer." + key(correction), old, current, 0, List.of()));
        return Stream.concat(pairs, alone).toList();
    }

    private static Answer answer(Choice choice, DoubtfulMatch match) {
        boolean sameOld = match.before() != null
                && match.before().id().equals(choice.before().id());
        boolean sameCurrent = match.after() != null
                && match.after().id().equals(choice.after().id());
        String key = choice.proposed()
                ? "answer.proposed"
                : sameCurrent ? "answer.otherOld" : sameOld ? "answer.otherNew" : "answer.other";
        return new Answer(
                CorrectionField.shown(choice.correction()),
                key,
                name(choice.before()),
                name(choice.after()),
                percent(choice.score()),
                choice.proposed()
                        ? List.of()
                        : WordDifference.between(
                                choice.before().text(), choice.after().text()));
    }

    static List<Decision> decisions(List<KeptCorrection> kept, ClauseNames olds, ClauseNames currents) {
        return kept.stream().map(one -> decision(one, olds, currents)).toList();
    }

    private static Decision decision(KeptCorrection kept, ClauseNames olds, ClauseNames currents) {
        LineageCorrection said = kept.correction();
        return new Decision(
                kept.id(),
                kept,
                "decided." + key(said),
                said.old().map(olds::of).orElse(""),
                said.current().map(currents::of).orElse(""),
                WordDifference.between(
                        said.old()
                                .flatMap(olds::find)
                                .map(clause -> clause.text())
                                .orElse(""),
                        said.current()
                                .flatMap(currents::find)
                                .map(clause -> clause.text())
                                .orElse("")));
    }

    /** Articles and headings; of their parts only those that a person decided or that stand in no article. */
    static List<Row> rows(Lineage lineage, ClauseNames olds, ClauseNames currents) {
        return lineage.relations().stream()
                .map(relation -> new Row(
                        relation.kind(),
                        relation.before(),
                        relation.after(),
                        relation.old().map(olds::of).orElse(""),
                        relation.current().map(currents::of).orElse(""),
                        relation.ambiguous(),
                        relation.reason() == MatchReason.CORRECTED))
                .filter(row -> row.decided() || row.ambiguous() || standsAlone(row, olds, currents))
                .toList();
    }

    private static boolean standsAlone(Row row, ClauseNames olds, ClauseNames currents) {
        return Stream.of(
                        Optional.ofNullable(row.before()).flatMap(olds::find),
                        Optional.ofNullable(row.after()).flatMap(currents::find))
                .flatMap(Optional::stream)
                .anyMatch(clause ->
                        !PARTS.contains(clause.level()) || clause.designation().isEmpty());
    }

    static String key(LineageCorrection correction) {
        return switch (correction) {
            case LineageCorrection.SameClause same -> "same";
            case LineageCorrection.Gone gone -> "gone";
            case LineageCorrection.Fresh fresh -> "fresh";
        };
    }

    static int percent(double score) {
        return (int) Math.round(score * 100);
    }

    private static String name(Clause clause) {
        return ClauseNames.name(clause.designation(), clause.text());
    }
}
