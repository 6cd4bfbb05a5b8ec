package org.tiaowen.app.drafting;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tiaowen.app.pages.NotFound;
import org.tiaowen.app.pages.Problem;
import org.tiaowen.app.pages.Problems;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.identity.DoubtfulMatch;
import org.tiaowen.drafting.identity.LineageCorrection;
import org.tiaowen.drafting.versions.Draft;
import org.tiaowen.drafting.versions.DraftId;
import org.tiaowen.drafting.versions.Drafts;
import org.tiaowen.drafting.versions.KeepingCorrection;
import org.tiaowen.drafting.versions.LineageCorrections;
import org.tiaowen.drafting.versions.Version;
import org.tiaowen.drafting.versions.VersionClause;
import org.tiaowen.drafting.versions.Versions;

/** Which clause of one version is which clause of another; what is doubtful about it is asked and answered here. */
@Controller
@RequestMapping("/drafts/{id}/correspondence")
class CorrespondenceController {

    private final Drafts drafts;
    private final Versions versions;
    private final LineageCorrections corrections;

    CorrespondenceController(Drafts drafts, Versions versions, LineageCorrections corrections) {
        this.drafts = drafts;
        this.versions = versions;
        this.corrections = corrections;
    }

    /**
     * One step between neighbouring versions.
     *
     * @param open how many doubts are open
     * @param decided how many were answered
     */
    record Step(Version from, Version to, int open, int decided) {}

    /**
     * What somebody typed about two clauses.
     *
     * @param answer a correction, or {@code old} or {@code new} for the one chosen from the lists
     * @param why the reason, perhaps empty
     * @param earlier the decision that is to be changed
     */
    record Typed(
            @Nullable ProvisionId before,
            @Nullable ProvisionId after,
            String answer,
            String old,
            String current,
            String why,
            @Nullable UUID earlier) {

        /** The reason as it stands in its field. */
        public String shownWhy() {
            return FormText.shown(why);
        }

        boolean touches(LineageCorrection other) {
            Optional<LineageCorrection> said = chosen();
            Stream<Optional<ProvisionId>> olds = Stream.concat(
                    Stream.of(Optional.ofNullable(before)), said.stream().map(LineageCorrection::old));
            Stream<Optional<ProvisionId>> currents = Stream.concat(
                    Stream.of(Optional.ofNullable(after)), said.stream().map(LineageCorrection::current));
            return olds.flatMap(Optional::stream).anyMatch(one -> other.old().equals(Optional.of(one)))
                    || currents.flatMap(Optional::stream)
                            .anyMatch(one -> other.current().equals(Optional.of(one)));
        }

        /** What was chosen, empty where nothing was. */
        Optional<LineageCorrection> chosen() {
            return CorrectionField.sent(
                    switch (answer) {
                        case "old" -> "same:" + old + ":" + after;
                        case "new" -> "same:" + before + ":" + current;
                        default -> answer;
                    });
        }
    }

    @GetMapping
    String show(@PathVariable DraftId id, @RequestParam int from, @RequestParam int to, Model model) {
        Draft draft = existing(id);
        Version older = existing(id, from);
        Version newer = existing(id, to);
        ClauseNames olds = names(older);
        ClauseNames currents = names(newer);
        boolean neighbours = to == from + 1;
        model.addAttribute("draft", draft);
        model.addAttribute("versions", versions.list(id));
        model.addAttribute("from", older);
        model.addAttribute("to", newer);
        model.addAttribute("neighbours", neighbours);
        model.addAttribute(
                "rows",
                CorrespondenceView.rows(versions.lineage(older.id(), newer.id()).orElseThrow(), olds, currents));
        if (neighbours) {
            String here = "/drafts/" + id + "/correspondence";
            model.addAttribute(
                    "asking",
                    new CorrespondenceView.Asking(
                            here,
                            older.label().value(),
                            newer.label().value(),
                            Map.of("from", String.valueOf(from), "to", String.valueOf(to)),
                            here + "/pair"));
            List<DoubtfulMatch> doubts = corrections.doubts(older.id(), newer.id());
            model.addAttribute("doubtCount", doubts.size());
            model.addAttribute("doubts", CorrespondenceView.doubts(doubts));
            model.addAttribute(
                    "decisions",
                    CorrespondenceView.decisions(corrections.list(older.id(), newer.id()), olds, currents));
        } else {
            model.addAttribute("steps", steps(id, Math.min(from, to), Math.max(from, to)));
        }
        return "drafting/correspondence";
    }

    private List<Step> steps(DraftId id, int from, int to) {
        List<Version> way = versions.list(id).stream()
                .filter(version -> version.number() >= from && version.number() <= to)
                .toList();
        List<Step> steps = new ArrayList<>();
        for (int i = 1; i < way.size(); i++) {
            Version one = way.get(i - 1);
            Version next = way.get(i);
            steps.add(new Step(
                    one,
                    next,
                    corrections.doubts(one.id(), next.id()).size(),
                    corrections.list(one.id(), next.id()).size()));
        }
        return steps;
    }

    /** One pair of clauses alone, to say something else about it, whether it is doubtful or not. */
    @GetMapping("/pair")
    String pair(
            @PathVariable DraftId id,
            @RequestParam int from,
            @RequestParam int to,
            @RequestParam(required = false) @Nullable ProvisionId before,
            @RequestParam(required = false) @Nullable ProvisionId after,
            @RequestParam(required = false) @Nullable UUID earlier,
            Model model) {
        Version older = existing(id, from);
        Version newer = existing(id, to);
        String why = corrections.list(older.id(), newer.id()).stream()
                .filter(kept -> kept.id().equals(earlier))
                .map(kept -> kept.why())
                .findFirst()
                .orElse("");
        return pair(older, newer, new Typed(before, after, "", "", "", why, earlier), model);
    }

    private String pair(Version older, Version newer, Typed typed, Model model) {
        if (newer.number() != older.number() + 1) {
            throw new NotFound("the step from version %d to %d".formatted(older.number(), newer.number()));
        }
        ClauseNames olds = names(older);
        ClauseNames currents = names(newer);
        Optional<VersionClause> before = Optional.ofNullable(typed.before()).map(one -> existing(olds, one));
        Optional<VersionClause> after = Optional.ofNullable(typed.after()).map(one -> existing(currents, one));
        if (before.isEmpty() && after.isEmpty()) {
            throw new NotFound("a pair without clauses");
        }
        model.addAttribute("draft", existing(older.draft()));
        model.addAttribute("from", older);
        model.addAttribute("to", newer);
        model.addAttribute("typed", typed);
        model.addAttribute("decisions", touching(typed, older, newer, olds, currents));
        model.addAttribute("pair", PairView.of(before, after, olds, currents));
        return "drafting/pair";
    }

    /** What was decided about either of the two: what a new decision may contradict. */
    private List<CorrespondenceView.Decision> touching(
            Typed typed, Version older, Version newer, ClauseNames olds, ClauseNames currents) {
        return CorrespondenceView.decisions(
                corrections.list(older.id(), newer.id()).stream()
                        .filter(kept -> !kept.id().equals(typed.earlier()))
                        .filter(kept -> typed.touches(kept.correction()))
                        .toList(),
                olds,
                currents);
    }

    @PostMapping
    String decide(
            @PathVariable DraftId id,
            @RequestParam int from,
            @RequestParam int to,
            @RequestParam(required = false) @Nullable ProvisionId before,
            @RequestParam(required = false) @Nullable ProvisionId after,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(required = false) @Nullable UUID earlier,
            Principal principal,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        Version older = existing(id, from);
        Version newer = existing(id, to);
        Typed typed = new Typed(before, after, answer, old, current, why, earlier);
        Optional<LineageCorrection> chosen = typed.chosen();
        Problems problems = DraftChecks.note("why", why);
        if (chosen.isEmpty()) {
            problems = problems.and(Problem.at("answer", "correspondence.problem.nothing"));
        }
        if (problems.isEmpty()) {
            switch (keep(older, newer, chosen.orElseThrow(), typed, principal.getName())) {
                case KeepingCorrection.Kept kept -> {
                    flash.addFlashAttribute("kept", true);
                    return page(id, from, to);
                }
                case KeepingCorrection.Refused refused ->
                    problems = Objections.told(refused.objections(), names(older), names(newer));
            }
        }
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        model.addAttribute("problems", problems);
        return pair(older, newer, typed, model);
    }

    private KeepingCorrection keep(Version older, Version newer, LineageCorrection chosen, Typed typed, String by) {
        String why = FormText.sent(typed.why()).strip();
        UUID earlier = typed.earlier();
        return earlier == null
                ? corrections.keep(older.id(), newer.id(), chosen, by, why)
                : corrections.change(older.id(), newer.id(), earlier, chosen, by, why);
    }

    @PostMapping("/{correction}/withdrawal")
    String withdraw(
            @PathVariable DraftId id,
            @PathVariable UUID correction,
            @RequestParam int from,
            @RequestParam int to,
            Principal principal,
            RedirectAttributes flash) {
        boolean ofThese = corrections
                .list(existing(id, from).id(), existing(id, to).id())
                .stream()
                .anyMatch(kept -> kept.id().equals(correction));
        if (ofThese && corrections.withdraw(correction, principal.getName())) {
            flash.addFlashAttribute("withdrawn", true);
        }
        return page(id, from, to);
    }

    private static String page(DraftId id, int from, int to) {
        return "redirect:/drafts/%s/correspondence?from=%d&to=%d".formatted(id, from, to);
    }

    private ClauseNames names(Version version) {
        return new ClauseNames(versions.clauses(version.id()));
    }

    private static VersionClause existing(ClauseNames names, ProvisionId clause) {
        return names.find(clause).orElseThrow(() -> new NotFound(clause));
    }

    private Draft existing(DraftId id) {
        return drafts.find(id).orElseThrow(() -> new NotFound(id));
    }

    private Version existing(DraftId id, int number) {
        return versions.find(id, number).orElseThrow(() -> new NotFound(id + " version " + number));
    }
}
