package org.tiaowen.app.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.amendments.Instruction;
import org.tiaowen.drafting.amendments.Passage;
import org.tiaowen.drafting.articles.Finding;
import org.tiaowen.drafting.articles.Places;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.comparison.Comparison;
import org.tiaowen.drafting.consolidation.Consolidation;
import org.tiaowen.drafting.consolidation.Obstacle;
import org.tiaowen.drafting.consolidation.Outcome;

/**
 * A decision carried out on a working copy, as a page shows it.
 *
 * @param instrument the title of the decision, perhaps empty
 * @param law the law it amends, as it names it
 * @param rows one for each instruction
 * @param changes what became of the text
 * @param rewritten the clauses in which only numbers they cite became others
 * @param citations the rewrites that follow from other numbers
 * @param remarks what concerns no single instruction
 * @param repairs what was mended in the words of the decision as it was read
 * @param unread what was not understood at all
 */
record ConsolidationView(
        String instrument,
        String law,
        List<Row> rows,
        ComparisonView changes,
        ComparisonView rewritten,
        CitationCheckView citations,
        List<String> remarks,
        List<String> repairs,
        List<String> unread) {

    /** Longer words of an instruction stand behind a fold. */
    private static final int LONGEST_WORDS = 80;

    private static final int LONGEST_NAME = 12;

    ConsolidationView {
        rows = List.copyOf(rows);
        remarks = List.copyOf(remarks);
        repairs = List.copyOf(repairs);
        unread = List.copyOf(unread);
    }

    /** What came of an instruction. */
    enum State {
        /** 已执行. */
        DONE,
        /** 需核对: carried out, and something is to be looked at. */
        TO_CHECK,
        /** 未执行: at least one of its modifications was not carried out. */
        FAILED
    }

    /**
     * An instruction.
     *
     * @param beginning its words, or the beginning of them
     * @param words all of them where {@code beginning} is only their beginning, else empty
     */
    record Row(String number, String beginning, String words, State state, List<Line> lines) {
        Row {
            lines = List.copyOf(lines);
        }

        /** Its number, or what it begins with where it has none. */
        public String name() {
            return number.isEmpty() ? ShortWords.of(beginning, LONGEST_NAME) : number.replaceAll("、$", "");
        }

        /** The class of its tag. */
        public String tag() {
            return switch (state) {
                case DONE -> "good";
                case TO_CHECK -> "warning";
                case FAILED -> "bad";
            };
        }
    }

    /**
     * One modification.
     *
     * @param understood what was understood, in plain words
     * @param obstacle why it was not carried out, null where it was
     * @param message the reason with the remedy, in Chinese; empty where it was carried out
     * @param nearest the clause that may have been meant, null where there is none
     */
    record Line(
            String understood,
            List<String> remarks,
            @Nullable Obstacle obstacle,
            String message,
            @Nullable Clause nearest) {
        Line {
            remarks = List.copyOf(remarks);
        }
    }

    /** A clause of the working copy. */
    record Clause(String id, String name) {}

    static ConsolidationView of(SentDecision.Meant decision, Consolidation consolidation, ModificationWords words) {
        Places before = Places.of(consolidation.before());
        Map<Instruction, List<Outcome>> outcomes =
                consolidation.outcomes().stream().collect(Collectors.groupingBy(Outcome::instruction));
        List<Row> rows = decision.amendment().instructions().stream()
                .map(instruction ->
                        row(instruction, outcomes.getOrDefault(instruction, List.of()), consolidation, before, words))
                .toList();
        Comparison comparison = Comparison.of(consolidation.before(), consolidation.after(), consolidation.lineage());
        return new ConsolidationView(
                decision.instrument().title(),
                decision.amendment().title(),
                rows,
                ComparisonView.reworded(comparison),
                ComparisonView.consequential(comparison),
                CitationCheckView.unstored(consolidation.consequential(), Places.of(consolidation.after())),
                consolidation.remarks(),
                decision.instrument().findings().stream()
                        .map(Finding::message)
                        .distinct()
                        .toList(),
                decision.instrument().unread().stream()
                        .map(Passage::words)
                        .map(String::strip)
                        .toList());
    }

    private static Row row(
            Instruction instruction,
            List<Outcome> outcomes,
            Consolidation consolidation,
            Places before,
            ModificationWords words) {
        List<Line> lines = new ArrayList<>();
        State state = State.DONE;
        for (Outcome outcome : outcomes) {
            Line line = line(outcome, consolidation, before, words);
            lines.add(line);
            state = worse(state, line);
        }
        String all = withoutNumber(instruction);
        String beginning = ShortWords.of(all, LONGEST_WORDS);
        return new Row(instruction.number(), beginning, beginning.equals(all) ? "" : all, state, lines);
    }

    /** The words behind the number, which stands beside them. */
    private static String withoutNumber(Instruction instruction) {
        String words = instruction.passage().words().strip();
        String number = instruction.number();
        for (int from = 0; from < number.length(); from++) {
            if (words.startsWith(number.substring(from))) {
                return words.substring(number.length() - from).strip();
            }
        }
        return words;
    }

    private static State worse(State state, Line line) {
        if (line.obstacle() != null) {
            return State.FAILED;
        }
        return state == State.DONE && !line.remarks().isEmpty() ? State.TO_CHECK : state;
    }

    private static Line line(Outcome outcome, Consolidation consolidation, Places before, ModificationWords words) {
        String understood = words.told(outcome.modification());
        return switch (outcome) {
            case Outcome.CarriedOut done -> new Line(understood, done.remarks(), null, "", null);
            case Outcome.NotCarriedOut not ->
                new Line(
                        understood,
                        List.of(),
                        not.reason(),
                        not.message(),
                        not.candidate()
                                .flatMap(id -> consolidation.before().find(id))
                                .map(near -> clause(near, before))
                                .orElse(null));
        };
    }

    private static Clause clause(Provision provision, Places places) {
        ProvisionId id = provision.id();
        return new Clause(id.toString(), ClauseNames.name(places.designation(id).orElse(""), provision.text()));
    }

    /** What the decision is called. */
    public String name() {
        return instrument.isEmpty() ? law : instrument;
    }

    /** How many clauses are told neither as changed nor as rewritten. */
    public int hidden() {
        return changes.hidden() - rewritten.changes().size();
    }

    /** Those that were not carried out. */
    public List<Row> failures() {
        return with(State.FAILED).toList();
    }

    /** How many are in that state. */
    public long count(State state) {
        return with(state).count();
    }

    /** How many were carried out. */
    public long done() {
        return rows.size() - count(State.FAILED);
    }

    /** Whether everything that stands in the decision was carried out. */
    public boolean complete() {
        return count(State.FAILED) == 0 && unread.isEmpty();
    }

    private Stream<Row> with(State state) {
        return rows.stream().filter(row -> row.state() == state);
    }
}
