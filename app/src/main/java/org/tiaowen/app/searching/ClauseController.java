package org.tiaowen.app.searching;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tiaowen.app.pages.NotFound;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.versions.ClauseState;
import org.tiaowen.drafting.versions.Draft;
import org.tiaowen.drafting.versions.Drafts;
import org.tiaowen.drafting.versions.Versions;

/** The page of a clause: its words in every version, the comments on it, what it cites and what cites it. */
@Controller
class ClauseController {

    private final Versions versions;
    private final Drafts drafts;

    ClauseController(Versions versions, Drafts drafts) {
        this.versions = versions;
        this.drafts = drafts;
    }

    @GetMapping("/clauses/{id}")
    String clause(@PathVariable ProvisionId id, Model model) {
        List<ClauseState> history = versions.historyOf(id);
        if (history.isEmpty()) {
            throw new NotFound(id);
        }
        ClauseState latest = history.getLast();
        Draft draft = drafts.find(latest.version().draft()).orElseThrow(() -> new NotFound(id));
        model.addAttribute("id", id);
        model.addAttribute("draft", draft);
        model.addAttribute("history", history.reversed());
        model.addAttribute(
                "name",
                history.reversed().stream()
                        .flatMap(state -> state.clause().stream())
                        .findFirst()
                        .orElseThrow());
        return "searching/clause";
    }
}
