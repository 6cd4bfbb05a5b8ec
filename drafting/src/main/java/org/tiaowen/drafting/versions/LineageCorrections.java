package org.tiaowen.drafting.versions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tiaowen.drafting.identity.Correcting;
import org.tiaowen.drafting.identity.DoubtfulMatch;
import org.tiaowen.drafting.identity.Identities;
import org.tiaowen.drafting.identity.Identities.Carried;
import org.tiaowen.drafting.identity.Lineage;
import org.tiaowen.drafting.identity.LineageCorrection;
import org.tiaowen.drafting.versions.CorrectionRows.Said;
import org.tiaowen.drafting.versions.SinceTheVersion.Base;

/**
 * Asks people about doubtful matches and keeps what they say: of two versions beside the lineage, which is corrected
 * from then on wherever it is told; of a working copy in the ids of its next revision. Thread-safe.
 */
@Component
public final class LineageCorrections {

    private final DraftStore store;
    private final VersionRows versions;
    private final LineageRows lineages;
    private final CorrectionRows corrections;
    private final SinceTheVersion since;
    private final DoubtRows doubts;
    private final ApplicationEventPublisher events;

    LineageCorrections(
            DraftStore store,
            VersionRows versions,
            LineageRows lineages,
            CorrectionRows corrections,
            SinceTheVersion since,
            DoubtRows doubts,
            ApplicationEventPublisher events) {
        this.store = store;
        this.versions = versions;
        this.lineages = lineages;
        this.corrections = corrections;
        this.since = since;
        this.doubts = doubts;
        this.events = events;
    }

    /**
     * What is doubtful about the clauses of a version and the one after it, in the order of the new text, and not yet
     * answered.
     *
     * @throws IllegalArgumentException when the two are not neighbours in one draft
     */
    public List<DoubtfulMatch> doubts(VersionId from, VersionId to) {
        return store.inTransaction("looking for doubtful matches of version " + to, () -> {
            requireNeighbours(from, to);
            return DoubtfulMatch.in(lineages.step(from, to), versions.text(from), versions.text(to));
        });
    }

    /**
     * What is doubtful about the clauses of the working copy, as seen from the last version, or from the first revision
     * while there is none.
     *
     * @throws IllegalArgumentException when there is no such draft
     */
    public List<DoubtfulMatch> doubts(DraftId draft) {
        return store.inTransaction("looking for doubtful matches of draft " + draft, () -> {
            Base base = since.base(draft);
            WorkingCopy copy = WorkingCopies.latest(store, draft);
            return DoubtfulMatch.in(since.lineage(base, copy), base.text(), copy.text());
        });
    }

    /**
     * What people said about a version and the one after it and did not withdraw, the oldest first.
     */
    public List<KeptCorrection> list(VersionId from, VersionId to) {
        return store.reading("listing the corrections of version " + to, () -> corrections.list(from, to));
    }

    /**
     * Keeps {@code correction} with all that were kept before, if they can all be true. Two that name the same old
     * clause make a split, two that name the same new one a merger; to choose another instead, {@link #change} the first one.
     *
     * @param by user name
     * @param why perhaps empty
     * @throws IllegalArgumentException when the two are not neighbours in one draft
     */
    public KeepingCorrection keep(VersionId from, VersionId to, LineageCorrection correction, String by, String why) {
        return keep(from, to, Optional.empty(), correction, by, why);
    }

    /**
     * As {@link #keep}, in the place of an earlier one: that is withdrawn if this one is kept, and stands if this one is
     * refused. Where the earlier one does not stand between these two versions, nothing is withdrawn.
     *
     * @param by user name
     * @param why perhaps empty
     * @throws IllegalArgumentException when the two are not neighbours in one draft
     */
    public KeepingCorrection change(
            VersionId from, VersionId to, UUID earlier, LineageCorrection correction, String by, String why) {
        return keep(from, to, Optional.of(earlier), correction, by, why);
    }

    private KeepingCorrection keep(
            VersionId from, VersionId to, Optional<UUID> earlier, LineageCorrection correction, String by, String why) {
        StorableText.require(why);
        return store.inTransaction("correcting the lineage of version " + to, () -> {
            DraftId draft = requireNeighbours(from, to);
            versions.lockDraft(draft);
            Map<Boolean, List<KeptCorrection>> standing = corrections.list(from, to).stream()
                    .collect(Collectors.partitioningBy(kept -> earlier.equals(Optional.of(kept.id()))));
            List<KeptCorrection> before = standing.getOrDefault(false, List.of());
            List<LineageCorrection> all = new ArrayList<>(
                    before.stream().map(KeptCorrection::correction).toList());
            all.add(correction);
            return switch (lineages.found(from, to).corrected(versions.text(from), versions.text(to), all)) {
                case Correcting.Refused refused -> new KeepingCorrection.Refused(refused.objections());
                case Correcting.Corrected corrected -> {
                    standing.getOrDefault(true, List.of())
                            .forEach(replaced -> corrections.withdraw(replaced.id(), by, store.now()));
                    KeptCorrection kept = before.stream()
                            .filter(one -> one.correction().equals(correction))
                            .findFirst()
                            .orElseGet(() ->
                                    corrections.insert(draft, new Said.OfVersions(from, to), correction, by, why));
                    events.publishEvent(new LineageCorrected(draft, from, to));
                    yield new KeepingCorrection.Kept(kept, corrected.lineage());
                }
            };
        });
    }

    /**
     * Takes back what was said about two versions; it stays on record as withdrawn.
     *
     * @return false when there is no such correction, or it was withdrawn before
     */
    public boolean withdraw(UUID correction, String by) {
        return store.inTransaction("withdrawing the correction " + correction, () -> {
            boolean withdrawn = corrections.withdraw(correction, by, store.now());
            if (withdrawn) {
                events.publishEvent(corrections.corrected(correction));
            }
            return withdrawn;
        });
    }

    /**
     * Corrects the ids of the clauses in the working copy, as seen from the last version (from the first revision while
     * there is none), and stores it as the next revision. Ids of clauses that turned out to be new are fresh ones. An id
     * stands for one clause: a split or a merger said here is in the lineage given back, and in later ones only as far as the
     * words of the clauses show it.
     *
     * @param said all taken together, by the ids of the version and of the revision {@code expectedRevision}
     * @param by user name
     * @param why perhaps empty
     * @throws IllegalArgumentException when there is no such draft
     */
    public CorrectingWorkingCopy correct(
            DraftId draft, Collection<LineageCorrection> said, int expectedRevision, String by, String why) {
        StorableText.require(why);
        return store.inTransaction("correcting the working copy of draft " + draft, () -> {
            versions.lockDraft(draft);
            WorkingCopy copy = WorkingCopies.latest(store, draft);
            if (copy.revision() != expectedRevision) {
                return new CorrectingWorkingCopy.Overtaken(copy);
            }
            Base base = since.base(draft);
            return switch (since.lineage(base, copy).corrected(base.text(), copy.text(), said)) {
                case Correcting.Refused refused -> new CorrectingWorkingCopy.Refused(refused.objections());
                case Correcting.Corrected corrected -> stored(base, copy, corrected.lineage(), said, by, why);
            };
        });
    }

    private CorrectingWorkingCopy stored(
            Base base, WorkingCopy copy, Lineage lineage, Collection<LineageCorrection> said, String by, String why) {
        Carried carried = Identities.carrying(copy.text(), lineage);
        var next = new WorkingCopy(copy.draft(), copy.revision() + 1, carried.text(), by, store.now());
        if (!WorkingCopies.insert(store, next)) {
            return new CorrectingWorkingCopy.Overtaken(WorkingCopies.latest(store, copy.draft()));
        }
        doubts.insert(copy.draft(), next.revision(), carried.lineage());
        var of = new Said.OfRevisions(base.revision(), next.revision());
        said.forEach(correction -> corrections.insert(copy.draft(), of, correction, by, why));
        return new CorrectingWorkingCopy.Corrected(next, carried.lineage());
    }

    private DraftId requireNeighbours(VersionId from, VersionId to) {
        return versions.find(from)
                .flatMap(old -> versions.find(old.draft(), old.number() + 1))
                .filter(next -> next.id().equals(to))
                .map(Version::draft)
                .orElseThrow(() ->
                        new IllegalArgumentException("Version %s is not the one after version %s".formatted(to, from)));
    }
}
