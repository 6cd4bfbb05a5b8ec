package org.tiaowen.app.searching;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tiaowen.app.pages.NotFound;
import org.tiaowen.comments.clauselinks.LinkedOpinions;
import org.tiaowen.comments.clauselinks.OpinionQuery;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Places;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.citations.Citations;
import org.tiaowen.drafting.citations.Pointer;
import org.tiaowen.drafting.citations.Resolution;
import org.tiaowen.drafting.versions.ClauseState;
import org.tiaowen.drafting.versions.Draft;
import org.tiaowen.drafting.versions.Drafts;
import org.tiaowen.drafting.versions.VersionId;
import org.tiaowen.drafting.versions.Versions;

/** The page of a clause: its words in every version, the comments on it, what it cites and what cites it. */
@Controller
class ClauseController {

    private static final int OPINIONS_SHOWN = 50;

    private final Versions versions;
    private final Drafts drafts;
    private final LinkedOpinions opinions;

    /** What a citation leads to. */
    enum Outcome {
        FOUND,
        AMBIGUOUS,
        DANGLING,
        EXTERNAL
    }

    /**
     * A citation to or from another clause.
     *
     * @param words as written
     * @param targets the clauses at the other end
     * @param elsewhere the other law and what is named there; for a clause that does not exist, what exists instead
     */
    record Cited(String words, Outcome outcome, List<Named> targets, String elsewhere) {}

    /** A clause with a page of its own. */
    record Named(String designation, ProvisionId clause) {}

    ClauseController(Versions versions, Drafts drafts, LinkedOpinions opinions) {
        this.versions = versions;
        this.drafts = drafts;
        this.opinions = opinions;
    }

    @GetMapping("/clauses/{id}")
    String clause(@PathVariable ProvisionId id, HttpServletRequest caller, Model model) {
        List<ClauseState> history = versions.historyOf(id);
        if (history.isEmpty()) {
            throw new NotFound(id);
        }
        ClauseState latest = history.getLast();
        Draft draft = drafts.find(latest.version().draft()).orElseThrow(() -> new NotFound(id));
        citations(id, history, model);
        OpinionQuery said = OpinionQuery.on(id, CommentReaders.audience(caller));
        model.addAttribute("opinions", opinions.find(said, 0, OPINIONS_SHOWN));
        model.addAttribute("opinionCount", opinions.count(said));
        model.addAttribute("id", id);
        model.addAttribute("draft", draft);
        model.addAttribute("history", history.reversed());
        ClauseState standing = history.reversed().stream()
                .filter(state -> state.clause().isPresent())
                .findFirst()
                .orElseThrow();
        model.addAttribute("name", standing.clause().orElseThrow());
        model.addAttribute("version", standing.version());
        return "searching/clause";
    }

    /** What it cites and what cites it, in the newest version in which it stands. */
    private void citations(ProvisionId id, List<ClauseState> history, Model model) {
        VersionId version = history.reversed().stream()
                .filter(state -> state.clause().isPresent())
                .map(state -> state.version().id())
                .findFirst()
                .orElseThrow();
        LegalText text = versions.text(version);
        Citations citations = Citations.of(text);
        Places places = Places.of(text);
        model.addAttribute(
                "cites",
                citations.outOf(id).stream()
                        .map(ClauseController::cited)
                        .distinct()
                        .toList());
        model.addAttribute(
                "citedBy",
                citations.into(id).stream()
                        .map(occurrence -> citing(occurrence.in(), occurrence.words(), places))
                        .distinct()
                        .toList());
    }

    private static Cited cited(Citations.Occurrence occurrence) {
        String words = occurrence.words();
        Resolution resolution = occurrence.citation().resolution();
        List<Named> targets = resolution.targets().stream()
                .map(target ->
                        new Named(target.designation(), target.provision().id()))
                .toList();
        return switch (resolution) {
            case Resolution.Found found -> new Cited(words, Outcome.FOUND, targets, "");
            case Resolution.Ambiguous ambiguous -> new Cited(words, Outcome.AMBIGUOUS, targets, "");
            case Resolution.Dangling dangling ->
                new Cited(
                        words,
                        Outcome.DANGLING,
                        targets,
                        dangling.missing().stream()
                                .map(Resolution.Missing::instead)
                                .distinct()
                                .collect(Collectors.joining("；")));
            case Resolution.External external ->
                new Cited(words, Outcome.EXTERNAL, targets, "《" + external.title() + "》" + printed(external));
        };
    }

    private static String printed(Resolution.External external) {
        return external.cited().stream().map(Pointer::printed).collect(Collectors.joining("、"));
    }

    private static Cited citing(Provision in, String words, Places places) {
        return new Cited(
                words,
                Outcome.FOUND,
                List.of(new Named(places.designation(in.id()).orElse(""), in.id())),
                "");
    }
}
