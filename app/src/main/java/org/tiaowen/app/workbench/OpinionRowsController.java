package org.tiaowen.app.workbench;

import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.contactpoints.ContactPoints;
import org.tiaowen.comments.worklists.OpinionFilter;
import org.tiaowen.comments.worklists.OpinionRows;

/** The rows behind every number: opinions by clause, stance, standing, outcome, contact point, channel, hand, group, day. */
@Controller
class OpinionRowsController {

    private static final int ROWS_A_PAGE = 20;

    private final Desks desks;
    private final OpinionRows rows;
    private final ContactPoints contactPoints;
    private final DecisionForms forms;
    private final Clock clock;

    OpinionRowsController(
            Desks desks, OpinionRows rows, ContactPoints contactPoints, DecisionForms forms, Clock clock) {
        this.desks = desks;
        this.rows = rows;
        this.contactPoints = contactPoints;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping("/workbench/{id}/opinions")
    String rows(
            @PathVariable ConsultationId id,
            FilterParameters asked,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        desks.of(id, "opinions", model);
        OpinionFilter filter = asked.of(id);
        int shown = Math.max(1, page);
        long count = rows.count(filter);
        model.addAttribute("filter", asked);
        model.addAttribute("count", count);
        model.addAttribute("rows", rows.find(filter, shown - 1, ROWS_A_PAGE));
        model.addAttribute("points", contactPoints.all());
        model.addAttribute("page", shown);
        model.addAttribute("more", (long) shown * ROWS_A_PAGE < count);
        model.addAttribute("seenAt", clock.instant());
        forms.add(model);
        return "workbench/opinions";
    }
}
