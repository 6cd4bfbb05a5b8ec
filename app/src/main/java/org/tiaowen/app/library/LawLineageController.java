package org.tiaowen.app.library;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tiaowen.app.pages.NotFound;
import org.tiaowen.app.pages.Problem;
import org.tiaowen.app.pages.Problems;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.identity.Correcting.Objection;
import org.tiaowen.drafting.library.CorrectingLawLineage;
import org.tiaowen.drafting.library.CorrectingLawLineage.Choice;
import org.tiaowen.drafting.library.LawClause;
import org.tiaowen.drafting.library.LawId;
import org.tiaowen.drafting.library.LawTextId;
import org.tiaowen.drafting.library.Library;

/** Somebody says which clause of the text before a clause of a law continues. */
@Controller
@RequestMapping("/library/{id}/texts/{text}/clauses/{clause}/before")
class LawLineageController {

    private final Library library;
    private final CorrectingLawLineage lineage;

    LawLineageController(Library library, CorrectingLawLineage lineage) {
        this.library = library;
        this.lineage = lineage;
    }

    @GetMapping
    String choose(@PathVariable LawId id, @PathVariable LawTextId text, @PathVariable ProvisionId clause, Model model) {
        Choice choice = existing(id, text, clause);
        return show(
                id,
                text,
                clause,
                choice.chosen().stream().findFirst().map(ProvisionId::toString).orElse(""),
                "",
                Problems.NONE,
                model);
    }

    @PostMapping
    String keep(
            @PathVariable LawId id,
            @PathVariable LawTextId text,
            @PathVariable ProvisionId clause,
            @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "") String reason,
            Principal by,
            HttpServletResponse response,
            Model model) {
        Choice choice = existing(id, text, clause);
        Optional<ProvisionId> chosen = choice.clauses().stream()
                .map(LawClause::id)
                .filter(one -> one.toString().equals(before))
                .findFirst();
        Problems problems = before.isEmpty() || chosen.isPresent()
                ? Problems.NONE
                : Problems.of(Problem.at("before", "library.before.NO_SUCH_OLD_CLAUSE"));
        if (problems.isEmpty()) {
            switch (lineage.keep(text, clause, chosen, by.getName(), reason)) {
                case CorrectingLawLineage.Corrected kept -> {
                    return "redirect:/clauses/" + clause;
                }
                case CorrectingLawLineage.Refused refused -> problems = problems(refused);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(id, text, clause, before, reason, problems, model);
    }

    private String show(
            LawId id,
            LawTextId text,
            ProvisionId clause,
            String before,
            String reason,
            Problems problems,
            Model model) {
        model.addAttribute("work", library.find(id).orElseThrow(() -> new NotFound(id)));
        model.addAttribute("text", library.text(text).orElseThrow(() -> new NotFound(text)));
        model.addAttribute("clause", library.clause(text, clause).orElseThrow(() -> new NotFound(clause)));
        model.addAttribute("choice", existing(id, text, clause));
        model.addAttribute("before", before);
        model.addAttribute("reason", reason);
        model.addAttribute("problems", problems);
        return "library/before";
    }

    private Choice existing(LawId id, LawTextId text, ProvisionId clause) {
        return library.text(text)
                .filter(one -> one.law().equals(id))
                .flatMap(one -> lineage.choice(text, clause))
                .orElseThrow(() -> new NotFound(clause));
    }

    /** What the library refuses, by the fields of the form. */
    static Problems problems(CorrectingLawLineage.Refused refused) {
        Problems problems = new Problems(refused.objections().stream()
                .map(Objection::problem)
                .map(one -> Problem.at("before", "library.before." + one))
                .toList());
        return refused.withoutReason()
                ? problems.and(new Problems(List.of(Problem.at("reason", "library.facts.NO_REASON"))))
                : problems;
    }
}
