package org.tiaowen.app.workbench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.feedback.Overdue;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.comments.worklists.OpinionRow;
import org.tiaowen.comments.worklists.OpinionRows;

/** What should have been done by now, kind by kind, the longest overdue first. */
@Controller
class OverdueController {

    private static final int ROWS_A_PAGE = 20;

    private final Desks desks;
    private final Overdue overdue;
    private final OpinionRows rows;

    OverdueController(Desks desks, Overdue overdue, OpinionRows rows) {
        this.desks = desks;
        this.overdue = overdue;
        this.rows = rows;
    }

    /** An overdue opinion. */
    record Late(OpinionRow row, LocalDate dueOn, String assignee) {}

    @GetMapping("/workbench/{id}/overdue")
    String overdue(
            @PathVariable ConsultationId id,
            @RequestParam(defaultValue = "ASSIGNMENT") Overdue.Kind kind,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        desks.of(id, "overdue", model);
        int shown = Math.max(1, page);
        Map<Overdue.Kind, Long> counts = overdue.counts(id);
        model.addAttribute("kinds", Overdue.Kind.values());
        model.addAttribute("counts", counts);
        model.addAttribute("kind", kind);
        model.addAttribute("late", late(overdue.of(id, kind, shown - 1, ROWS_A_PAGE)));
        model.addAttribute("page", shown);
        model.addAttribute("more", (long) shown * ROWS_A_PAGE < counts.getOrDefault(kind, 0L));
        return "workbench/overdue";
    }

    private List<Late> late(List<Overdue.Item> items) {
        Map<OpinionId, OpinionRow> found = new HashMap<>();
        rows.find(items.stream().map(Overdue.Item::opinion).toList())
                .forEach(row -> found.put(row.opinion().id(), row));
        List<Late> late = new ArrayList<>();
        for (Overdue.Item item : items) {
            OpinionRow row = found.get(item.opinion());
            if (row != null) {
                late.add(new Late(row, item.dueOn(), item.assignee()));
            }
        }
        return late;
    }
}
