package org.tiaowen.app.operating;

import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tiaowen.search.index.IndexHealth;
import org.tiaowen.search.index.IndexKind;
import org.tiaowen.search.index.Upkeep;
import org.tiaowen.search.index.UpkeepJob;
import org.tiaowen.search.index.UpkeepTask;

/** The administrator's page of the state of the system, and the long work on the search index that is begun there. */
@Controller
class SystemStateController {

    private static final int JOBS_SHOWN = 20;

    private static final String STATE = "redirect:/administration/state";

    private final IndexHealth index;
    private final Upkeep upkeep;

    SystemStateController(IndexHealth index, Upkeep upkeep) {
        this.index = index;
        this.upkeep = upkeep;
    }

    @GetMapping("/administration/state")
    String state(Model model) {
        model.addAttribute("index", index.status());
        model.addAttribute("tasks", UpkeepTask.values());
        model.addAttribute("kinds", IndexKind.values());
        work(model);
        return "operating/state";
    }

    /** The table of the long work alone, asked for again and again while something is under way. */
    @GetMapping("/administration/state/upkeep")
    String work(Model model) {
        var jobs = upkeep.newest(JOBS_SHOWN);
        model.addAttribute("jobs", jobs);
        model.addAttribute("underWay", jobs.stream().anyMatch(UpkeepJob::isOpen));
        return "operating/state :: upkeep";
    }

    @PostMapping("/administration/state/upkeep")
    String want(@RequestParam UpkeepTask task, @RequestParam IndexKind kind, Principal by, RedirectAttributes flash) {
        boolean wanted = upkeep.want(task, kind, by.getName()).isPresent();
        flash.addFlashAttribute("answer", wanted ? "state.upkeep.wanted" : "state.upkeep.busy");
        return STATE;
    }

    @PostMapping("/administration/state/upkeep/{job}/cancel")
    String cancel(@PathVariable long job, RedirectAttributes flash) {
        flash.addFlashAttribute("answer", upkeep.cancel(job) ? "state.upkeep.cancelling" : "state.upkeep.over");
        return STATE;
    }
}
