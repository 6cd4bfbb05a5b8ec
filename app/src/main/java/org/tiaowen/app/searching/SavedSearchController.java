package org.tiaowen.app.searching;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tiaowen.app.pages.NotFound;
import org.tiaowen.search.saved.SavedSearch;
import org.tiaowen.search.saved.SavedSearches;
import org.tiaowen.search.saved.Saving;

/** The searches a person keeps, and what they have found new. */
@Controller
class SavedSearchController {

    private static final String LIST = "redirect:/search/saved";

    private final SavedSearches saved;

    SavedSearchController(SavedSearches saved) {
        this.saved = saved;
    }

    @GetMapping("/search/saved")
    String list(HttpServletRequest caller, Model model) {
        return show(caller, model);
    }

    @PostMapping("/search/saved")
    String save(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String address,
            HttpServletRequest caller,
            HttpServletResponse response,
            Model model) {
        String kept = SavedAddresses.of(address).href();
        return shown(saved.save(Searching.name(caller), name, kept), kept, name, caller, response, model);
    }

    @PostMapping("/search/saved/{id}")
    String rename(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            HttpServletRequest caller,
            HttpServletResponse response,
            Model model) {
        return shown(saved.rename(Searching.name(caller), id, name), "", name, caller, response, model);
    }

    private String shown(
            Saving saving,
            String address,
            String name,
            HttpServletRequest caller,
            HttpServletResponse response,
            Model model) {
        return switch (saving) {
            case Saving.Saved ignored -> LIST;
            case Saving.Gone ignored -> throw new NotFound("saved search");
            case Saving.Refused refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("problems", SavedSearchProblems.of(refused.faults()));
                model.addAttribute("again", address);
                model.addAttribute("typed", name);
                yield show(caller, model);
            }
        };
    }

    /** Leads to what is new of it, or to all where nothing is. */
    @PostMapping("/search/saved/{id}/opening")
    String open(@PathVariable UUID id, HttpServletRequest caller) {
        SavedSearch search =
                saved.open(Searching.name(caller), id).orElseThrow(() -> new NotFound("saved search " + id));
        return "redirect:"
                + SavedAddresses.of(search.address())
                        .saved(id.toString(), search.fresh() > 0)
                        .href();
    }

    @PostMapping("/search/saved/{id}/removal")
    String delete(@PathVariable UUID id, HttpServletRequest caller) {
        if (!saved.delete(Searching.name(caller), id)) {
            throw new NotFound("saved search " + id);
        }
        return LIST;
    }

    private String show(HttpServletRequest caller, Model model) {
        model.addAttribute("searches", saved.of(Searching.name(caller)));
        return "searching/saved";
    }
}
