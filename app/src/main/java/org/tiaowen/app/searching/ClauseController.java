package org.tiaowen.app.searching;

import java.util.List;
import org.jspecify.annotations.Nullable;
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

    /** A citation to or from another clause, or of another law. */
    record Cited(String words, String designation, @Nullable ProvisionId clause) {}

    ClauseController(Versions versions, Drafts drafts, LinkedOpinions opinions) {
        this.versions = versions;
        this.drafts = drafts;
        this.opinions = opinions;
    }

    @GetMapping("/clauses/{id}")
    String clause(@PathVariable ProvisionId id, Model model) {
        List<ClauseState> history = versions.historyOf(id);
        if (history.isEmpty()) {
            throw new NotFound(id);
        }
        ClauseState latest = history.getLast();
        Draft draft = drafts.find(latest.version().draft()).orElseThrow(() -> new NotFound(id));
        citations(id, history, model);
        OpinionQuery said = OpinionQuery.on(id, false);
        model.addAttribute("opinions", opinions.find(said, 0, OPINIONS_SHOWN));
        model.addAttribute("opinionCount", opinions.count(said));
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
                        .flatMap(occurrence -> cited(occurrence).stream())
                        .distinct()
                        .toList());
        model.addAttribute(
                "citedBy",
                citations.into(id).stream()
                        .map(occurrence -> citing(occurrence.in(), occurrence.words(), places))
                        .distinct()
                        .toList());
    }

    private static List<Cited> cited(Citations.Occurrence occurrence) {
        String words = occurrence.words();
        return switch (occurrence.citation().resolution()) {
            case Resolution.Found found -> targets(words, found.targets());
            case Resolution.Ambiguous ambiguous -> targets(words, ambiguous.targets());
            case Resolution.Dangling dangling -> List.of(new Cited(words, dangling.asked(), null));
            case Resolution.External external -> List.of(new Cited(words, "", null));
        };
    }

    private static List<Cited> targets(String words, List<Resolution.Target> targets) {
        return targets.stream()
                .map(target -> new Cited(
                        words, target.designation(), target.provision().id()))
                .toList();
    }

    private static Cited citing(Provision in, String words, Places places) {
        return new Cited(words, places.designation(in.id()).orElse(""), in.id());
    }
}
