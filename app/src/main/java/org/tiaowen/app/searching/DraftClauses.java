package org.tiaowen.app.searching;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tiaowen.app.pages.ChinaTime;
import org.tiaowen.app.searching.ClausePage.Cited;
import org.tiaowen.app.searching.ClausePage.Named;
import org.tiaowen.app.searching.ClausePage.Outcome;
import org.tiaowen.app.searching.ClausePage.Stage;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Places;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.citations.Citations;
import org.tiaowen.drafting.citations.Citations.Occurrence;
import org.tiaowen.drafting.citations.Pointer;
import org.tiaowen.drafting.citations.Resolution;
import org.tiaowen.drafting.library.Law;
import org.tiaowen.drafting.library.Library;
import org.tiaowen.drafting.versions.ClauseState;
import org.tiaowen.drafting.versions.Draft;
import org.tiaowen.drafting.versions.Drafts;
import org.tiaowen.drafting.versions.Version;
import org.tiaowen.drafting.versions.VersionClause;
import org.tiaowen.drafting.versions.Versions;

/** The clauses of drafts, as their page shows them. */
@Component
final class DraftClauses {

    private final Versions versions;
    private final Drafts drafts;
    private final Library library;
    private final ChinaTime times;

    DraftClauses(Versions versions, Drafts drafts, Library library, ChinaTime times) {
        this.versions = versions;
        this.drafts = drafts;
        this.library = library;
        this.times = times;
    }

    /**
     * A clause of a draft, and the newest version in which it stands.
     *
     * @param inside the clause and all that is in it there
     */
    record Found(Draft draft, Version version, Set<ProvisionId> inside, ClausePage page) {}

    /** The page of a clause; empty for one that no draft has, and for all where the caller may not read drafts. */
    Optional<Found> page(ProvisionId id, int from, int size, HttpServletRequest caller) {
        if (!ClauseController.mayReadDrafts(caller)) {
            return Optional.empty();
        }
        // who may open the versions themselves
        boolean drafter = caller.isUserInRole("DRAFTER");
        List<ClauseState> history = versions.historyOf(id);
        return history.reversed().stream()
                .filter(state -> state.clause().isPresent())
                .findFirst()
                .map(standing ->
                        found(history, standing.version(), standing.clause().orElseThrow(), from, size, drafter));
    }

    private Found found(
            List<ClauseState> history, Version version, VersionClause clause, int from, int size, boolean drafter) {
        Draft draft = drafts.find(version.draft()).orElseThrow();
        LegalText text = versions.text(version.id());
        Citations citations = Citations.of(text);
        Places places = Places.of(text);
        List<Stage> stages = new ArrayList<>();
        for (ClauseState state : history) {
            stages.add(stage(state, stages.isEmpty(), drafter));
        }
        List<Cited> citing = citations.into(clause.id()).stream()
                .map(occurrence -> citing(occurrence, places))
                .distinct()
                .toList();
        return new Found(
                draft,
                version,
                text.find(clause.id()).stream()
                        .flatMap(Provision::walk)
                        .map(Provision::id)
                        .collect(Collectors.toSet()),
                new ClausePage(
                        draft.id().value(),
                        draft.title(),
                        address(version, drafter),
                        clause.designation(),
                        history.getLast().clause().isEmpty(),
                        ClausePage.block(text, clause.id()),
                        clause.text(),
                        stages.reversed(),
                        citations.outOf(clause.id()).stream()
                                .map(this::cited)
                                .distinct()
                                .toList(),
                        citing.stream().skip(from).limit(size).toList(),
                        citing.size(),
                        ClausePage.terms(text, clause.id())));
    }

    private Stage stage(ClauseState state, boolean first, boolean drafter) {
        Version version = state.version();
        return new Stage(
                version.label().value(),
                version.number(),
                times.date(version.createdAt()),
                address(version, drafter),
                state.clause().map(VersionClause::designation).orElse(""),
                state.kind(),
                first,
                state.words(),
                null);
    }

    private static String address(Version version, boolean drafter) {
        return drafter ? "/drafts/" + version.draft() + "/versions/" + version.number() : "";
    }

    private static Cited citing(Occurrence occurrence, Places places) {
        ProvisionId in = occurrence.in().id();
        return new Cited(
                occurrence.words(),
                Outcome.FOUND,
                List.of(new Named("", places.designation(in).orElse(""), in)),
                "",
                "");
    }

    private Cited cited(Occurrence occurrence) {
        String words = occurrence.words();
        Resolution resolution = occurrence.citation().resolution();
        List<Named> targets = resolution.targets().stream()
                .map(target ->
                        new Named("", target.designation(), target.provision().id()))
                .toList();
        return switch (resolution) {
            case Resolution.Found found -> new Cited(words, Outcome.FOUND, targets, "", "");
            case Resolution.Ambiguous ambiguous -> new Cited(words, Outcome.AMBIGUOUS, targets, "", "");
            case Resolution.Dangling dangling ->
                new Cited(
                        words,
                        Outcome.DANGLING,
                        targets,
                        dangling.missing().stream()
                                .map(Resolution.Missing::instead)
                                .distinct()
                                .collect(Collectors.joining("；")),
                        "");
            case Resolution.External external -> external(words, external);
        };
    }

    /** Of another law: the article there as the library has it now. */
    private Cited external(String words, Resolution.External external) {
        Optional<Law> law = library.named(external.title());
        List<Named> targets = new ArrayList<>();
        law.ifPresent(known -> external.cited().stream()
                .filter(pointer -> pointer.article() > 0)
                .forEach(pointer -> library.newestAt(known.id(), pointer.article(), pointer.suffix())
                        .ifPresent(
                                clause -> targets.add(new Named(known.title(), clause.designation(), clause.id())))));
        String printed = external.cited().stream().map(Pointer::printed).collect(Collectors.joining("、"));
        return new Cited(
                words,
                Outcome.EXTERNAL,
                targets,
                "《" + external.title() + "》" + printed,
                law.map(known -> "/library/" + known.id()).orElse(""));
    }
}
