package org.tiaowen.drafting.consolidation;

import java.util.List;
import java.util.Optional;
import org.tiaowen.drafting.amendments.AmendingInstrument;
import org.tiaowen.drafting.amendments.LawAmendment;
import org.tiaowen.drafting.amendments.Passage;
import org.tiaowen.drafting.articles.Places;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.citations.Drifted;

/** What came of an amending instrument in a few lines of Chinese, for a terminal or a file. Thread-safe. */
public final class ConsolidationText {

    /** Enough of a passage to find it again. */
    private static final int SHOWN = 60;

    private final Consolidation consolidation;
    private final Places before;
    private final Places after;
    private final StringBuilder lines = new StringBuilder();

    private ConsolidationText(Consolidation consolidation) {
        this.consolidation = consolidation;
        this.before = Places.of(consolidation.before());
        this.after = Places.of(consolidation.after());
    }

    /**
     * How many instructions were carried out, then each that was not with the reason, the citations that followed or are
     * left to a person, what to look at, and what was not understood.
     *
     * @param amendment the part of {@code instrument} that was carried out
     */
    public static String print(AmendingInstrument instrument, LawAmendment amendment, Consolidation consolidation) {
        return new ConsolidationText(consolidation).print(instrument, amendment);
    }

    private String print(AmendingInstrument instrument, LawAmendment amendment) {
        List<Outcome.NotCarriedOut> failures = consolidation.outcomes().stream()
                .filter(Outcome.NotCarriedOut.class::isInstance)
                .map(Outcome.NotCarriedOut.class::cast)
                .toList();
        long failed = failures.stream()
                .map(failure -> failure.instruction().passage().start())
                .distinct()
                .count();
        int instructions = amendment.instructions().size();
        int modifications = consolidation.outcomes().size();
        line("指令 %d 项，全部执行的 %d 项；修改 %d 处，已执行 %d 处"
                .formatted(instructions, instructions - failed, modifications, modifications - failures.size()));
        failures.forEach(this::tell);
        consequential();
        remarks();
        instrument.unread().forEach(passage -> line("未读懂：" + shown(passage)));
        instrument.findings().forEach(finding -> line("注意：" + finding.message()));
        return lines.toString();
    }

    private void tell(Outcome.NotCarriedOut failure) {
        line("未执行：" + failure.instruction().number()
                + shown(failure.modification().passage()));
        line("  原因：" + failure.message());
        failure.candidate().flatMap(this::designation).ifPresent(nearest -> line("  最接近的是" + nearest));
    }

    private void consequential() {
        List<Drifted> drifted = consolidation.consequential().drifted();
        if (drifted.isEmpty()) {
            return;
        }
        int done = consolidation.consequential().certain().size();
        line("引用随序号调整：已改 %d 处，待人工确认 %d 处".formatted(done, drifted.size() - done));
        for (Drifted one : drifted) {
            String in = designation(one.in().id()).orElse("");
            String to = one.proposal().map(words -> " → “" + words + "”").orElse("");
            boolean certain = one.certain() && one.proposal().isPresent();
            line("  " + in + "：“" + one.words() + "”" + to + (certain ? "" : "（待确认）"));
        }
    }

    private void remarks() {
        for (Outcome outcome : consolidation.outcomes()) {
            switch (outcome) {
                case Outcome.CarriedOut done ->
                    done.remarks()
                            .forEach(remark -> line("注意：" + done.instruction().number() + remark));
                case Outcome.NotCarriedOut not -> {}
            }
        }
        consolidation.remarks().forEach(remark -> line("注意：" + remark));
    }

    private void line(String words) {
        lines.append(words).append('\n');
    }

    private Optional<String> designation(ProvisionId id) {
        return after.designation(id).or(() -> before.designation(id));
    }

    private static String shown(Passage passage) {
        String line = passage.words().strip().replaceAll("\\s*\\R\\s*", " ");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }
}
