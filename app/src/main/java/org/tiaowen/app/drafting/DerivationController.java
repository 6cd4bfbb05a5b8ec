package org.tiaowen.app.drafting;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tiaowen.app.drafting.LawChanges.Pair;
import org.tiaowen.app.pages.Messages;
import org.tiaowen.app.pages.NotFound;
import org.tiaowen.drafting.amendments.Formalities;
import org.tiaowen.drafting.derivation.ComparativeTableHtml;
import org.tiaowen.drafting.derivation.Derivation;
import org.tiaowen.drafting.derivation.LawChange;
import org.tiaowen.drafting.versions.Draft;
import org.tiaowen.drafting.versions.DraftId;
import org.tiaowen.drafting.versions.Drafts;

/** 生成修改决定: the instrument that leads from one state of a draft to another, for one draft or several (打包修改). */
@Controller
@RequestMapping("/drafts")
class DerivationController {

    private final Drafts drafts;
    private final LawChanges changes;
    private final Messages messages;

    DerivationController(Drafts drafts, LawChanges changes, Messages messages) {
        this.drafts = drafts;
        this.changes = changes;
        this.messages = messages;
    }

    /** Of one draft. */
    @GetMapping("/{id}/amendment")
    String one(
            @PathVariable DraftId id,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "0") int to,
            @ModelAttribute("wish") WishedInstrument wish,
            HttpServletRequest request,
            Model model) {
        Pair pair = changes.pair(id, from, to);
        model.addAttribute("draft", pair.draft());
        model.addAttribute("pair", pair);
        model.addAttribute("query", from > 0 ? request.getQueryString() : pair.query());
        derive(pair.possible() ? List.of(pair) : List.of(), wish, model);
        return "drafting/amendment";
    }

    @GetMapping("/{id}/amendment/instrument")
    ResponseEntity<byte[]> instrument(
            @PathVariable DraftId id,
            @RequestParam int from,
            @RequestParam int to,
            @ModelAttribute WishedInstrument wish) {
        return instrument(List.of(changes.pair(id, from, to)), wish);
    }

    @GetMapping("/{id}/amendment/table")
    ResponseEntity<byte[]> table(
            @PathVariable DraftId id,
            @RequestParam int from,
            @RequestParam int to,
            @ModelAttribute WishedInstrument wish) {
        return table(List.of(changes.pair(id, from, to)), wish);
    }

    /** Of several; each draft names its states by its id. */
    @GetMapping("/package")
    String several(
            @RequestParam(name = "draft", defaultValue = "") Set<String> ids,
            @RequestParam Map<String, String> form,
            @ModelAttribute("wish") WishedInstrument wish,
            HttpServletRequest request,
            Model model) {
        List<Pair> all = drafts.list().stream()
                .map(draft -> pair(draft, form))
                .filter(Pair::possible)
                .toList();
        model.addAttribute("pairs", all);
        model.addAttribute("picked", ids);
        model.addAttribute("query", request.getQueryString());
        derive(picked(all, ids), wish, model);
        return "drafting/package";
    }

    @GetMapping("/package/instrument")
    ResponseEntity<byte[]> instruments(
            @RequestParam(name = "draft", defaultValue = "") Set<String> ids,
            @RequestParam Map<String, String> form,
            @ModelAttribute WishedInstrument wish) {
        return instrument(pairs(ids, form), wish);
    }

    @GetMapping("/package/table")
    ResponseEntity<byte[]> tables(
            @RequestParam(name = "draft", defaultValue = "") Set<String> ids,
            @RequestParam Map<String, String> form,
            @ModelAttribute WishedInstrument wish) {
        return table(pairs(ids, form), wish);
    }

    private List<Pair> pairs(Set<String> ids, Map<String, String> form) {
        return picked(drafts.list().stream().map(draft -> pair(draft, form)).toList(), ids);
    }

    private static List<Pair> picked(List<Pair> all, Set<String> ids) {
        return all.stream()
                .filter(pair -> ids.contains(pair.draft().id().toString()))
                .toList();
    }

    private Pair pair(Draft draft, Map<String, String> form) {
        return changes.pair(draft.id(), number(form, "from-" + draft.id()), number(form, "to-" + draft.id()));
    }

    /** The number in that field; 0 where there is none. */
    private static int number(Map<String, String> form, String field) {
        String sent = form.getOrDefault(field, "");
        return sent.matches("\\d{1,6}") ? Integer.parseInt(sent) : 0;
    }

    private void derive(List<Pair> pairs, WishedInstrument wish, Model model) {
        List<LawChange> laws = pairs.stream().map(changes::between).toList();
        model.addAttribute("formalities", wish.formalities(usual(laws)));
        model.addAttribute("chosen", wish.choicesSent());
        if (!laws.isEmpty()) {
            Derivation derivation = Derivation.of(laws, wish.drafting(usual(laws)));
            model.addAttribute("derived", DerivationView.of(laws, derivation, wish.choices()));
        }
    }

    /** What is written where nobody said otherwise. */
    private static Formalities usual(List<LawChange> laws) {
        return laws.isEmpty()
                ? Formalities.PLACEHOLDERS
                : Formalities.of(laws.getFirst().before());
    }

    private Derivation derivation(List<Pair> pairs, WishedInstrument wish) {
        if (pairs.isEmpty()) {
            throw new NotFound("nothing to derive an instrument from");
        }
        List<LawChange> laws = pairs.stream().map(changes::between).toList();
        return Derivation.of(laws, wish.drafting(usual(laws)));
    }

    private ResponseEntity<byte[]> instrument(List<Pair> pairs, WishedInstrument wish) {
        return switch (derivation(pairs, wish)) {
            case Derivation.Offered offered ->
                Download.of(
                        offered.text(),
                        MediaType.TEXT_PLAIN,
                        messages.say("derivation.name." + wish.formOrDecision()) + ".txt");
            case Derivation.NotOffered not -> throw new NotFound(not.reason());
        };
    }

    private ResponseEntity<byte[]> table(List<Pair> pairs, WishedInstrument wish) {
        return Download.of(
                ComparativeTableHtml.page(derivation(pairs, wish).tables()),
                MediaType.TEXT_HTML,
                messages.say("derivation.table.file") + ".html");
    }
}
