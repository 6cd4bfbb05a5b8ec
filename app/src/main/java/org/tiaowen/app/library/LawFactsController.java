package org.tiaowen.app.library;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tiaowen.app.pages.NotFound;
import org.tiaowen.app.pages.Problems;
import org.tiaowen.drafting.library.CorrectingLawTexts;
import org.tiaowen.drafting.library.LawCorrecting;
import org.tiaowen.drafting.library.LawFacts;
import org.tiaowen.drafting.library.LawId;
import org.tiaowen.drafting.library.LawText;
import org.tiaowen.drafting.library.LawTextCorrection;
import org.tiaowen.drafting.library.LawTextId;
import org.tiaowen.drafting.library.Library;
import org.tiaowen.drafting.library.Validity;

/** Somebody tells that a text is repealed, or puts its organ or days right; what was known before stays on the page. */
@Controller
@RequestMapping("/library/{id}/texts/{text}/facts")
class LawFactsController {

    private final Library library;
    private final CorrectingLawTexts correcting;

    LawFactsController(Library library, CorrectingLawTexts correcting) {
        this.library = library;
        this.correcting = correcting;
    }

    /** One correction with what it changed. */
    record Step(LawTextCorrection correction, List<Change> changes) {}

    /** What one fact was before and after; the name of the fact stands under the key in the message files. */
    record Change(String key, String before, String after) {}

    @GetMapping
    String facts(@PathVariable LawId id, @PathVariable LawTextId text, Model model) {
        return show(existing(id, text), LawFactsForm.of(LawFacts.of(existing(id, text))), Problems.NONE, model);
    }

    @PostMapping
    String correct(
            @PathVariable LawId id,
            @PathVariable LawTextId text,
            LawFactsForm form,
            Principal by,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        LawText known = existing(id, text);
        Problems problems = form.unreadable();
        if (problems.isEmpty()) {
            switch (correcting.correct(text, form.facts(), by.getName(), form.why())) {
                case LawCorrecting.Corrected corrected -> {
                    next.addFlashAttribute("corrected", true);
                    return "redirect:/library/" + id + "/texts/" + text + "/facts";
                }
                case LawCorrecting.Refused refused -> problems = LawFactsForm.refused(refused.problems());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(known, form, problems, model);
    }

    private String show(LawText text, LawFactsForm form, Problems problems, Model model) {
        model.addAttribute("work", library.find(text.law()).orElseThrow(() -> new NotFound(text.law())));
        model.addAttribute("text", text);
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("validities", Validity.values());
        model.addAttribute(
                "steps",
                correcting.list(text.law()).stream()
                        .filter(one -> one.text().equals(text.id()))
                        .map(LawFactsController::step)
                        .toList());
        return "library/facts";
    }

    private static Step step(LawTextCorrection one) {
        LawFacts before = one.before();
        LawFacts after = one.after();
        return new Step(
                one,
                List.of(
                                change("library.organ", before.organ(), after.organ()),
                                change("library.dated", before.dated(), after.dated()),
                                change("library.adopted", before.adopted(), after.adopted()),
                                change("library.promulgated", before.promulgated(), after.promulgated()),
                                change("library.inForceFrom", before.inForceFrom(), after.inForceFrom()),
                                change("library.stated", named(before.stated()), named(after.stated())))
                        .stream()
                        .filter(change -> !change.before().equals(change.after()))
                        .toList());
    }

    private static Change change(String key, @Nullable Object before, @Nullable Object after) {
        return new Change(key, Objects.toString(before, ""), Objects.toString(after, ""));
    }

    /** By its key in the message files. */
    private static String named(@Nullable Validity stated) {
        return stated == null ? "" : "validity." + stated;
    }

    private LawText existing(LawId id, LawTextId text) {
        return library.text(text).filter(one -> one.law().equals(id)).orElseThrow(() -> new NotFound(text));
    }
}
