package org.tiaowen.app.drafting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.tiaowen.app.pages.NotFound;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.comparison.WordRun;
import org.tiaowen.drafting.identity.LineageRelation;
import org.tiaowen.drafting.versions.ClauseWay;
import org.tiaowen.drafting.versions.Draft;
import org.tiaowen.drafting.versions.DraftId;
import org.tiaowen.drafting.versions.Drafts;
import org.tiaowen.drafting.versions.Version;
import org.tiaowen.drafting.versions.VersionClause;
import org.tiaowen.drafting.versions.Versions;

/** 条文去向: where one clause came from and where it went, version by version. */
@Controller
@RequestMapping("/drafts/{id}/versions/{number}/clauses/{clause}/way")
class ClauseWayController {

    private final Drafts drafts;
    private final Versions versions;

    ClauseWayController(Drafts drafts, Versions versions) {
        this.drafts = drafts;
        this.versions = versions;
    }

    /** A version with the names of what the clause is there. */
    record Stage(Version version, List<Standing> clauses, List<String> names) {}

    /** One clause of a version. */
    record Standing(VersionClause clause, String name, List<Origin> origins) {}

    /** Where it comes from; {@code before} is null where it was new. */
    record Origin(LineageRelation relation, @Nullable VersionClause before, String name, List<WordRun> words) {}

    @GetMapping
    String way(@PathVariable DraftId id, @PathVariable int number, @PathVariable ProvisionId clause, Model model) {
        Draft draft = drafts.find(id).orElseThrow(() -> new NotFound(id));
        Version version = versions.find(id, number).orElseThrow(() -> new NotFound(id + " version " + number));
        VersionClause start = versions.clause(version.id(), clause).orElseThrow(() -> new NotFound(clause));
        model.addAttribute("draft", draft);
        model.addAttribute("version", version);
        model.addAttribute("name", name(start));
        model.addAttribute(
                "stages",
                versions.wayOf(version.id(), clause).stages().stream()
                        .map(ClauseWayController::stage)
                        .toList());
        return "drafting/way";
    }

    private static Stage stage(ClauseWay.Stage stage) {
        List<Standing> standings = stage.clauses().stream()
                .map(standing -> new Standing(
                        standing.clause(),
                        name(standing.clause()),
                        standing.origins().stream()
                                .map(origin -> new Origin(
                                        origin.relation(),
                                        origin.before().orElse(null),
                                        origin.before()
                                                .map(ClauseWayController::name)
                                                .orElse(""),
                                        origin.words()))
                                .toList()))
                .toList();
        return new Stage(
                stage.version(),
                standings,
                standings.stream().map(Standing::name).toList());
    }

    private static String name(VersionClause clause) {
        return ClauseNames.name(clause.designation(), clause.text());
    }
}
