package org.tiaowen.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.tiaowen.drafting.amendments.AmendingInstrument;
import org.tiaowen.drafting.amendments.LawAmendment;
import org.tiaowen.drafting.amendments.Passage;
import org.tiaowen.drafting.articles.Places;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.citations.Drifted;
import org.tiaowen.drafting.consolidation.Consolidation;
import org.tiaowen.drafting.consolidation.Outcome;

/** What came of an amending instrument, in a few lines for a terminal. */
final class ConsolidationSummary {

    /** Enough of a passage to find it again. */
    private static final int SHOWN = 60;

    private final AmendingInstrument instrument;
    private final LawAmendment amendment;
    private final Consolidation consolidation;
    private final Places before;
    private final Places after;

    ConsolidationSummary(AmendingInstrument instrument, LawAmendment amendment, Consolidation consolidation) {
        this.instrument = instrument;
        this.amendment = amendment;
        this.consolidation = consolidation;
        this.before = Places.of(consolidation.before());
        this.after = Places.of(consolidation.after());
    }

    void print(PrintWriter err) {
        List<Outcome.NotCarriedOut> failures = consolidation.outcomes().stream()
                .filter(Outcome.NotCarriedOut.class::isInstance)
                .map(Outcome.NotCarriedOut.class::cast)
                .toList();
        long failed = failures.stream()
                .map(Outcome.NotCarriedOut::instruction)
                .distinct()
                .count();
        int all = amendment.instructions().size();
        err.printf(
                "指令 %d 项，全部执行的 %d 项；修改 %d 处，已执行 %d 处%n",
                all,
                all - failed,
                consolidation.outcomes().size(),
                consolidation.outcomes().size() - failures.size());
        failures.forEach(failure -> tell(failure, err));
        consequential(err);
        remarks(err);
        instrument.unread().forEach(passage -> err.println("未读懂：" + shown(passage)));
    }

    private void tell(Outcome.NotCarriedOut failure, PrintWriter err) {
        err.println("未执行：" + failure.instruction().number()
                + shown(failure.modification().passage()));
        err.println("  原因：" + failure.message());
        failure.candidate().flatMap(this::designation).ifPresent(nearest -> err.println("  最接近的是" + nearest));
    }

    private void consequential(PrintWriter err) {
        List<Drifted> drifted = consolidation.consequential().drifted();
        if (drifted.isEmpty()) {
            return;
        }
        int done = consolidation.consequential().certain().size();
        err.printf("引用随序号调整：已改 %d 处，待人工确认 %d 处%n", done, drifted.size() - done);
        for (Drifted one : drifted) {
            String in = designation(one.in().id()).orElse("");
            String to = one.proposal().map(words -> " → “" + words + "”").orElse("");
            boolean certain = one.certain() && one.proposal().isPresent();
            err.println("  " + in + "：“" + one.words() + "”" + to + (certain ? "" : "（待确认）"));
        }
    }

    private void remarks(PrintWriter err) {
        for (Outcome outcome : consolidation.outcomes()) {
            if (outcome instanceof Outcome.CarriedOut done) {
                done.remarks()
                        .forEach(remark ->
                                err.println("注意：" + outcome.instruction().number() + remark));
            }
        }
        consolidation.remarks().forEach(remark -> err.println("注意：" + remark));
    }

    private Optional<String> designation(ProvisionId id) {
        return after.designation(id).or(() -> before.designation(id));
    }

    private static String shown(Passage passage) {
        String line = passage.words().strip().replaceAll("\\s*\\R\\s*", " ");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }
}
