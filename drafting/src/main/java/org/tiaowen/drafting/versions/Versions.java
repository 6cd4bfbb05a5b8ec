package org.tiaowen.drafting.versions;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.comparison.Comparison;
import org.tiaowen.drafting.identity.Lineage;

/** Fixes versions of a draft, and finds versions and the clauses in them. Thread-safe. */
@Component
public final class Versions {

    private final DraftStore store;
    private final VersionRows versions;
    private final ClauseRows clauses;
    private final LineageRows lineages;
    private final SinceTheVersion since;
    private final CorrectionRows corrections;
    private final ApplicationEventPublisher events;

    Versions(
            DraftStore store,
            VersionRows versions,
            ClauseRows clauses,
            LineageRows lineages,
            SinceTheVersion since,
            CorrectionRows corrections,
            ApplicationEventPublisher events) {
        this.store = store;
        this.versions = versions;
        this.clauses = clauses;
        this.lineages = lineages;
        this.since = since;
        this.corrections = corrections;
        this.events = events;
    }

    /**
     * Fixes the working copy as the next version, whoever saved it last: for programs that work on a draft alone. A
     * person names the revision they have seen.
     *
     * @see #commit(DraftId, int, VersionLabel, String, String)
     */
    public Committing commit(DraftId draft, VersionLabel label, String message, String by) {
        return commit(draft, unused -> true, label, message, by);
    }

    /**
     * Fixes the working copy as the next version if {@code expectedRevision} is still the latest, and publishes
     * {@link VersionPublished} in the same transaction.
     *
     * @param expectedRevision the revision the author has seen
     * @param message what the author says about it, perhaps empty
     * @param by user name
     * @throws IllegalArgumentException when there is no such draft
     */
    public Committing commit(DraftId draft, int expectedRevision, VersionLabel label, String message, String by) {
        return commit(draft, copy -> copy.revision() == expectedRevision, label, message, by);
    }

    private Committing commit(
            DraftId draft, Predicate<WorkingCopy> expected, VersionLabel label, String message, String by) {
        StorableText.require(label.value());
        StorableText.require(message);
        return store.inTransaction("fixing a version of draft " + draft, () -> {
            String draftTitle = versions.lockDraft(draft);
            WorkingCopy copy = WorkingCopies.latest(store, draft);
            if (!expected.test(copy)) {
                return new Committing.SavedInBetween(copy);
            }
            Optional<Version> previous = versions.latest(draft);
            Optional<LegalText> before = previous.map(version -> versions.text(version.id()));
            if (before.equals(Optional.of(copy.text()))) {
                return new Committing.NothingChanged(previous.orElseThrow());
            }
            Optional<Lineage> lineage = previous.map(earlier -> since.lineage(since.base(draft), copy));
            String ownTitle = copy.text().title();
            var version = new Version(
                    VersionId.next(),
                    draft,
                    previous.map(Version::number).orElse(0) + 1,
                    label,
                    by,
                    message,
                    store.now(),
                    ownTitle.isBlank() ? draftTitle : ownTitle,
                    copy.text().kind());
            versions.insert(version, copy);
            clauses.insert(version.id(), copy.text());
            lineage.ifPresent(found -> lineages.insert(previous.orElseThrow().id(), version.id(), found));
            events.publishEvent(new VersionPublished(draft, version.id(), version.number()));
            return new Committing.Committed(version);
        });
    }

    /** The version with that id. */
    public Optional<Version> find(VersionId id) {
        return store.reading("looking for version " + id, () -> versions.find(id));
    }

    /** The version of that draft with that number, from 1. */
    public Optional<Version> find(DraftId draft, int number) {
        return store.reading(
                "looking for version %d of draft %s".formatted(number, draft), () -> versions.find(draft, number));
    }

    /** The newest version, empty while there is none. */
    public Optional<Version> latest(DraftId draft) {
        return store.reading("looking for the newest version of draft " + draft, () -> versions.latest(draft));
    }

    /** Every version of that draft, the oldest first. */
    public List<Version> list(DraftId draft) {
        return store.reading("listing the versions of draft " + draft, () -> versions.list(draft));
    }

    /** Ids of all versions of all drafts in their order, from behind {@code last}; fewer than {@code limit} at the end. */
    public List<VersionId> after(@Nullable VersionId last, int limit) {
        return store.reading("listing all versions", () -> versions.after(last, limit));
    }

    /**
     * The tree of a version.
     *
     * @throws IllegalArgumentException when there is no such version
     */
    public LegalText text(VersionId id) {
        return store.reading("reading version " + id, () -> versions.text(id));
    }

    /**
     * Two versions compared, clause by clause: by ids where both are of one draft, by alignment else.
     *
     * @throws IllegalArgumentException when one of them does not exist
     */
    public Comparison compare(VersionId from, VersionId to) {
        LegalText oldText = text(from);
        LegalText newText = text(to);
        return lineage(from, to)
                .map(lineage -> Comparison.of(oldText, newText, lineage))
                .orElseGet(() -> Comparison.of(oldText, newText));
    }

    /**
     * What became of every clause from one version of a draft to another, later or earlier one, with the doubts of the
     * alignments in between and what people said about them; over several versions it is composed of the steps. Empty
     * where the two are not of one draft.
     */
    public Optional<Lineage> lineage(VersionId from, VersionId to) {
        return store.inTransaction("reading the lineage of version " + to, () -> lineages.between(from, to));
    }

    /**
     * The working copy as it was last saved, and what became of the clauses of that version on the way there.
     *
     * @throws IllegalArgumentException when there is no such version
     */
    public ChangesSince changesSince(VersionId from) {
        return store.inTransaction("telling the working copy from version " + from, () -> {
            DraftId draft = versions.find(from)
                    .orElseThrow(() -> new IllegalArgumentException("No version " + from))
                    .draft();
            WorkingCopy copy = WorkingCopies.latest(store, draft);
            VersionId last = versions.latest(draft).orElseThrow().id();
            Lineage step = since.lineage(since.base(draft), copy);
            Lineage lineage = last.equals(from)
                    ? step
                    : lineages.between(from, last).orElseThrow().then(step);
            return new ChangesSince(copy, lineage);
        });
    }

    /** Every clause of a version, in reading order; empty where there is no such version. */
    public List<VersionClause> clauses(VersionId id) {
        return store.reading("reading the clauses of version " + id, () -> clauses.list(id));
    }

    /** A clause as it stands in one version. */
    public Optional<VersionClause> clause(VersionId version, ProvisionId id) {
        return store.reading("looking for clause " + id, () -> clauses.find(version, id));
    }

    /**
     * What a clause was in every version it stands in, the oldest first, and a last state without the clause where it
     * was deleted; empty for an unknown clause. Where people corrected the lineage, the clause is followed from the
     * newest version that knows its id, and has other ids where they said it is another clause.
     */
    public List<ClauseState> historyOf(ProvisionId clause) {
        return store.inTransaction("reading the history of clause " + clause, () -> {
            List<VersionClause> states = clauses.throughVersions(clause);
            if (states.isEmpty()) {
                return List.of();
            }
            DraftId draft =
                    versions.find(states.getFirst().version()).orElseThrow().draft();
            List<Version> all = versions.list(draft);
            if (corrections.anyOfVersions(draft)) {
                return new FollowedClause(all, clauses, lineages).history(clause, states);
            }
            return ClauseHistory.of(all, states, clauses.kindsThroughVersions(clause));
        });
    }

    /**
     * A clause followed through every version of its draft along the lineages people corrected, with all its branches.
     *
     * @throws IllegalArgumentException when the version does not exist or does not have the clause
     */
    public ClauseWay wayOf(VersionId version, ProvisionId clause) {
        return store.inTransaction("following clause " + clause, () -> {
            Version start = versions.find(version)
                    .filter(found -> clauses.find(version, clause).isPresent())
                    .orElseThrow(() ->
                            new IllegalArgumentException("No clause %s in version %s".formatted(clause, version)));
            return new FollowedWay(versions.list(start.draft()), clauses, lineages).way(start.number() - 1, clause);
        });
    }
}
