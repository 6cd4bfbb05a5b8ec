package org.tiaowen.drafting.versions;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.citations.CitationDrift;
import org.tiaowen.drafting.citations.Citations;
import org.tiaowen.drafting.citations.Drifted;
import org.tiaowen.drafting.citations.Resolution;
import org.tiaowen.drafting.versions.SinceTheVersion.Base;

/** Checks what the citations of a working copy say now, and rewrites those a person accepts. Thread-safe. */
@Component
public final class CheckingCitations {

    private final DraftStore store;
    private final SinceTheVersion since;
    private final VersionRows versions;
    private final WorkingCopies copies;

    CheckingCitations(DraftStore store, SinceTheVersion since, VersionRows versions, WorkingCopies copies) {
        this.store = store;
        this.since = since;
        this.versions = versions;
        this.copies = copies;
    }

    private record Sides(WorkingCopy copy, Optional<Version> since, CitationDrift drift) {}

    /**
     * The citations of the working copy as it was last saved.
     *
     * @throws IllegalArgumentException when there is no such draft
     */
    public CitationCheck check(DraftId draft) {
        Sides sides = sides(draft);
        return new CitationCheck(
                sides.copy(),
                sides.since(),
                sides.drift(),
                dangling(sides.copy().text(), sides.drift()));
    }

    /**
     * Rewrites those drifted citations that {@code accepted} takes and that have a rewrite, and saves the result as the
     * next revision, if {@code expectedRevision} is still the latest.
     *
     * @param by user name
     * @return empty when {@code accepted} takes none
     * @throws IllegalArgumentException when there is no such draft
     */
    public Optional<Saving> rewrite(DraftId draft, int expectedRevision, Predicate<Drifted> accepted, String by) {
        Sides sides = sides(draft);
        if (sides.copy().revision() != expectedRevision) {
            return Optional.of(
                    new Saving.Conflict(sides.copy(), sides.copy().text(), copies.find(draft, expectedRevision)));
        }
        boolean any = sides.drift().drifted().stream()
                .anyMatch(drifted -> drifted.proposal().isPresent() && accepted.test(drifted));
        return any
                ? Optional.of(
                        copies.save(draft, sides.drift().applied(sides.copy().text(), accepted), expectedRevision, by))
                : Optional.empty();
    }

    private Sides sides(DraftId draft) {
        return store.inTransaction("checking the citations of draft " + draft, () -> {
            Base base = since.base(draft);
            WorkingCopy copy = WorkingCopies.latest(store, draft);
            return new Sides(
                    copy,
                    versions.latest(draft),
                    CitationDrift.between(base.text(), copy.text(), since.lineage(base, copy)));
        });
    }

    private static List<Citations.Occurrence> dangling(LegalText text, CitationDrift drift) {
        return Citations.of(text).all().stream()
                .filter(occurrence -> occurrence.citation().resolution() instanceof Resolution.Dangling)
                .filter(occurrence -> drift.drifted().stream().noneMatch(drifted -> stands(drifted, occurrence)))
                .toList();
    }

    private static boolean stands(Drifted drifted, Citations.Occurrence occurrence) {
        return drifted.in().id().equals(occurrence.in().id())
                && drifted.start() < occurrence.citation().end()
                && occurrence.citation().start() < drifted.end();
    }
}
