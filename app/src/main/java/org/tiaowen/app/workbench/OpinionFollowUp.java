package org.tiaowen.app.workbench;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tiaowen.comments.feedback.Evaluations;
import org.tiaowen.comments.feedback.LookBack;
import org.tiaowen.comments.feedback.LookingBack;
import org.tiaowen.comments.feedback.ReportingImplementation;
import org.tiaowen.comments.opinions.OpinionId;

/** What came after the answer to one opinion: evaluations, reports of what became of it, looking back. Thread-safe. */
@Component
class OpinionFollowUp {

    private final Evaluations evaluations;
    private final ReportingImplementation reporting;
    private final LookingBack lookingBack;

    OpinionFollowUp(Evaluations evaluations, ReportingImplementation reporting, LookingBack lookingBack) {
        this.evaluations = evaluations;
        this.reporting = reporting;
        this.lookingBack = lookingBack;
    }

    void add(OpinionId id, Model model) {
        model.addAttribute("evaluations", evaluations.of(id));
        model.addAttribute("openRounds", evaluations.openRounds(id));
        model.addAttribute("reports", reporting.on(id));
        model.addAttribute("lookBacks", lookingBack.of(id));
        model.addAttribute("findings", LookBack.Finding.values());
    }
}
