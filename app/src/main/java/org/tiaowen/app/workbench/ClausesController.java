package org.tiaowen.app.workbench;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tiaowen.app.pages.LawText;
import org.tiaowen.app.pages.NotFound;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.contactpoints.ContactPoints;
import org.tiaowen.comments.digests.ClauseDigest;
import org.tiaowen.comments.digests.ClauseDigests;
import org.tiaowen.comments.worklists.ClauseTallies;
import org.tiaowen.comments.worklists.OpinionFilter;
import org.tiaowen.comments.worklists.OpinionRows;
import org.tiaowen.comments.worklists.RowsByGroup;
import org.tiaowen.drafting.articles.ProvisionId;

/** The text on the left, what was said about it on the right: all clauses at once, and one with its groups. */
@Controller
class ClausesController {

    private static final int GROUPS_A_PAGE = 10;

    private final Desks desks;
    private final ClauseDigests digests;
    private final ClauseTallies tallies;
    private final OpinionRows rows;
    private final RowsByGroup groups;
    private final ContactPoints contactPoints;
    private final DecisionForms forms;
    private final Clock clock;

    ClausesController(
            Desks desks,
            ClauseDigests digests,
            ClauseTallies tallies,
            OpinionRows rows,
            RowsByGroup groups,
            ContactPoints contactPoints,
            DecisionForms forms,
            Clock clock) {
        this.desks = desks;
        this.digests = digests;
        this.tallies = tallies;
        this.rows = rows;
        this.groups = groups;
        this.contactPoints = contactPoints;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping("/workbench/{id}/clauses")
    String all(@PathVariable ConsultationId id, Model model) {
        desks.of(id, "clauses", model);
        Map<String, TallyView> views = new HashMap<>();
        tallies.ofArticles(id).forEach((clause, tally) -> views.put(clause.toString(), TallyView.of(tally)));
        model.addAttribute("tallies", views);
        return "workbench/clauses";
    }

    @GetMapping("/workbench/{id}/clauses/{clause}")
    String one(
            @PathVariable ConsultationId id,
            @PathVariable ProvisionId clause,
            FilterParameters asked,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Desk desk = desks.of(id, "clauses", model);
        LawText.Block block = desk.block(clause).orElseThrow(() -> new NotFound(clause));
        OpinionFilter filter = asked.of(id).on(clause);
        int shown = Math.max(1, page);
        long count = groups.count(filter);
        model.addAttribute("clause", clause);
        model.addAttribute("designation", desk.designation(clause));
        model.addAttribute("block", block);
        addNeighbours(desk, block, model);
        ClauseDigest digest = digests.of(id, clause);
        model.addAttribute("digest", digest);
        model.addAttribute("tally", TallyView.of(digest));
        model.addAttribute("filter", asked);
        model.addAttribute("filtered", filter);
        model.addAttribute("opinions", rows.count(filter));
        model.addAttribute("groups", groups.find(filter, shown - 1, GROUPS_A_PAGE));
        model.addAttribute("groupCount", count);
        model.addAttribute("points", contactPoints.all());
        model.addAttribute("page", shown);
        model.addAttribute("more", (long) shown * GROUPS_A_PAGE < count);
        model.addAttribute("seenAt", clock.instant());
        forms.add(model);
        return "workbench/clause";
    }

    private static void addNeighbours(Desk desk, LawText.Block block, Model model) {
        List<LawText.Block> articles = desk.articles();
        int at = articles.indexOf(block);
        model.addAttribute("before", at > 0 ? articles.get(at - 1) : null);
        model.addAttribute("after", at + 1 < articles.size() ? articles.get(at + 1) : null);
    }
}
